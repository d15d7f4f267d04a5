import type { DigestKind } from '../bytes/platform';
import type { Transport } from '../capture/model';
import type { DecodedValue } from '../decode/model';
import { leaves } from '../decode/tree';
import type { Finding } from '../detect/model';
import { appOf } from './correlate/app';
import type { KeyedHash } from './correlate/keyedHash';
import { codings, type Coding } from './correlate/leafLog';
import { nameOf } from './correlate/names';
import { base64DigestLengths, digestLengths } from './correlate/spellings';
import { isTying } from './correlate/tying';
import { longestText, shortestText, ValueReader } from './correlate/valueKey';
import type { ValueIds } from './correlate/valueIds';
import type { AnalysedExchange, ExchangeVerdict, IdentifierForm, Severity } from './model';
import { isSent } from './severity';
import { fieldOf } from './traits';

/** Longer values are no identifiers but documents. */
const longestValue = 1_024;
/** Plain values of one exchange that are noted; a list of more says nothing of its sender. */
const mostLeaves = 20_000;
/** Texts of one exchange that are remembered for what they are not. */
const mostOthers = 1_000;

/** What findings that say the same of one exchange add to the whole: batches of events repeat them. */
export interface FindingContribution extends Pick<
  Finding,
  'entity' | 'part' | 'isReceived' | 'protection' | 'value'
> {
  /** Own name of the field that it stands in. */
  readonly field: string;
  /** Where its value is met as an identifier, or null where it is none. */
  readonly trace: ValueTrace | null;
  readonly severity: Severity;
  /** Number of the first of them in the exchange, and how many there are. */
  readonly first: number;
  count: number;
}

/** A value as it is met in one place, for being met again in others. */
export interface ValueTrace {
  /** The number that stands for the value ({@link ValueReader}). */
  readonly key: number;
  /** Name that it goes under. */
  readonly name: string;
  readonly form: IdentifierForm;
  /** Whether it is the hash of what is looked for, and not that itself. */
  readonly isHash: boolean;
}

/** Plain values that stand whole somewhere in an exchange, the nth of each list for the nth value. */
export interface LeafTraces {
  readonly keys: Float64Array;
  /** Names, each once. */
  readonly names: readonly string[];
  /** Number of the name in `names`. */
  readonly nameOf: Uint16Array;
  /** Number of the coding, and 4 more where it was sent. */
  readonly flags: Uint8Array;
  /** Whether there were more than are noted. */
  readonly isCut: boolean;
}

/**
 * What one exchange adds to the judgement on the whole capture: plain data without trees and bytes,
 * so that it can come from another thread and is all that a fold holds on to while it adds it.
 */
export interface Contribution {
  readonly index: number;
  readonly transport: Transport;
  readonly startedAtMs: number | null;
  readonly app: string | null;
  readonly problems: number;
  readonly verdict: Pick<ExchangeVerdict, 'host' | 'severity' | 'recipient' | 'isPrivate'>;
  /** Those that say the same are one, where the first of them stood. */
  readonly findings: readonly FindingContribution[];
  /** Number in `findings` of what each finding of the exchange is one of. */
  readonly placeOf: Uint32Array;
  readonly leaves: LeafTraces;
  /** Kinds of hash whose length some value has: no others need to be computed. */
  readonly digestKinds: readonly DigestKind[];
}

/** What `analysed` adds. `hash` is the one that the fold compares values by. */
export function contributionOf(analysed: AnalysedExchange, hash: KeyedHash): Contribution {
  const { exchange, verdict, problems } = analysed;
  const { host, severity, recipient, isPrivate } = verdict;
  const reader = new ValueReader(hash);
  const digestKinds = new Set<DigestKind>();
  const known = new Set<DecodedValue>();
  return {
    index: exchange.index,
    transport: exchange.transport,
    startedAtMs: exchange.startedAtMs,
    app: appOf(exchange),
    problems: problems.length,
    verdict: { host, severity, recipient, isPrivate },
    ...findingsOf(analysed, known, reader, digestKinds),
    leaves: leafTraces(analysed, known, reader, digestKinds),
    digestKinds: [...digestKinds],
  };
}

/** Ids of the values of all findings of the exchange, in their order. */
export function valueIdsOf({ findings, placeOf }: Contribution, valueIds: ValueIds): string[] {
  const ids = findings.map(({ value }) => valueIds.of(value));
  return Array.from(placeOf, (place) => ids[place]!);
}

