import { eventNames } from './kinds';
import type { NetLog } from './log';

/** Events of one exchange. */
export interface OwnEvents {
  /** Id of the URL_REQUEST. */
  readonly request: number;
  readonly events: readonly number[];
  /** The beginning of the job that it is of, which says method and URL; null where there is none. */
  readonly job: number | null;
}

/** Events of the exchange that begins with the event at `offset`, or null where none begins there. */
export function ownEvents({ events, starts }: NetLog, offset: number): OwnEvents | null {
  // Events are numbered as they stand in the file.
  const start = starts[firstFrom(starts, (event) => events.offset(event) >= offset)];
  if (start === undefined || events.offset(start) !== offset) return null;
  const request = events.source(start);
  const own: number[] = [];
  let job: number | null = null;
  for (const event of events.of(request)) {
    if (event > start && starts[firstFrom(starts, (one) => one >= event)] === event) break;
    const isJob = eventNames[events.kind(event)] === 'URL_REQUEST_START_JOB';
    if (isJob && events.phase(event) !== 2) job = event;
    if (event >= start) own.push(event);
  }
  return { request, events: own, job };
}

/** Position of the first start of which `isFrom` is true: it is of all behind it. */
function firstFrom(starts: Uint32Array, isFrom: (event: number) => boolean): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFrom(starts[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
