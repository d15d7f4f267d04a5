import type { ByteRange } from '../../../bytes/range';
import { encodeUtf8 } from '../../../bytes/text';

/** What stands before a message in a log. */
export interface LogPrefix {
  /** Characters up to the message. */
  readonly length: number;
  /** Process and thread, or ''. Lines of one call have one thread. */
  readonly thread: string;
  readonly tag: string;
  readonly app: string | null;
}

/** Of a line without any. */
export const noPrefix: LogPrefix = { length: 0, thread: '', tag: '', app: null };

/** Date and time as logcat writes them. */
const date = /^(?:\d{4}-)?\d\d-\d\d \d\d:\d\d:\d\d\.\d{3,6}(?: [+-]\d{4})?/;

/** What stands behind a date, in the layouts of logcat (`-v`) and of Android Studio's window. */
const dated: readonly RegExp[] = [
  // Android Studio: PID-TID, tag, package, level.
  /^ {1,4}(?<pid>\d{1,9})-(?<tid>\d{1,9}) {1,4}(?<tag>\S[^ ]{0,60}(?: [^ ]{1,60}){0,3}) {1,40}(?<app>[^ ]{1,200}) {1,100}[VDIWEAF] {1,2}/,
  // Android Studio before Dolphin: PID-TID/package, level/tag.
  /^ {1,4}(?<pid>\d{1,9})-(?<tid>\d{1,9})\/(?<app>\S{1,200}) [VDIWEAF]\/(?<tag>[^:]{0,80}): /,
  // threadtime, with or without the user.
  /^ {1,6}(?:[\w.]{1,20} {1,6})??(?<pid>\d{1,9}) {1,6}(?<tid>\d{1,9}) [VDIWEAF] (?<tag>[^:]{0,120}): /,
  // time.
  /^ [VDIWEAF]\/(?<tag>[^(]{0,80})\( {0,5}(?<pid>\d{1,9})\): /,
];

/** Layouts without a date. */
const undated: readonly RegExp[] = [
  // brief.
  /^[VDIWEAF]\/(?<tag>[^(]{0,80})\( {0,5}(?<pid>\d{1,9})\): /,
  // thread.
  /^[VDIWEAF]\( {0,5}(?<pid>\d{1,9}): {0,5}(?<tid>\d{1,9})\) /,
  // tag.
  /^[VDIWEAF]\/(?<tag>[^:(]{1,80}): /,
];
/** Levels of Android and of java.util.logging begin so. */
const firsts: ReadonlySet<number> = new Set(encodeUtf8('VDIWEAFSC'));

/** java.util.logging, whose first line says where the message comes from. */
const javaLevel = /^(?:SEVERE|WARNING|INFO|CONFIG|FINE|FINER|FINEST): /;

/** Whether something may stand before the message of a line: a digit or a level begins it. */
export function mayHavePrefix(bytes: Uint8Array, { start }: Pick<ByteRange, 'start'>): boolean {
  const first = bytes[start]!;
  return (first >= 0x30 && first <= 0x39) || firsts.has(first);
}

/** Whether a line begins with a date as logcat writes it, or with a level and a tag. */
export function looksLikeLog(line: string): boolean {
  return readLayout(line) !== null;
}

/** Reads what stands before the message of a line; nothing where there is only the message. */
export function readPrefix(line: string): LogPrefix {
  const java = javaLevel.exec(line);
  return readLayout(line) ?? (java === null ? noPrefix : { ...noPrefix, length: java[0].length });
}

function readLayout(line: string): LogPrefix | null {
  const dateLength = date.exec(line)?.[0].length ?? 0;
  const rest = line.slice(dateLength);
  for (const layout of dateLength > 0 ? dated : undated) {
    const match = layout.exec(rest);
    if (!match) continue;
    const { pid = '', tid = '', tag = '', app } = match.groups ?? {};
    const thread = pid === '' && tid === '' ? '' : `${pid}:${tid}`;
    const isPackage = app !== undefined && /^[a-z]\w*(?:\.\w+)+$/i.test(app);
    const length = dateLength + match[0].length;
    return { length, thread, tag: tag.trim(), app: isPackage ? app : null };
  }
  return null;
}
