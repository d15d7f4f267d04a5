/** What Java's Date.toString() writes: `Sat Sep 30 20:11:44 UTC 2023`. */
const javaDate = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d\d:\d\d:\d\d) (\S{1,12}) (\d{4})$/;

/** Zones that mean one thing: `IST` is India, Israel or Ireland, and most letters are like it. */
const zone = /^(?:UTC|GMT|Z)?([+-]\d\d:?\d\d)?$/;

/** Milliseconds since 1970, or null where the text names no zone that is unambiguous. */
export function readTime(text: string): number | null {
  const match = javaDate.exec(text);
  const offset = match && zone.exec(match[4]!);
  if (!match || !offset) return null;
  const time = Date.parse(`${match[2]} ${match[1]} ${match[5]} ${match[3]} GMT${offset[1] ?? ''}`);
  return Number.isNaN(time) ? null : time;
}
