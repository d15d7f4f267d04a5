import { decodeLatin1, decodeUtf8, encodeUtf8 } from '../bytes/text';
import { entities } from '../detect/entities';
import type { EntityId } from '../detect/model';
import { hidden, maskValue } from './mask';

/** A personal value that must not show up in other text. */
export interface PersonalValue {
  readonly value: string;
  readonly entity: EntityId;
}

/** Where a personal value stands in a text, in UTF-16 units. */
export interface Repeat {
  readonly start: number;
  readonly end: number;
  readonly value: PersonalValue;
}

/** Shorter values are too common in other words to be told apart from them. */
const shortestLength = 4;
/** Values below this length only count where they stand as a word of their own. */
const wordLength = 8;
/** Code units below this have a place of their own in the table of beginnings. */
const tableSize = 256;
/** Comparisons that one text may cost before it is hidden as a whole. */
const mostComparisons = 2_000_000;

/**
 * Whether a value that is too unsure to be told is looked for in other text too. What may be the
 * name of an account and is a mere word is masked where it stands alone: the maintainer of a project
 * (`"login": "mitmproxy"`) must not hide the host of the same name.
 */
export function isSoughtThoughUnsure({ entity, value }: PersonalValue): boolean {
  return entities[entity].group !== 'account' || !/^\p{L}{1,24}$/u.test(value);
}

interface Needle {
  readonly value: PersonalValue;
  readonly spelling: string;
}

/**
 * Finds personal values in other text (a URL, a path, an evidence line) and masks each of them,
 * as they are, percent-encoded, and as bytes that are read one by one (Latin-1). Built once for the
 * values of an exchange.
 */
export class TextMask {
  readonly #byPrefix = new Map<string, Needle[]>();
  /**
   * Whether a spelling begins with, or has in its second place, a code unit; beyond the table any may.
   * Most places of most texts are passed by on this alone.
   */
  readonly #firsts = new Uint8Array(tableSize);
  readonly #seconds = new Uint8Array(tableSize);
  #longest = 0;

  constructor(values: Iterable<PersonalValue>) {
    const seen = new Set<string>();
    const met = new Set<string>();
    for (const personal of values) {
      const { value, entity } = personal;
      if (entities[entity].maskKind === 'shown' || value.length < shortestLength) continue;
      // Events repeat their values, and the spellings of one take longer than all else here.
      if (met.has(value)) continue;
      met.add(value);
      for (const spelling of spellings(value)) {
        if (seen.has(spelling)) continue;
        seen.add(spelling);
        this.#longest = Math.max(this.#longest, spelling.length);
        noteIn(this.#firsts, spelling.charCodeAt(0));
        noteIn(this.#seconds, spelling.charCodeAt(1));
        const prefix = spelling.slice(0, shortestLength);
        const needle = { value: personal, spelling };
        const needles = this.#byPrefix.get(prefix);
        if (needles === undefined) this.#byPrefix.set(prefix, [needle]);
        else needles.push(needle);
      }
    }
    for (const needles of this.#byPrefix.values()) {
      needles.sort((a, b) => b.spelling.length - a.spelling.length);
    }
  }

  /** Whether there is nothing to look for. */
  get isEmpty(): boolean {
    return this.#byPrefix.size === 0;
  }

  /** Units of the longest spelling that is looked for. */
  get longest(): number {
    return this.#longest;
  }

  /** `text` with every occurrence masked; hidden as a whole where telling would cost too much. */
  apply(text: string): string {
    const repeats = this.find(text);
    if (repeats === null) return hidden;
    let masked = '';
    let kept = 0;
    for (const { start, end, value } of repeats) {
      masked += text.slice(kept, start) + maskValue(value.value, value.entity);
      kept = end;
    }
    return kept === 0 ? text : masked + text.slice(kept);
  }

  /** Every occurrence in order, or null where telling would cost too much. */
  find(text: string): readonly Repeat[] | null {
    const repeats: Repeat[] = [];
    if (this.#byPrefix.size === 0) return repeats;
    let comparisons = 0;
    for (let at = 0; at + shortestLength <= text.length;) {
      if (
        !mayBe(this.#firsts, text.charCodeAt(at)) ||
        !mayBe(this.#seconds, text.charCodeAt(at + 1))
      ) {
        at++;
        continue;
      }
      const needles = this.#byPrefix.get(text.slice(at, at + shortestLength));
      let end = at + 1;
      for (const { value, spelling } of needles ?? []) {
        comparisons += spelling.length;
        if (comparisons > mostComparisons) return null;
        if (!text.startsWith(spelling, at) || !standsAlone(text, at, spelling)) continue;
        end = at + spelling.length;
        repeats.push({ start: at, end, value });
        break;
      }
      at = end;
    }
    return repeats;
  }

  /** `text` masked where it is, as a whole, one of the values. */
  applyWhole(text: string): string {
    const needle = this.#byPrefix
      .get(text.slice(0, shortestLength))
      ?.find((candidate) => candidate.spelling === text);
    return needle === undefined ? text : maskValue(needle.value.value, needle.value.entity);
  }
}

function noteIn(table: Uint8Array, unit: number): void {
  if (unit < tableSize) table[unit] = 1;
}

function mayBe(table: Uint8Array, unit: number): boolean {
  return unit >= tableSize || table[unit] === 1;
}

/** As it stands, as URLs and forms spell it (lone surrogates cannot be percent-encoded), as bytes. */
function spellings(value: string): string[] {
  const bytes = encodeUtf8(value);
  const encoded = encodeURIComponent(decodeUtf8(bytes));
  const spaced = encoded.replaceAll('%20', '+');
  return [value, encoded, spaced, decodeLatin1(bytes)];
}

function standsAlone(text: string, at: number, spelling: string): boolean {
  if (spelling.length >= wordLength) return true;
  return !isWordAt(text, at - 1) && !isWordAt(text, at + spelling.length);
}

/** Whether a letter or digit stands at `at`. */
function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at));
}