function findingsOf(
  { findings, verdict }: AnalysedExchange,
  known: Set<DecodedValue>,
  reader: ValueReader,
  digestKinds: Set<DigestKind>,
): Pick<Contribution, 'findings' | 'placeOf'> {
  const { findingSeverities } = verdict;
  const added: FindingContribution[] = [];
  const placeOf = new Uint32Array(findings.length);
  const places = new Map<string, number>();
  findings.forEach((finding, first) => {
    const { entity, part, isReceived, protection, value, at } = finding;
    const severity = findingSeverities[first]!;
    const field = fieldOf(finding);
    const ties = isTying(entity);
    if (ties) known.add(at);
    // Lengths stand in front, so that no text of the capture can pass for two.
    const name = ties ? nameOf(at) : '';
    const coding = ties ? codingOf(at) : '';
    const side = `${entity} ${part} ${isReceived} ${protection} ${severity} ${coding}`;
    const key = `${side} ${name.length} ${field.length} ${name}${field}${value}`;
    const place = places.get(key);
    if (place !== undefined) {
      added[place]!.count++;
      placeOf[first] = place;
      return;
    }
    placeOf[first] = added.length;
    places.set(key, added.length);
    const trace = ties ? traceOf(finding, reader, digestKinds) : null;
    const one = { entity, part, protection, value, field, trace, severity, first, count: 1 };
    added.push(isReceived === undefined ? one : { ...one, isReceived });
  });
  return { findings: added, placeOf };
}

function traceOf(
  { value, protection, entity, at }: Finding,
  reader: ValueReader,
  digestKinds: Set<DigestKind>,
): ValueTrace | null {
  if (value.length > longestValue || !reader.read(value)) return null;
  const kind = digestKindOf(reader);
  if (kind !== undefined) digestKinds.add(kind);
  const isHash = protection === 'hashed' || entity === 'hashed_id';
  const form = isHash ? (kind ?? 'hash') : codingOf(at);
  return { key: reader.key, name: nameOf(at), form, isHash };
}

function leafTraces(
  { parts }: AnalysedExchange,
  known: ReadonlySet<DecodedValue>,
  reader: ValueReader,
  digestKinds: Set<DigestKind>,
): LeafTraces {
  const keys: number[] = [];
  const numbers: number[] = [];
  const flags: number[] = [];
  const names = new Map<string, number>();
  // Name under which each value was noted last: lists repeat both.
  const noted = new Map<number, number>();
  // Texts that are no candidates: events repeat them.
  const others = new Set<string>();
  let count = 0;
  let isCut = false;
  for (const part of parts) {
    const sent = isSent(part) ? 4 : 0;
    for (const leaf of leaves(part.root)) {
      if (++count > mostLeaves) {
        isCut = true;
        break;
      }
      // Asking for a text makes it: one that is too long as it stands is not asked for.
      if (leaf.sizeBytes > 4 * longestText || known.has(leaf)) continue;
      const { text } = leaf;
      if (text === null || text.length < shortestText || others.has(text)) continue;
      if (!reader.read(text) || !reader.isCandidate) {
        if (others.size < mostOthers) others.add(text);
        continue;
      }
      const kind = digestKindOf(reader);
      if (kind !== undefined) digestKinds.add(kind);
      const { key } = reader;
      const name = nameOf(leaf);
      const number = names.get(name) ?? names.size;
      if (noted.get(key) === number) continue;
      names.set(name, number);
      noted.set(key, number);
      keys.push(key);
      numbers.push(number);
      flags.push(sent + codings.indexOf(codingOf(leaf)));
    }
    if (isCut) break;
  }
  return {
    keys: Float64Array.from(keys),
    names: [...names.keys()],
    nameOf: Uint16Array.from(numbers),
    flags: Uint8Array.from(flags),
    isCut,
  };
}

/** Which hash the text that was read may be. */
export function digestKindOf({ isHex, length }: ValueReader): DigestKind | undefined {
  return (isHex ? digestLengths : base64DigestLengths).get(length);
}

/** The coding that a value stands in by itself; what is around more than the value is not its own. */
function codingOf(value: DecodedValue): Coding {
  if (value.name !== null || value.parent === null || value.parent.values.length > 1) {
    return 'plain';
  }
  const { codec } = value.parent;
  return codec === 'base64' || codec === 'hex' || codec === 'percent' ? codec : 'plain';
}
