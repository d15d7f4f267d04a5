/** What stands before a message in a log. */
export interface LogPrefix {
  /** Characters up to the message. */
  readonly length: number;
  /** Process and thread, or ''. Lines of one call have one thread. */
  readonly thread: string;
  readonly tag: string;
  readonly app: string | null;
}

const none: LogPrefix = { length: 0, thread: '', tag: '', app: null };

const date = /(?:\d{4}-)?\d\d-\d\d \d\d:\d\d:\d\d\.\d{3,6}(?: [+-]\d{4})?/.source;

/** Layouts of logcat (`-v`), and of Android Studio's window, as they name their parts. */
const layouts: readonly RegExp[] = [
  // Android Studio: date, PID-TID, tag, package, level.
  new RegExp(
    `^${date} {1,4}(?<pid>\\d{1,9})-(?<tid>\\d{1,9}) {1,4}(?<tag>\\S.{0,60}?) {1,40}(?<app>\\S{1,200}) {1,100}[VDIWEAF] {1,2}`,
  ),
  // Android Studio before Dolphin: date, PID-TID/package, level/tag.
  new RegExp(
    `^${date} {1,4}(?<pid>\\d{1,9})-(?<tid>\\d{1,9})/(?<app>\\S{1,200}) [VDIWEAF]/(?<tag>[^:]{0,80}): `,
  ),
  // threadtime, with or without the user.
  new RegExp(
    `^${date} {1,6}(?:[\\w.]{1,20} {1,6})??(?<pid>\\d{1,9}) {1,6}(?<tid>\\d{1,9}) [VDIWEAF] (?<tag>[^:]{0,80}?) {0,40}: `,
  ),
  // time and brief.
  new RegExp(`^(?:${date} )?[VDIWEAF]/(?<tag>[^(]{0,80})\\( {0,5}(?<pid>\\d{1,9})\\): `),
  // thread.
  /^[VDIWEAF]\( {0,5}(?<pid>\d{1,9}): {0,5}(?<tid>\d{1,9})\) /,
  // tag.
  /^[VDIWEAF]\/(?<tag>[^:(]{1,80}): /,
  // java.util.logging, whose first line says where the message comes from.
  /^(?:SEVERE|WARNING|INFO|CONFIG|FINE|FINER|FINEST): /,
];

/** Whether a line begins with a date as logcat writes it, or with a level and a tag. */
export function looksLikeLog(line: string): boolean {
  return layouts.slice(0, -1).some((layout) => layout.test(line));
}

/** Reads what stands before the message of a line; nothing where there is only the message. */
export function readPrefix(line: string): LogPrefix {
  for (const layout of layouts) {
    const match = layout.exec(line);
    if (!match) continue;
    const { pid = '', tid = '', tag = '', app } = match.groups ?? {};
    const thread = pid === '' && tid === '' ? '' : `${pid}:${tid}`;
    const isPackage = app !== undefined && /^[a-z]\w*(?:\.\w+)+$/i.test(app);
    return { length: match[0].length, thread, tag: tag.trim(), app: isPackage ? app : null };
  }
  return none;
}
