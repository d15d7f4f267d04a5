import type { EntityId, Finding, Part } from '../../src/detect/model';
import type { TestExchange } from '../detect/exchange';

/** A labelled value: where it stands and what it is. */
export interface Truth {
  readonly part: Part;
  /** Names on the way to the value, outermost first, as {@link trailOf} makes them of a path. */
  readonly trail: readonly string[];
  /** The value as it stands there once everything around it is decoded; null for a whole list. */
  readonly value: string | null;
  /**
   * What it is. Where more than one is right the first is the best; none where it may be found or not
   * and counts for nothing.
   */
  readonly entities: readonly EntityId[];
  /** Whether an encoding stands around it or it is hashed; JSON, forms and the like are none. */
  readonly isEncoded: boolean;
}

/** An exchange with all that is personal in it. */
export interface LabelledBody {
  /** The SDK or kind of service that speaks: what the corpus is split by. */
  readonly sdk: string;
  /** `recorded` from a real SDK in a browser, or `written` by hand in a documented shape. */
  readonly origin: 'recorded' | 'written';
  readonly exchange: TestExchange;
  readonly truth: readonly Truth[];
}

/** An exchange in which nothing is personal, however much it looks so. */
export interface Negative {
  /** What it is that looks personal; the corpus is split by it. */
  readonly kind: string;
  readonly exchange: TestExchange;
}

const pointerCodecs = new Set(['json', 'ndjson', 'msgpack', 'cbor', 'bson', 'plist', 'multipart']);
const places = /^(?:\d+(?:\.\d+)*|#\d+)$/;

/**
 * The names in a path of the contract: keys, field names, header names. Steps that only decode, places
 * in a list, protobuf's numbers and spans name nothing and are left out, so that two decoders agree.
 */
export function trailOf(path: readonly string[]): string[] {
  return path.flatMap((step) => {
    const colon = step.indexOf(':');
    const kind = step.slice(0, colon);
    if (colon < 0 || kind === 'span' || kind === 'message') return [];
    const name = step.slice(colon + 1).replace(/#\d+$/, '');
    const names = pointerCodecs.has(kind) ? name.split('/').map(unescape) : [name];
    return names.filter((item) => item !== '' && !places.test(item));
  });
}

function unescape(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What a finding turns out to be; `open` where it counts for nothing. */
export type Judgement = 'right' | 'wrong-entity' | 'wrong' | 'open';

/**
 * What counts for nothing where a recording has no label: the browser, the system and what is clicked
 * are in nearly every body, were not planted, and may well be called so.
 */
export const uncounted: ReadonlySet<EntityId> = new Set<EntityId>([
  'device_trait',
  'device_model',
  'os_version',
  'network_type',
  'ui_event',
]);

/** Holds a finding against the labels. A finding is right where it covers a value of its entity. */
export function judge(body: LabelledBody, finding: Finding): Judgement {
  const touched = touchedBy(body, finding);
  if (touched.some(({ entities }) => entities.includes(finding.entity))) return 'right';
  if (touched.some(({ entities }) => entities.length === 0)) return 'open';
  if (touched.length > 0) return 'wrong-entity';
  return body.origin === 'recorded' && uncounted.has(finding.entity) ? 'open' : 'wrong';
}

/** Labels whose values a finding covers. */
export function touchedBy(body: LabelledBody, finding: Finding): Truth[] {
  const trail = trailOf(finding.path);
  const way = trail.join('\n');
  const touched = body.truth.filter((truth) => {
    if (truth.part !== finding.part || !isSamePlace(truth.trail, trail)) return false;
    if (truth.value === null) return truth.entities.includes(finding.entity);
    if (truth.entities.length === 0 && truth.value.includes(finding.value)) return true;
    return covers(finding.value, truth.value);
  });
  const exact = touched.filter((truth) => truth.trail.join('\n') === way);
  return exact.length > 0 ? exact : touched;
}

/** Whether one way ends or begins like the other: a decoder may stop early or name a wrapper. */
function isSamePlace(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const left = long.length - short.length;
  const ends = short.every((name, at) => name === long[at + left]);
  return ends || short.every((name, at) => name === long[at]);
}

const shortest = 4;

function covers(found: string, value: string): boolean {
  const [a, b] = [found.trim(), value.trim()];
  if (a === b || (a !== '' && b !== '' && Number(a) === Number(b))) return true;
  if (b.length >= shortest && a.includes(b)) return true;
  return a.length >= shortest && a.length * 2 >= b.length && b.includes(a);
}
