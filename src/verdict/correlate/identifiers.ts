import type { Digest, DigestKind } from '../../bytes/platform';
import {
  digestKindOf,
  type Contribution,
  type FindingContribution,
  type LeafTraces,
  type ValueTrace,
} from '../contribution';
import type { Identifier, IdentifierForm } from '../model';
import { isSent } from '../severity';
import { factsOf, Sessions, type ExchangeFacts } from './exchangeFacts';
import { randomKeyedHash } from './keyedHash';
import { codings, LeafLog, mostPlaces } from './leafLog';
import { NameTable } from './names';
import { codedSpellings } from './spellings';
import { Trail } from './trail';
import { ValueReader } from './valueKey';

/** Bounds of what is kept of a capture. */
export interface TrailLimits {
  /** Distinct identifiers, about 600 bytes each beside the value itself. */
  readonly identifiers: number;
  /** Characters of their values. */
  readonly characters: number;
  /** Plain values that stand whole somewhere, 16 bytes each. */
  readonly places: number;
}

export const trailLimits: TrailLimits = {
  identifiers: 100_000,
  characters: 16_000_000,
  places: mostPlaces,
};

/**
 * Follows identifiers through a capture: one look at each finding and at each plain value, and at
 * the end one round of codings and hashes for each distinct identifier. What is kept has a bound
 * ({@link trailLimits}); what is beyond it is counted in `left`.
 */
export class IdentifierTrails {
  /** What contributions must be made with. */
  readonly hash = randomKeyedHash();
  readonly #limits: TrailLimits;
  readonly #reader: ValueReader;
  readonly #trails = new Map<number, Trail>();
  readonly #facts: ExchangeFacts[] = [];
  readonly #sessions: Sessions;
  readonly #names = new NameTable();
  readonly #log: LeafLog;
  /** Kinds of hash whose length some value has: no others need to be computed. */
  readonly #kinds = new Set<DigestKind>();
  #characters = 0;
  #left = 0;

  constructor(limits: TrailLimits = trailLimits) {
    this.#limits = limits;
    this.#reader = new ValueReader(this.hash);
    this.#sessions = new Sessions(this.hash);
    this.#log = new LeafLog(limits.places);
  }

  /** Values that could not be followed, as there were too many. */
  get left(): number {
    return this.#left;
  }

  /** Counts one exchange in; `valueIds` are those of all its findings, in their order. */
  add(contribution: Contribution, valueIds: readonly string[]): void {
    const exchange = this.#facts.push(factsOf(contribution, this.#sessions)) - 1;
    for (const kind of contribution.digestKinds) this.#kinds.add(kind);
    for (const finding of contribution.findings) {
      if (finding.trace === null) continue;
      this.#addFinding(finding, finding.trace, valueIds[finding.first]!, exchange);
    }
    this.#addLeaves(contribution.leaves, exchange);
  }

  /**
   * All identifiers, those that tie most exchanges first; values that nobody sent come last. Hashes
   * and codings join the value they are of. `digest` is null where hashes cannot be computed. Exchanges
   * may be counted in afterwards: what was gathered is not touched.
   */
  finish(digest: Digest | null): Identifier[] {
    const copies = [...this.#trails].map(([key, trail]) => [key, trail.copy()] as const);
    const trails = this.#join(new Map(copies), digest);
    const finished = trails.map((trail) => ({
      isSent: trail.isSent,
      identifier: trail.finish(this.#facts, this.#sessions, (name) => this.#names.nameOf(name)),
    }));
    return finished
      .sort((a, b) => Number(b.isSent) - Number(a.isSent) || compare(a.identifier, b.identifier))
      .map(({ identifier }) => identifier);
  }

  #addFinding(
    finding: FindingContribution,
    { key, name, form, isHash }: ValueTrace,
    valueId: string,
    exchange: number,
  ): void {
    const { value } = finding;
    let trail = this.#trails.get(key);
    if (trail === undefined) {
      const { identifiers, characters } = this.#limits;
      if (this.#trails.size >= identifiers || this.#characters + value.length > characters) {
        this.#left += finding.count;
        return;
      }
      this.#characters += value.length;
      trail = new Trail(valueId, value);
      this.#trails.set(key, trail);
    }
    if (isHash) trail.isHash = true;
    const place = { exchange, name: this.#names.numberOf(name), isSent: isSent(finding) };
    trail.addFindings(finding, place, form);
  }

  #addLeaves({ keys, names, nameOf, flags, isCut }: LeafTraces, exchange: number): void {
    const numbers = names.map((name) => this.#names.numberOf(name));
    for (let at = 0; at < keys.length; at++) {
      const place = { exchange, name: numbers[nameOf[at]!]!, isSent: (flags[at]! & 4) !== 0 };
      if (!this.#log.add(keys[at]!, place, codings[flags[at]! & 3]!)) this.#left++;
    }
    if (isCut) this.#left++;
  }

  /** Joins what is one value; the trails that are left. */
  #join(trails: ReadonlyMap<number, Trail>, digest: Digest | null): Trail[] {
    const wanted = this.#wanted(trails, digest);
    const joined = new Map<Trail, Trail>();
    for (const [key, trail] of trails) {
      const other = wanted.get(key);
      if (other === undefined || other.form === 'plain' || other.trail === trail) continue;
      // Of two that are each other's coding (none are known), the one that came first stays.
      if (joined.has(other.trail)) continue;
      other.trail.absorb(trail, other.form);
      joined.set(trail, other.trail);
    }
    this.#log.forEach((key, place, coding) => {
      const found = wanted.get(key);
      if (found === undefined) return;
      const form = found.form === 'plain' ? coding : found.form;
      (joined.get(found.trail) ?? found.trail).addPlace(place, form);
    });
    return [...trails.values()].filter((trail) => !joined.has(trail));
  }

  /** Every key under which a value that is followed can stand, and what it would be there. */
  #wanted(trails: ReadonlyMap<number, Trail>, digest: Digest | null): Map<number, Wanted> {
    const wanted = new Map<number, Wanted>();
    const reader = this.#reader;
    for (const [key, trail] of trails) {
      if (trail.isHash) {
        reader.read(trail.value);
        if (!wanted.has(key)) wanted.set(key, { trail, form: digestKindOf(reader) ?? 'hash' });
        continue;
      }
      reader.read(trail.value);
      const { isDistinct } = reader;
      if (isDistinct) wanted.set(key, { trail, form: 'plain' });
      for (const { text, form } of codedSpellings(trail.value, this.#kinds, digest)) {
        // A hash proves itself; a short word in base64 could stand anywhere by chance.
        if (!isDistinct && isCoding(form)) continue;
        if (!reader.read(text)) continue;
        const coded = reader.key;
        const before = wanted.get(coded);
        if (before === undefined || before.trail.isHash) wanted.set(coded, { trail, form });
      }
    }
    return wanted;
  }
}

interface Wanted {
  readonly trail: Trail;
  readonly form: IdentifierForm;
}

function isCoding(form: IdentifierForm): boolean {
  return (codings as readonly string[]).includes(form);
}

function compare(a: Identifier, b: Identifier): number {
  return b.exchanges.length - a.exchanges.length || b.hosts.length - a.hosts.length;
}
