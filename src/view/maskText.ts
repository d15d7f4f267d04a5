import { decodeUtf8, encodeUtf8 } from '../bytes/text';
import { entities } from '../detect/entities';
import type { EntityId } from '../detect/model';
import { hidden, maskValue } from './mask';

/** A personal value that must not show up in other text. */
export interface PersonalValue {
  readonly value: string;
  readonly entity: EntityId;
}

/** Shorter values are too common in other words to be told apart from them. */
const shortestLength = 4;
/** Values below this length only count where they stand as a word of their own. */
const wordLength = 8;
/** Comparisons that one text may cost before it is hidden as a whole. */
const mostComparisons = 2_000_000;

interface Needle extends PersonalValue {
  readonly spelling: string;
}

/**
 * Finds personal values in other text (a URL, a path, an evidence line) and masks each of them,
 * as they are and percent-encoded. Built once for the values of an exchange.
 */
export class TextMask {
  readonly #byPrefix = new Map<string, Needle[]>();

  constructor(values: Iterable<PersonalValue>) {
    const seen = new Set<string>();
    for (const { value, entity } of values) {
      if (entities[entity].maskKind === 'shown' || value.length < shortestLength) continue;
      for (const spelling of spellings(value)) {
        if (seen.has(spelling)) continue;
        seen.add(spelling);
        const prefix = spelling.slice(0, shortestLength);
        const needles = this.#byPrefix.get(prefix);
        if (needles === undefined) this.#byPrefix.set(prefix, [{ value, entity, spelling }]);
        else needles.push({ value, entity, spelling });
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

  /** `text` with every occurrence masked; hidden as a whole where telling would cost too much. */
  apply(text: string): string {
    if (this.#byPrefix.size === 0) return text;
    let masked = '';
    let kept = 0;
    let comparisons = 0;
    for (let at = 0; at + shortestLength <= text.length;) {
      const needles = this.#byPrefix.get(text.slice(at, at + shortestLength));
      let length = 0;
      for (const needle of needles ?? []) {
        comparisons += needle.spelling.length;
        if (comparisons > mostComparisons) return hidden;
        if (!text.startsWith(needle.spelling, at) || !standsAlone(text, at, needle.spelling))
          continue;
        masked += text.slice(kept, at) + maskValue(needle.value, needle.entity);
        length = needle.spelling.length;
        kept = at + length;
        break;
      }
      at += length || 1;
    }
    return kept === 0 ? text : masked + text.slice(kept);
  }

  /** `text` masked where it is, as a whole, one of the values. */
  applyWhole(text: string): string {
    const needle = this.#byPrefix
      .get(text.slice(0, shortestLength))
      ?.find((candidate) => candidate.spelling === text);
    return needle === undefined ? text : maskValue(needle.value, needle.entity);
  }
}

/** As it stands and as URLs and forms spell it (lone surrogates cannot be percent-encoded). */
function spellings(value: string): string[] {
  const encoded = encodeURIComponent(decodeUtf8(encodeUtf8(value)));
  const spaced = encoded.replaceAll('%20', '+');
  return [value, encoded, spaced];
}

function standsAlone(text: string, at: number, spelling: string): boolean {
  if (spelling.length >= wordLength) return true;
  return !isWordAt(text, at - 1) && !isWordAt(text, at + spelling.length);
}

/** Whether a letter or digit stands at `at`. */
function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at));
}
