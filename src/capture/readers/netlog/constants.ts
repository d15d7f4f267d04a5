import type { JsonDocument } from '../../../bytes/json';
import { parseJson } from '../../../bytes/jsonParser';
import { eventNames, formerNames } from './kinds';

/** What a file says of itself in `constants`. */
export interface NetLogConstants {
  /** Index in {@link eventNames} of an event type's number. */
  readonly kinds: ReadonlyMap<number, number>;
  /** Number of the source type `URL_REQUEST`, or -1. */
  readonly urlRequest: number;
  readonly phaseBegin: number;
  readonly phaseEnd: number;
  /** What is added to an event's time to make it milliseconds since 1970; null where it is not said. */
  readonly tickOffsetMs: number | null;
}

/** Numbers beyond it are no longer exact. */
const longestNumber = 15;

/** Reads `constants`, or gives null where they do not name event types. */
export function readConstants(bytes: Uint8Array): NetLogConstants | null {
  const document = parseJson(bytes);
  if (document.count === 0) return null;
  const types = objectOf(document, 'logEventTypes');
  if (types === null) return null;
  const kinds = new Map<number, number>();
  const known = new Map<string, number>(eventNames.map((name, kind) => [name, kind]));
  for (let node = document.firstChild(types); node !== null; node = document.nextSibling(node)) {
    const name = document.key(node);
    const former = Object.hasOwn(formerNames, name) ? formerNames[name] : undefined;
    const kind = known.get(former ?? name);
    const number = numberAt(document, node);
    if (kind !== undefined && number !== null) kinds.set(number, kind);
  }
  const phases = objectOf(document, 'logEventPhase');
  const sources = objectOf(document, 'logSourceType');
  return {
    kinds,
    urlRequest: memberNumber(document, sources, 'URL_REQUEST') ?? -1,
    phaseBegin: memberNumber(document, phases, 'PHASE_BEGIN') ?? 1,
    phaseEnd: memberNumber(document, phases, 'PHASE_END') ?? 2,
    tickOffsetMs: memberNumber(document, 0, 'timeTickOffset'),
  };
}

function objectOf(document: JsonDocument, key: string): number | null {
  if (document.type(0) !== 'object') return null;
  const member = document.member(0, key);
  return member !== null && document.type(member) === 'object' ? member : null;
}

function memberNumber(document: JsonDocument, node: number | null, key: string): number | null {
  const member = node === null ? null : document.member(node, key);
  return member === null ? null : numberAt(document, member);
}

/** A number, also where it is spelt as a string, as times are. */
export function numberAt(document: JsonDocument, node: number): number | null {
  const type = document.type(node);
  if (type !== 'number' && type !== 'string') return null;
  const text = document.text(node).slice(0, longestNumber + 2);
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}
