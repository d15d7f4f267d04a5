import type { Line } from '../../http/lines';

/** Time of day and number of the transfer that `--trace-time` and `--trace-ids` put before a mark. */
const prefix = /^(?:(\d\d):(\d\d):(\d\d\.\d{1,6}) )?(?:\[(-?\d{1,9}|n)-(?:-?\d{1,9}|x|n)\] )?/;

/** What a line of curl's says it is. */
export type MarkKind = 'info' | 'send-header' | 'send-data' | 'receive-header' | 'receive-data';

/** The beginning of a line that curl wrote, and not a server. */
export interface Mark {
  readonly kind: MarkKind | 'other';
  /** `--trace` writes a dump below a mark, `-v` the text behind it. */
  readonly isTrace: boolean;
  /** Where the text behind the mark begins in the line. */
  readonly length: number;
  /** Number of the transfer, or '' where lines have none. */
  readonly transfer: string;
  /** Milliseconds since midnight, or null. */
  readonly timeMs: number | null;
  /** Length that a dump declares, in bytes, or 0. */
  readonly size: number;
}

const traced: readonly (readonly [RegExp, MarkKind | 'other'])[] = [
  [/^== Info: ?/, 'info'],
  [/^=> Send header, (\d{1,12}) bytes \(0x/, 'send-header'],
  [/^=> Send data, (\d{1,12}) bytes \(0x/, 'send-data'],
  [/^<= Recv header, (\d{1,12}) bytes \(0x/, 'receive-header'],
  [/^<= Recv data, (\d{1,12}) bytes \(0x/, 'receive-data'],
  [/^(?:=> Send|<= Recv) SSL data, (\d{1,12}) bytes \(0x/, 'other'],
];
const told: readonly (readonly [RegExp, MarkKind | 'other'])[] = [
  [/^\* /, 'info'],
  [/^> ?/, 'send-header'],
  [/^< ?/, 'receive-header'],
  [/^[{}] \[\d{1,12} bytes data\]/, 'other'],
];

/** Whether a line begins as marks do: most lines of a dump and of a body do not. */
export function mayBeMark(bytes: Uint8Array, { start }: Pick<Line, 'start'>): boolean {
  const second = bytes[start + 1];
  switch (bytes[start]) {
    case 0x2a: // *
    case 0x7b: // {
    case 0x7d: // }
      return second === 0x20;
    case 0x3c: // <
    case 0x3e: // >
      return second === 0x20 || second === 0x3d || second === 0x0a || second === 0x0d || !second;
    case 0x3d: // =
      return second === 0x3d || second === 0x3e;
    case 0x5b: // [
      return true;
    default:
      // A time of day.
      return bytes[start + 2] === 0x3a && bytes[start + 5] === 0x3a;
  }
}

/** Reads the mark that a line begins with, or gives null: then it is a dump or a body. */
export function readMark(line: string): Mark | null {
  const before = prefix.exec(line)!;
  const rest = line.slice(before[0].length);
  const isTrace = /^(?:==|=>|<=)/.test(rest);
  for (const [pattern, kind] of isTrace ? traced : told) {
    const match = pattern.exec(rest);
    if (!match) continue;
    return {
      kind,
      isTrace,
      length: before[0].length + match[0].length,
      transfer: before[4] ?? '',
      timeMs: timeOf(before),
      size: Number(match[1] ?? 0),
    };
  }
  return null;
}

function timeOf([, hours, minutes, seconds]: RegExpExecArray): number | null {
  if (hours === undefined) return null;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}

/** A request line as curl sends it. */
export function isRequestLine(text: string): boolean {
  return /^[A-Z][A-Z0-9_-]{1,23} \S.{0,2000} HTTP\/\d/.test(text);
}

/** Curl's last word on an exchange: what it says after that is about the next one. */
export function isLastWord(text: string): boolean {
  return /^(?:Connection #\d+ to host .* left intact|Closing connection)/.test(text);
}
