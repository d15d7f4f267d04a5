import type { Digest, DigestKind } from '../../bytes/platform';
import type { DecodedValue } from '../../decode/model';
import { leaves } from '../../decode/tree';
import type { Finding } from '../../detect/model';
import type { AnalysedExchange, Identifier, IdentifierForm } from '../model';
import { isSent } from '../severity';
import { factsOf, Sessions, type ExchangeFacts } from './exchangeFacts';
import { randomKeyedHash, type KeyedHash } from './keyedHash';
import { codings, LeafLog, mostPlaces, type Coding } from './leafLog';
import { nameOf, NameTable } from './names';
import { base64DigestLengths, codedSpellings, digestLengths } from './spellings';
import { Trail } from './trail';
import { isTying } from './tying';
import { longestText, ValueReader } from './valueKey';

/** Longer values are no identifiers but documents. */
const longestValue = 1_024;
/** Plain values of one exchange that are noted; a list of more says nothing of its sender. */
const mostLeaves = 20_000;

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

  constructor(limits: TrailLimits = trailLimits, hash: KeyedHash = randomKeyedHash()) {
    this.#limits = limits;
    this.#reader = new ValueReader(hash);
    this.#sessions = new Sessions(hash);
    this.#log = new LeafLog(limits.places);
  }

  /** Values that could not be followed, as there were too many. */
  get left(): number {
    return this.#left;
  }

  /** Counts one exchange in; `valueIds` are those of its findings, in their order. */
  add(analysed: AnalysedExchange, valueIds: readonly string[]): void {
    const exchange = this.#facts.push(factsOf(analysed, this.#sessions)) - 1;
    const known = new Set<DecodedValue>();
    for (const [index, finding] of analysed.findings.entries()) {
      if (!isTying(finding.entity)) continue;
      known.add(finding.at);
      this.#addFinding(finding, valueIds[index]!, exchange);
    }
    this.#addLeaves(analysed, exchange, known);
  }

  /**
   * All identifiers, those that tie most exchanges first; values that nobody sent come last. Hashes
   * and codings join the value they are of. `digest` is null where hashes cannot be computed.
   */
  finish(digest: Digest | null): Identifier[] {
    const trails = this.#join(digest);
    const finished = trails.map((trail) => ({
      isSent: trail.isSent,
      identifier: trail.finish(this.#facts, this.#sessions, (name) => this.#names.nameOf(name)),
    }));
    return finished
      .sort((a, b) => Number(b.isSent) - Number(a.isSent) || compare(a.identifier, b.identifier))
      .map(({ identifier }) => identifier);
  }

  #addFinding(finding: Finding, valueId: string, exchange: number): void {
    const { value } = finding;
    const reader = this.#reader;
    if (value.length > longestValue || !reader.read(value)) return;
    this.#noteKind();
    const { key } = reader;
    let trail = this.#trails.get(key);
    if (trail === undefined) {
      const { identifiers, characters } = this.#limits;
      if (this.#trails.size >= identifiers || this.#characters + value.length > characters) {
        this.#left++;
        return;
      }
      this.#characters += value.length;
      trail = new Trail(valueId, value);
      this.#trails.set(key, trail);
    }
    const isHash = finding.protection === 'hashed' || finding.entity === 'hashed_id';
    if (isHash) trail.isHash = true;
    const form = isHash ? this.#hashForm() : codingOf(finding.at);
    const name = this.#names.numberOf(nameOf(finding.at));
    trail.addFinding(finding.entity, { exchange, name, isSent: isSent(finding) }, form);
  }

  #addLeaves(
    { parts }: AnalysedExchange,
    exchange: number,
    known: ReadonlySet<DecodedValue>,
  ): void {
    const reader = this.#reader;
    // Name under which each value was noted last: lists repeat both.
    const noted = new Map<number, number>();
    let count = 0;
    for (const part of parts) {
      const sent = isSent(part);
      const { root } = part;
      for (const leaf of leaves(root)) {
        if (++count > mostLeaves) {
          this.#left++;
          return;
        }
        const { start, end } = leaf.range;
        // Asking for a text makes it: one that is too long as it stands is not asked for.
        if (end - start > 4 * longestText || known.has(leaf)) continue;
        const { text } = leaf;
        if (text === null || !reader.read(text) || !reader.isCandidate) continue;
        this.#noteKind();
        const { key } = reader;
        const name = this.#names.numberOf(nameOf(leaf));
        if (noted.get(key) === name) continue;
        noted.set(key, name);
        const place = { exchange, name, isSent: sent };
        if (!this.#log.add(key, place, codingOf(leaf))) this.#left++;
      }
    }
  }

  /** Learns which hashes the text that was read may be. */
  #noteKind(): void {
    const { isHex, length } = this.#reader;
    const kind = (isHex ? digestLengths : base64DigestLengths).get(length);
    if (kind !== undefined) this.#kinds.add(kind);
  }

  #hashForm(): IdentifierForm {
    const { isHex, length } = this.#reader;
    return (isHex ? digestLengths : base64DigestLengths).get(length) ?? 'hash';
  }

  /** Joins what is one value; the trails that are left. */
  #join(digest: Digest | null): Trail[] {
    const wanted = this.#wanted(digest);
    const joined = new Map<Trail, Trail>();
    for (const [key, trail] of this.#trails) {
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
    return [...this.#trails.values()].filter((trail) => !joined.has(trail));
  }

  /** Every key under which a value that is followed can stand, and what it would be there. */
  #wanted(digest: Digest | null): Map<number, Wanted> {
    const wanted = new Map<number, Wanted>();
    const reader = this.#reader;
    for (const [key, trail] of this.#trails) {
      if (trail.isHash) {
        reader.read(trail.value);
        if (!wanted.has(key)) wanted.set(key, { trail, form: this.#hashForm() });
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

/** The coding that a value stands in by itself; what is around more than the value is not its own. */
function codingOf(value: DecodedValue): Coding {
  if (value.name !== null || value.parent === null || value.parent.values.length > 1) {
    return 'plain';
  }
  const { codec } = value.parent;
  return codec === 'base64' || codec === 'hex' || codec === 'percent' ? codec : 'plain';
}

function compare(a: Identifier, b: Identifier): number {
  return b.exchanges.length - a.exchanges.length || b.hosts.length - a.hosts.length;
}
