import type { Digest, DigestKind } from '../bytes/platform';
import { encodeUtf8 } from '../bytes/text';
import type { DecodedValue } from '../decode/model';
import { strongest } from '../decode/tree';
import { weights } from './data/weights';
import { entities } from './entities';
import { partnerKey } from './detectors/location';
import type { Finding } from './model';
import type { Leaf } from './detector';
import { reasonsOf } from './reasons';
import type { Candidate } from './score';

/** A finding at a leaf, before the exchange is looked at as a whole. */
export interface Found {
  finding: Finding;
  readonly leaf: Leaf;
  /** What the finding was made of; null where another value told of it. */
  readonly candidate: Candidate | null;
  /** Place in the order of the document, over all parts. */
  readonly order: number;
}

/** Groups of entities whose values are worth looking for as a hash. */
const identifying: ReadonlySet<string> = new Set([
  ...['hardware', 'advertising', 'installation', 'account', 'person', 'payment'],
]);
const maxKnownValues = 400;
const kindByLength: Readonly<Record<number, DigestKind>> = {
  32: 'md5',
  40: 'sha1',
  64: 'sha256',
  128: 'sha512',
};

/** Gives both halves of each position one group: `g1`, `g2` … in document order. */
export function groupPairs(found: readonly Found[]): void {
  const positions = found.filter(({ finding }) => isPosition(finding));
  if (positions.length < 2) return;
  const byValue = new Map<DecodedValue, Found>();
  for (const entry of positions) byValue.set(entry.leaf.value, entry);
  let groups = 0;
  for (const entry of positions) {
    const { finding, leaf } = entry;
    if (finding.group !== null) continue;
    const key = partnerKey(leaf);
    const value = key === null ? undefined : leaf.scope.members.get(key);
    const partner = value === undefined ? undefined : byValue.get(value);
    if (partner === undefined || partner === entry || partner.finding.entity !== finding.entity)
      continue;
    if (partner.finding.group !== null) continue;
    const group = `g${String(++groups)}`;
    const confidence = Math.max(finding.confidence, partner.finding.confidence);
    for (const half of [entry, partner]) half.finding = { ...half.finding, group, confidence };
  }
}

function isPosition({ entity, value }: Finding): boolean {
  return (
    (entity === 'precise_location' || entity === 'coarse_location') && isNumber.test(value.trim())
  );
}
const isNumber = /^-?\d{1,3}(?:\.\d{1,20})?$/;

/**
 * A doubtful sign of private browsing is one where pages or searches are told of beside it: raises it.
 */
export function linkPrivateBrowsing(found: readonly Found[]): void {
  const browsed = found.find(
    ({ finding: { entity, confidence } }) =>
      (entity === 'browsing_url' || entity === 'search_query') && confidence >= 0.5,
  );
  if (browsed === undefined) return;
  for (const entry of found) {
    const { finding, leaf, candidate } = entry;
    if (finding.entity !== 'incognito_flag' || finding.confidence >= 0.5) continue;
    if (candidate === null) continue;
    if (leaf.place.part !== browsed.leaf.place.part) continue;
    const odds = finding.confidence / (1 - finding.confidence);
    const reason = {
      id: 'detect.sibling',
      arguments: { key: browsed.leaf.value.key ?? '' },
    } as const;
    entry.finding = {
      ...finding,
      confidence: Math.round((odds / (odds + Math.exp(-weights.pageBeside))) * 1000) / 1000,
      reasons: reasonsOf(candidate, leaf, [{ reason, weight: weights.pageBeside }]),
    };
  }
}

/** A value that is the hash of another one of the exchange is that other one, hashed. */
export function linkHashes(
  found: readonly Found[],
  hashes: readonly Pick<Found, 'leaf' | 'order'>[],
  digest: Digest,
): Found[] {
  if (hashes.length === 0) return [];
  const kinds = new Set(hashes.map(({ leaf }) => kindByLength[leaf.text.length]!));
  const plain = new Map<string, { readonly source: Finding; readonly kind: DigestKind }>();
  for (const [text, source] of knownValues(found)) {
    const bytes = encodeUtf8(text);
    for (const kind of kinds) {
      const hash = digest(kind, bytes);
      if (!plain.has(hash)) plain.set(hash, { source, kind });
    }
  }
  if (plain.size === 0) return [];
  const byValue = new Map(found.map((entry) => [entry.leaf.value, entry] as const));
  const added: Found[] = [];
  for (const { leaf, order } of hashes) {
    const known = plain.get(leaf.text.toLowerCase());
    if (known === undefined || known.source.at === leaf.value) continue;
    const entry = byValue.get(leaf.value);
    // What the user knows of the hash counts for more.
    if (entry?.finding.grade === 'A') continue;
    const linked = hashFinding(leaf, known.source, known.kind, entry?.finding);
    if (entry === undefined) added.push({ finding: linked, leaf, candidate: null, order });
    else entry.finding = linked;
  }
  return added;
}

function* knownValues(found: readonly Found[]): Generator<readonly [string, Finding]> {
  const seen = new Set<string>();
  for (const { finding } of found) {
    const { group } = entities[finding.entity];
    if (!identifying.has(group) || finding.confidence < 0.5 || finding.protection === 'hashed')
      continue;
    const value = finding.value.trim();
    // Short values have few hashes to try and prove little.
    if (value.length < 5 || value.length > 320) continue;
    const forms = [value, value.toLowerCase(), value.toUpperCase(), value.replace(phoneSigns, '')];
    if (finding.entity === 'mac_address') forms.push(value.replace(macSigns, '').toLowerCase());
    for (const form of forms) {
      if (form.length < 5 || seen.has(form)) continue;
      if (seen.size >= maxKnownValues) return;
      seen.add(form);
      yield [form, finding];
    }
  }
}
const phoneSigns = /[+ ().-]/g;
const macSigns = /[:-]/g;

function hashFinding(
  leaf: Leaf,
  source: Finding,
  algorithm: DigestKind,
  before: Finding | undefined,
): Finding {
  const { bytes } = leaf.value;
  return {
    entity: source.entity,
    part: leaf.place.part,
    ...(leaf.place.isReceived === true ? { isReceived: true } : {}),
    path: before?.path ?? [],
    value: leaf.text,
    at: leaf.value,
    within: before?.within ?? { start: 0, end: bytes.length },
    confidence: 0.99,
    grade: 'A',
    reasons: [
      { id: 'detect.hash-of', arguments: { algorithm } },
      ...(before?.reasons.filter(({ id }) => id === 'detect.key') ?? []),
    ],
    protection: strongest([before?.protection ?? 'plaintext', 'hashed']),
    group: null,
  };
}
