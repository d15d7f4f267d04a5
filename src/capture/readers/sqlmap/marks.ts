import type { ByteRange } from '../../../bytes/range';

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

/** Whether a line may be a mark or an end: those begin with `H`, `[` or `#`, and most lines do not. */
export function mayBeMark(bytes: Uint8Array, { start }: Pick<ByteRange, 'start'>): boolean {
  const first = bytes[start];
  return first === 0x48 || first === 0x5b || first === 0x23;
}

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
