/** A line that sqlmap puts before a message. */
export interface Mark {
  readonly kind: 'request' | 'response';
  /** Number of the request, the same in its response. */
  readonly id: number;
  readonly status: number;
  readonly reason: string;
}

const mark =
  /^(?:\[\d\d:\d\d:\d\d\] )?(?:\[TRAFFIC (?:IN|OUT)\] )?HTTP (request|response) ?\[#(\d{1,15})\](?: \((\d{3})(?: ([^)]{0,200}))?\))?:[ \t]*$/;

/** Reads such a line, of a traffic file (`-t`) or of the console (`-v 4`), or gives null. */
export function readMark(line: string): Mark | null {
  const match = mark.exec(line);
  if (!match) return null;
  return {
    kind: match[1] === 'request' ? 'request' : 'response',
    id: Number(match[2]),
    status: Number(match[3] ?? 0),
    reason: match[4] ?? '',
  };
}

/** What ends a message: a row of `#` in a file, a line of the console in a log. */
export function isEnd(line: string): boolean {
  return /^(?:#{70,80}[ \t]*$|\[\d\d:\d\d:\d\d\] \[)/.test(line);
}
