import type { ByteRange } from '../bytes/range';
import { decodeUtf8 } from '../bytes/text';
import { entities } from '../detect/entities';
import type { EntityId } from '../detect/model';

/** What stands for a hidden character. */
export const bullet = '•';

/** Stands for whatever must show nothing, its length included. */
export const hidden = bullet.repeat(8);

/** An identifier shows this many leading characters, and never more than a quarter of them. */
const shownCharacters = 4;
/** Beyond this, more bullets would only tell how long the value is. */
const mostBullets = 16;

/**
 * The one mask for personal values: secrets, cards, health and content show nothing and hide their
 * length; identifiers show at most their first four characters, a quarter of them at most; flags
 * and the device's description are shown as they are. Characters are code points.
 */
export function maskValue(value: string, entity: EntityId): string {
  const kind = entities[entity].maskKind;
  if (kind === 'shown' || value === '') return value;
  if (kind === 'secret') return hidden;
  const shown = shownPrefix(value);
  const rest = Math.min(
    mostBullets,
    countCharacters(value, mostBullets + shownCharacters) - shown.count,
  );
  return value.slice(0, shown.units) + bullet.repeat(Math.max(1, rest));
}

/** How much of the front may be seen: a quarter by characters and by UTF-16 units alike. */
function shownPrefix(value: string): { count: number; units: number } {
  const total = countCharacters(value, shownCharacters * 4);
  const most = Math.min(shownCharacters, Math.floor(total / 4));
  let units = 0;
  let count = 0;
  for (const character of value) {
    if (count === most || (units + character.length) * 4 > value.length) break;
    units += character.length;
    count++;
  }
  return { count, units };
}

/** Characters of `value`, counted no further than `most`. */
function countCharacters(value: string, most: number): number {
  // A character is two units at most, so the front is enough and a long value costs no more.
  return Math.min(most, Array.from(value.slice(0, 2 * most)).length);
}

/** A run that must not be shown as it is. */
export interface MaskedRun {
  readonly range: ByteRange;
  /** What the run is, or null for an encoded run that holds something personal. */
  readonly entity: EntityId | null;
  /** The value the run stands for, where it is spelt otherwise there (percent-encoded). */
  readonly value?: string;
}

/**
 * Text of `bytes` (UTF-8) with every run replaced by its mask. Runs may come in any order; those
 * that overlap are hidden as one.
 */
export function maskRuns(bytes: Uint8Array, runs: readonly MaskedRun[]): string {
  const sorted = runs
    .filter((run) => run.range.start < run.range.end)
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  let text = '';
  let at = 0;
  for (let index = 0; index < sorted.length;) {
    const run = sorted[index]!;
    let end = run.range.end;
    let next = index + 1;
    let isMixed = false;
    for (; next < sorted.length && sorted[next]!.range.start < end; next++) {
      const other = sorted[next]!;
      if (other.range.end > end || other.entity !== run.entity) isMixed = true;
      end = Math.max(end, other.range.end);
    }
    text += decodeUtf8(bytes.subarray(at, run.range.start));
    if (isMixed || run.entity === null) text += hidden;
    else
      text += maskValue(run.value ?? decodeUtf8(bytes.subarray(run.range.start, end)), run.entity);
    at = Math.max(at, end);
    index = next;
  }
  return text + decodeUtf8(bytes.subarray(at));
}
