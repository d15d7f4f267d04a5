/** What the files of a trace are: what happened, and what went over the network. */
export type TraceFile = 'trace' | 'network';

const pattern = /(?:^|\/)(?:\d{1,6}-)?trace\.(trace|network)$/;

/** What the file called `name` is, or null where it is none of a trace; several contexts are numbered. */
export function traceFile(name: string): TraceFile | null {
  const match = name.length > 1024 ? null : pattern.exec(name);
  return match && (match[1] as TraceFile);
}
