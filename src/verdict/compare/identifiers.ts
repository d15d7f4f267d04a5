import type { Digest, DigestKind } from '../../bytes/platform';
import { compareSensitivity } from '../../detect/entities';
import type { EntityId } from '../../detect/model';
import { randomKeyedHash } from '../correlate/keyedHash';
import { base64DigestLengths, codedSpellings, digestLengths } from '../correlate/spellings';
import { ValueReader } from '../correlate/valueKey';
import type { Identifier, IdentifierForm } from '../model';
import type { CompareSide, Comparison, SideIdentifier, SurvivingIdentifier } from './model';

/** The identifiers of one side by the one key of their spellings. */
type ByKey = Map<number, SideIdentifier>;

/** An identifier on both sides. */
interface Pair {
  readonly before: SideIdentifier;
  readonly after: SideIdentifier;
  /** The side that has only a hash or a coding of the other's value, and which; null: the same value. */
  readonly derived: { readonly side: 'before' | 'after'; readonly form: IdentifierForm } | null;
}

/** What tells values apart, for one comparison. */
interface Matching {
  readonly reader: ValueReader;
  readonly digest: Digest | null;
  readonly pairs: Map<number, Pair>;
}

/**
 * Which identifiers both sides hold. Spellings of a value are one (case, separators); a plain value
 * on one side and its hash or coding on the other are one too, while two hashes of different kinds
 * cannot be told to be of the same value. Linear: one look-up for each identifier, one round of
 * codings and hashes for each plain one where the other side has some that are not found yet.
 */
export function compareIdentifiers(
  before: CompareSide,
  after: CompareSide,
  digest: Digest | null,
): Comparison['identifiers'] {
  const reader = new ValueReader(randomKeyedHash());
  const left = identifiersByKey(before, reader);
  const right = identifiersByKey(after, reader);
  const pairs = new Map<number, Pair>();
  for (const [key, one] of left) {
    const other = right.get(key);
    if (other !== undefined) pairs.set(key, { before: one, after: other, derived: null });
  }
  joinDerived({ reader, digest, pairs }, left, right, 'after');
  joinDerived({ reader, digest, pairs }, right, left, 'before');
  for (const key of pairs.keys()) {
    left.delete(key);
    right.delete(key);
  }
  return {
    survive: [...pairs.values()].map(surviving).sort(compareSurviving),
    vanish: [...left.values()].sort(compareWeight),
    appear: [...right.values()].sort(compareWeight),
  };
}

function identifiersByKey({ identifiers, hosts }: CompareSide, reader: ValueReader): ByKey {
  const names = new Map(hosts.map(({ host, recipient }) => [host, recipient] as const));
  const byKey: ByKey = new Map();
  for (const identifier of identifiers) {
    if (!reader.read(identifier.value)) continue;
    const { key } = reader;
    const recipients = identifier.hosts.map((host) => names.get(host) ?? host);
    const one = { ...identifier, recipients: [...new Set(recipients)] };
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? one : merged(known, one));
  }
  return byKey;
}

/** Pairs plain values with hashes and codings of them that the other side, `side`, holds unpaired. */
function joinDerived(
  { reader, digest, pairs }: Matching,
  plain: ByKey,
  others: ByKey,
  side: 'before' | 'after',
): void {
  const open = new Set([...others.keys()].filter((key) => !pairs.has(key)));
  const kinds = kindsOf(others, open, reader);
  for (const [key, one] of [...plain]) {
    if (open.size === 0) return;
    if (!isPlain(one)) continue;
    reader.read(one.value);
    const { isDistinct } = reader;
    for (const { text, form } of codedSpellings(one.value, kinds, digest)) {
      // A hash proves itself; a short word in base64 could stand anywhere by chance.
      if ((!isDistinct && !isDigest(form)) || !reader.read(text)) continue;
      const derivedKey = reader.key;
      const derived =
        derivedKey === key || !open.has(derivedKey) ? undefined : others.get(derivedKey);
      if (derived === undefined) continue;
      open.delete(derivedKey);
      others.delete(derivedKey);
      const known = pairs.get(key);
      const other = known === undefined ? derived : merged(known[side], derived);
      pairs.set(key, {
        ...(side === 'after' ? { before: one, after: other } : { before: other, after: one }),
        derived: known === undefined ? { side, form } : known.derived,
      });
    }
  }
}

/** Kinds of hash that the open ones may be, by their length. */
function kindsOf(
  others: ByKey,
  open: ReadonlySet<number>,
  reader: ValueReader,
): ReadonlySet<DigestKind> {
  const kinds = new Set<DigestKind>();
  for (const key of open) {
    reader.read(others.get(key)!.value);
    const kind = (reader.isHex ? digestLengths : base64DigestLengths).get(reader.length);
    if (kind !== undefined) kinds.add(kind);
  }
  return kinds;
}

function isDigest(form: IdentifierForm): boolean {
  return form === 'hash' || [...digestLengths.values()].some((kind) => kind === form);
}

/** Whether the value itself is known, and not only a hash of it. */
function isPlain({ forms }: Identifier): boolean {
  return forms.some((form) => !isDigest(form));
}

/** Two identifiers of one side that turned out to be one; the value and id are those of the first. */
function merged(one: SideIdentifier, other: SideIdentifier): SideIdentifier {
  const exchanges = union(one.exchanges, other.exchanges).sort((a, b) => a - b);
  return {
    ...one,
    entities: union(one.entities, other.entities),
    exchanges,
    hosts: union(one.hosts, other.hosts),
    companies: union(one.companies, other.companies),
    recipients: union(one.recipients, other.recipients),
    forms: union(one.forms, other.forms),
    apps: union(one.apps, other.apps),
    names: union(one.names, other.names),
    // They may share exchanges: the smaller sum that is certain.
    privateExchanges: Math.max(one.privateExchanges, other.privateExchanges),
    sessions: Math.max(one.sessions, other.sessions),
  };
}

function union<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  return [...new Set([...one, ...other])];
}

function surviving({ before, after, derived }: Pair): SurvivingIdentifier {
  const isAfterBest = derived === null ? !isPlain(before) : derived.side === 'before';
  const [best, other] = isAfterBest ? [after, before] : [before, after];
  const named = union(best.entities, other.entities).filter((entity) => entity !== 'hashed_id');
  return {
    before,
    after,
    entities: named.length === 0 ? best.entities : named,
    value: best.value,
    isHashed: derived !== null && isDigest(derived.form),
  };
}

/** What is still sent first, then what matters most, then what ties most exchanges. */
function compareSurviving(a: SurvivingIdentifier, b: SurvivingIdentifier): number {
  const sent = Number(b.after.recipients.length > 0) - Number(a.after.recipients.length > 0);
  return sent || compareEntities(a, b) || b.after.exchanges.length - a.after.exchanges.length;
}

function compareWeight(a: Identifier, b: Identifier): number {
  return compareEntities(a, b) || b.exchanges.length - a.exchanges.length;
}

function compareEntities(
  a: { readonly entities: readonly EntityId[] },
  b: { readonly entities: readonly EntityId[] },
): number {
  return compareSensitivity(a.entities[0] ?? 'device_id', b.entities[0] ?? 'device_id');
}
