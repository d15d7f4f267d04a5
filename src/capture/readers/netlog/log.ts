import type { ByteSource } from '../../../bytes/source';
import type { Problem } from '../../model';
import { makeProblem } from '../../problemLog';
import { EventColumns } from './columns';
import type { NetLogConstants } from './constants';
import { eventNames, receivedHeaders, sentHeaders, type EventName } from './kinds';
import { walkSections } from './sections';

/** Events that are kept: more than any browser writes before its log is too large for anything. */
const mostEvents = 10_000_000;
const mostProblems = 20;
/** Numbers of exchanges grow from here. */
const firstCapacity = 256;

/** A file whose events are known by their place. */
export interface NetLog {
  readonly constants: NetLogConstants | null;
  readonly events: EventColumns;
  /** Events with which exchanges begin, in the file's order. */
  readonly starts: Uint32Array;
  readonly problems: readonly Problem[];
}

const opened = new WeakMap<ByteSource, Promise<NetLog>>();

/** The events of `source`, looked through once however often they are asked for. */
export function openNetLog(source: ByteSource): Promise<NetLog> {
  let log = opened.get(source);
  if (!log) {
    log = readNetLog(source);
    opened.set(source, log);
    log.catch(() => opened.delete(source));
  }
  return log;
}

async function readNetLog(source: ByteSource): Promise<NetLog> {
  const events = new EventColumns();
  const problems: Problem[] = [];
  let starts: Starts | null = null;
  const { constants, hasEvents, fault } = await walkSections(source, (known) => {
    const found = (starts = new Starts());
    let isOver = false;
    const broken = (offset: number): void => {
      if (problems.length < mostProblems) problems.push(makeProblem('malformed-file', offset));
    };
    return {
      broken,
      event: (offset, length, { type, phase, sourceId, sourceType }) => {
        const kind = known.kinds.get(type);
        if (kind === undefined) return;
        if (sourceId < 0) return broken(offset);
        if (events.count >= mostEvents) {
          if (!isOver) problems.push(makeProblem('over-budget', offset, { limit: 'events' }));
          isOver = true;
          return;
        }
        const part = phase === known.phaseBegin ? 1 : phase === known.phaseEnd ? 2 : 0;
        events.add(offset, length, sourceId, kind, part);
        if (sourceType === known.urlRequest) {
          found.see(events.count - 1, sourceId, eventNames[kind]!, part);
        }
      },
    };
  });
  events.finish();
  if (fault) problems.push(makeProblem(fault.code, fault.offset));
  const list = (starts as Starts | null)?.list() ?? new Uint32Array(0);
  const isNothing = list.length === 0 && problems.length === 0;
  if (isNothing || (!hasEvents && !fault)) problems.push(makeProblem('no-exchanges', null));
  return { constants, events, starts: list, problems };
}

/** How far a request has come. */
interface Progress {
  hasJob: boolean;
  hasAnswer: boolean;
}

/** Tells with which events exchanges begin: one request has several where it is sent elsewhere or again. */
class Starts {
  #starts = new Uint32Array(firstCapacity);
  #count = 0;
  readonly #requests = new Map<number, Progress>();

  see(event: number, source: number, name: EventName, phase: number): void {
    const request = this.#requests.get(source);
    const isJob = name === 'URL_REQUEST_START_JOB' && phase !== 2;
    if (!request) {
      // A log that begins later than the request may still hold its frames.
      this.#requests.set(source, { hasJob: isJob, hasAnswer: false });
      this.#add(event);
      return;
    }
    // Behind a redirect there is a job anew; where a server asks who is there, the answer is sent
    // by the same one.
    const isAnew = isJob ? request.hasJob : sentHeaders.has(name) && request.hasAnswer;
    if (isAnew) {
      this.#add(event);
      request.hasAnswer = false;
    }
    if (isJob) request.hasJob = true;
    if (receivedHeaders.has(name)) request.hasAnswer = true;
  }

  list(): Uint32Array {
    return this.#starts.slice(0, this.#count);
  }

  #add(event: number): void {
    if (this.#count === this.#starts.length) {
      const larger = new Uint32Array(this.#count * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#starts[this.#count++] = event;
  }
}
