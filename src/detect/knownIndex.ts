import { murmur128, murmur32 } from '../bytes/murmur3';
import type { Digest, DigestKind } from '../bytes/platform';
import { decodeLatin1, encodeUtf8 } from '../bytes/text';
import { foldKnown, knownSpellings } from './knownSpellings';
import { longestKnownValue, type KnownValue } from './knownValues';
import type { EntityId } from './model';

/** How a known value stands somewhere. */
export type KnownForm = 'plain' | 'spelling' | DigestKind | 'murmur3';

/** A text that is a known value, or its hash. */
export interface KnownHit {
  readonly entity: EntityId;
  readonly form: KnownForm;
  /** Whether the text says so wherever it stands; a short one only under a key that names it. */
  readonly isDistinct: boolean;
}

/** A known value inside a longer text, in UTF-16 offsets. */
export interface KnownRun {
  readonly hit: KnownHit;
  readonly start: number;
  readonly end: number;
}

const digestKinds: readonly DigestKind[] = ['md5', 'sha1', 'sha256', 'sha512'];
/** Hashes of shorter values are known by heart and prove nothing. */
const shortestHashed = 5;
/** Characters from which a text is no chance; digits alone are more often something else. */
const shortestDistinct = 6;
const shortestNumber = 8;
/** Characters of a text that can be a known value with separators and white space. */
const longestText = 2 * longestKnownValue;
/** Characters of a longer text that are looked through, and runs that are told of it. */
const longestSearched = 65_536;
const mostRuns = 50;

const token = /[^\s,;|&?="'<>()[\]{}]{2,640}/g;
const tokenPiece = /[^:/#]{2,640}/g;
const sentenceEnd = /[.:!]{1,3}$/;

/**
 * All spellings and hashes of the known values, made once: looking a text up costs as much as reading
 * it, however many values are known.
 */
export class KnownIndex {
  readonly #hits = new Map<string, KnownHit>();
  readonly #exact = new Set<string>();

  /** @param digest null where hashes cannot be computed. */
  constructor(values: readonly KnownValue[], digest: Digest | null) {
    for (const known of values) this.#exact.add(known.value.trim());
    for (const known of values) this.#addPlain(known);
    // A text that is itself a known value is that value, and no hash of another.
    for (const known of values) this.#addHashes(known, digest);
  }

  get isEmpty(): boolean {
    return this.#hits.size === 0;
  }

  /** What the whole of `text` is, or null. */
  find(text: string): KnownHit | null {
    if (text.length > longestText) return null;
    const hit = this.#hits.get(foldKnown(text)) ?? null;
    return hit?.form === 'plain' && !this.#exact.has(text.trim())
      ? { ...hit, form: 'spelling' }
      : hit;
  }

  /** Known values that stand in a longer text as words of their own, in order. */
  runs(text: string): readonly KnownRun[] {
    const runs: KnownRun[] = [];
    const add = (word: string, start: number): boolean => {
      const bare = word.replace(sentenceEnd, '');
      const hit = this.find(bare);
      if (hit?.isDistinct !== true) return false;
      runs.push({ hit, start, end: start + bare.length });
      return true;
    };
    for (const found of text.slice(0, longestSearched).matchAll(token)) {
      if (runs.length >= mostRuns) break;
      const [word] = found;
      if (add(word, found.index)) continue;
      for (const piece of word.matchAll(tokenPiece)) {
        if (piece[0].length < word.length) add(piece[0], found.index + piece.index);
      }
    }
    return runs;
  }

  /** Whether anything known stands in `text`. */
  holds(text: string): boolean {
    return this.find(text) !== null || this.runs(text).length > 0;
  }

  #addPlain(known: KnownValue): void {
    for (const spelling of knownSpellings(known)) this.#add(spelling, known.entity, 'plain');
  }

  #addHashes(known: KnownValue, digest: Digest | null): void {
    const { entity } = known;
    for (const spelling of knownSpellings(known)) {
      if (spelling.length < shortestHashed) continue;
      const bytes = encodeUtf8(spelling);
      for (const kind of digest === null ? [] : digestKinds) {
        const hash = digest!(kind, bytes);
        this.#add(hash, entity, kind);
        for (const text of base64Of(hash)) this.#add(text, entity, kind);
      }
    }
    const trimmed = known.value.trim();
    // So short a hash is equal by chance once in a while: only what SDKs hash is tried.
    for (const spelling of new Set([known.value, trimmed.toLowerCase()])) {
      if (spelling.length < shortestHashed) continue;
      const bytes = encodeUtf8(spelling);
      const short = murmur32(bytes);
      this.#add(short.toString(), entity, 'murmur3');
      this.#add((short | 0).toString(), entity, 'murmur3');
      this.#add(short.toString(16).padStart(8, '0'), entity, 'murmur3');
      this.#add(murmur128(bytes), entity, 'murmur3');
    }
  }

  #add(text: string, entity: EntityId, form: KnownForm): void {
    const folded = foldKnown(text);
    if (folded === '' || this.#hits.has(folded)) return;
    const least = /^\d+$/.test(folded) ? shortestNumber : shortestDistinct;
    this.#hits.set(folded, { entity, form, isDistinct: folded.length >= least });
  }
}

/** A hash in base64 (RFC 4648) and its URL-safe variant. */
function base64Of(hex: string): string[] {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  }
  const standard = btoa(decodeLatin1(bytes));
  return [standard, standard.replaceAll('+', '-').replaceAll('/', '_')];
}
