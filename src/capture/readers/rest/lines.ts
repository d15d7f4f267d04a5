/** A line that separates requests; words behind it name the next one. */
export function isSeparator(line: string): boolean {
  return line.startsWith('###');
}

/** A comment, a setting (`# @no-log`) or a variable of the file. */
export function isNote(line: string): boolean {
  return /^\s*(?:#|\/\/)/.test(line) || /^\s*@[\w.-]{1,100}\s*=/.test(line);
}

/** What follows a body: a script or file for the response, or a response that was kept. */
export function isBehindBody(line: string): boolean {
  return /^(?:>>?!? |> *\{%|<> )/.test(line);
}

/** A script that runs before the request, on one line or up to `%}`. */
export function beginsScript(line: string): boolean {
  return /^<\s*(?:\{%|\S+\.js\s*$)/.test(line);
}

/** A body that stands in a file of its own. */
export function isInclude(line: string): boolean {
  return /^<@?\w{0,12} +\S/.test(line);
}

const methodOf = /^([A-Z][A-Z-]{1,23})[ \t]+/;
const versionOf = /[ \t](HTTP\/\d(?:\.\d)?)(?: \([^)]{1,40}\))?$/;
const target = /^(?:https?:\/\/|wss?:\/\/|\{\{|[/*[]|[\w.-]+(?::\d+)?(?:\/|$))/i;

/** A request line: its method may be left out where the URL is one. */
export interface RequestLine {
  readonly method: string;
  /** Where the URL stands in the line, in characters. */
  readonly start: number;
  readonly end: number;
  readonly httpVersion: string;
}

/** Reads a request line, or gives null. */
export function readRequestLine(line: string): RequestLine | null {
  const whole = line.trimEnd();
  const from = whole.length - whole.trimStart().length;
  const named = methodOf.exec(whole.slice(from));
  const start = from + (named?.[0].length ?? 0);
  const versioned = versionOf.exec(whole.slice(start));
  const url = versioned
    ? whole.slice(start, start + versioned.index).trimEnd()
    : whole.slice(start);
  const isSure = named ? target.test(url) : /^(?:https?:\/\/|\{\{)/i.test(url);
  if (!isSure) return null;
  const httpVersion = versioned?.[1] ?? '';
  return { method: named?.[1] ?? 'GET', start, end: start + url.length, httpVersion };
}

/** A URL goes on in lines that are indented. */
export function isContinuation(line: string): boolean {
  return /^[ \t]+\S/.test(line);
}
