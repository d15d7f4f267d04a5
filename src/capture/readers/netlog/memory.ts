import type { NetLog } from './log';

/** What is kept of connections, and of how many: requests that are read in turn share a few. */
const most = {
  /** What is known of a socket. */
  socket: 64,
  /** Streams of an HTTP/2 session. */
  session: 16,
  /** All that went over a socket, taken apart. */
  stream: 2,
} as const;

type Kind = keyof typeof most;

const known = new WeakMap<NetLog, Map<Kind, Map<number, Promise<unknown>>>>();

/** What `make` gives for the source `id`, made once while it is asked for again and again. */
export function remembered<T>(
  log: NetLog,
  kind: Kind,
  id: number,
  make: () => Promise<T>,
): Promise<T> {
  let kinds = known.get(log);
  if (!kinds) known.set(log, (kinds = new Map()));
  let all = kinds.get(kind);
  if (!all) kinds.set(kind, (all = new Map()));
  const before = all.get(id) as Promise<T> | undefined;
  if (before) return before;
  const made = make();
  all.set(id, made);
  made.catch(() => all.delete(id));
  if (all.size > most[kind]) all.delete(all.keys().next().value!);
  return made;
}
