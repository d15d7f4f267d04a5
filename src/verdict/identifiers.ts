import type { Digest, DigestKind } from '../bytes/platform';
import { encodeUtf8 } from '../bytes/text';
import { entities } from '../detect/entities';
import type { EntityId, Finding } from '../detect/model';
import type { Identifier, IdentifierForm } from './model';
import { isSent } from './severity';

/** What is kept of a value while exchanges are added. */
interface Trail {
  readonly valueId: string;
  readonly value: string;
  readonly entities: Map<EntityId, number>;
  readonly exchanges: Set<number>;
  readonly privateExchanges: Set<number>;
  readonly hosts: Set<string>;
  readonly companies: Set<string>;
  readonly forms: Set<IdentifierForm>;
  readonly isHash: boolean;
}

/** Where a finding was seen. */
export interface Sighting {
  readonly exchange: number;
  readonly host: string | null;
  readonly company: string | null;
  readonly isPrivate: boolean;
}

/** Hex digits of each hash that telemetry uses. */
const digestLengths: ReadonlyMap<number, DigestKind> = new Map([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
  [128, 'sha512'],
]);
/** Longer values are no identifiers but documents. */
const longestValue = 1_024;

const tyingGroups = new Set(['hardware', 'advertising', 'installation', 'account']);
const tyingEntities = new Set<EntityId>([
  'email',
  'phone',
  'national_id',
  'passport',
  'driver_licence',
  'iban',
]);
/** Shared by many devices: they describe rather than identify. */
const describing = new Set<EntityId>(['build_fingerprint', 'ssid']);

/** Whether a value of this entity ties what carries it to one person, device or installation. */
export function isTying(entity: EntityId): boolean {
  if (describing.has(entity)) return false;
  return tyingGroups.has(entities[entity].group) || tyingEntities.has(entity);
}

/**
 * Follows identifiers through a capture: one look-up for each finding, one round of hashing for each
 * distinct value at the end.
 */
export class IdentifierTrails {
  readonly #trails = new Map<string, Trail>();

  /** Counts one finding in. */
  add(finding: Finding, valueId: string, at: Sighting): void {
    if (!isTying(finding.entity) || finding.value.length > longestValue) return;
    const key = normalise(finding.value);
    if (key === '') return;
    const isHash = finding.protection === 'hashed' || finding.entity === 'hashed_id';
    const trailKey = `${isHash ? '#' : ''}${key}`;
    let trail = this.#trails.get(trailKey);
    if (trail === undefined) {
      trail = newTrail(valueId, finding.value, isHash);
      this.#trails.set(trailKey, trail);
    }
    trail.entities.set(finding.entity, (trail.entities.get(finding.entity) ?? 0) + 1);
    trail.exchanges.add(at.exchange);
    if (at.isPrivate) trail.privateExchanges.add(at.exchange);
    if (isSent(finding) && at.host !== null) trail.hosts.add(at.host);
    if (isSent(finding) && at.company !== null) trail.companies.add(at.company);
    trail.forms.add(isHash ? formOfHash(key) : 'plain');
  }

  /** All identifiers, those that tie most exchanges first. Hashes join the value they are of. */
  finish(digest: Digest | null): Identifier[] {
    if (digest !== null) this.#joinHashes(digest);
    return [...this.#trails.values()]
      .map(identifier)
      .sort((a, b) => b.exchanges.length - a.exchanges.length || b.hosts.length - a.hosts.length);
  }

  #joinHashes(digest: Digest): void {
    const hashes = new Map<string, Trail>();
    const kinds = new Set<DigestKind>();
    for (const [key, trail] of this.#trails) {
      const kind = digestLengths.get(key.replace('#', '').length);
      if (kind === undefined || !/^#?[0-9a-f]+$/.test(key)) continue;
      // A value can look like a plain id and still be the hash of another (`idmd5` in an id field).
      hashes.set(key.replace('#', ''), trail);
      kinds.add(kind);
    }
    if (hashes.size === 0) return;
    for (const [key, trail] of [...this.#trails]) {
      if (trail.isHash) continue;
      for (const spelling of spellings(trail.value)) {
        const bytes = encodeUtf8(spelling);
        for (const kind of kinds) {
          const hash = hashes.get(digest(kind, bytes));
          if (hash === undefined || hash === trail || !this.#trails.has(key)) continue;
          join(trail, hash, kind);
          this.#trails.delete(`${hash.isHash ? '#' : ''}${normalise(hash.value)}`);
        }
      }
    }
  }
}

function newTrail(valueId: string, value: string, isHash: boolean): Trail {
  return {
    valueId,
    value,
    isHash,
    entities: new Map(),
    exchanges: new Set(),
    privateExchanges: new Set(),
    hosts: new Set(),
    companies: new Set(),
    forms: new Set(),
  };
}

function join(into: Trail, hash: Trail, kind: DigestKind): void {
  for (const exchange of hash.exchanges) into.exchanges.add(exchange);
  for (const exchange of hash.privateExchanges) into.privateExchanges.add(exchange);
  for (const host of hash.hosts) into.hosts.add(host);
  for (const company of hash.companies) into.companies.add(company);
  for (const [entity, count] of hash.entities) {
    if (entity !== 'hashed_id') into.entities.set(entity, (into.entities.get(entity) ?? 0) + count);
  }
  into.forms.add(kind);
}

function identifier(trail: Trail): Identifier {
  return {
    valueId: trail.valueId,
    value: trail.value,
    entities: [...trail.entities].sort((a, b) => b[1] - a[1]).map(([entity]) => entity),
    exchanges: [...trail.exchanges].sort((a, b) => a - b),
    hosts: [...trail.hosts],
    companies: [...trail.companies],
    forms: [...trail.forms],
    privateExchanges: trail.privateExchanges.size,
    firstSeenMs: null,
    lastSeenMs: null,
    apps: [],
    names: [],
    sessions: 0,
  };
}

/** One key for the spellings of a value: case and, in hexadecimal ids, separators do not count. */
function normalise(value: string): string {
  const lower = value.trim().toLowerCase();
  return /^[0-9a-f:.-]+$/.test(lower) && /[:-]/.test(lower) ? lower.replace(/[:.-]/g, '') : lower;
}

/** The spellings of a value that SDKs are known to hash. */
function spellings(value: string): Set<string> {
  const trimmed = value.trim();
  const lower = trimmed.toLowerCase();
  return new Set([value, trimmed, lower, trimmed.toUpperCase(), normalise(value)]);
}

function formOfHash(key: string): IdentifierForm {
  return digestLengths.get(key.length) ?? 'hash';
}
