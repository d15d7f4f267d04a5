/** What a page knows of its device and what SDKs keep there, at the end of a recording. */
export interface Seen {
  readonly userAgent: string;
  readonly languages: readonly string[];
  readonly timezone: string;
  /** Widths and heights of the screen and the window, and the density, in CSS pixels. */
  readonly screen: readonly number[];
  /** Names and values of cookies, and of the local and session storage. */
  readonly cookies: readonly (readonly [string, string])[];
  readonly storage: readonly (readonly [string, string])[];
}

/** Runs in the page. */
export function seenIn(): Seen {
  const { screen, innerWidth, innerHeight, devicePixelRatio, navigator } =
    globalThis as typeof window;
  return {
    userAgent: navigator.userAgent,
    languages: [...navigator.languages],
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    screen: [
      screen.width,
      screen.height,
      screen.availWidth,
      screen.availHeight,
      innerWidth,
      innerHeight,
      screen.colorDepth,
      devicePixelRatio,
    ],
    cookies: [],
    storage: [...Object.entries(localStorage), ...Object.entries(sessionStorage)] as [
      string,
      string,
    ][],
  };
}
