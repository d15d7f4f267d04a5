import type { ByteRange } from '../bytes/range';
import { decodeUtf8 } from '../bytes/text';
import type { Reading, ValueHint } from './codec';
import { unescapePercent } from './percent';
import type { Entry } from './table';

/** One `name=value`, or a name alone. */
export interface Pair {
  readonly name: ByteRange;
  /** Null where there is no equals sign. */
  readonly value: ByteRange | null;
}

const equals = 0x3d;

/** Pairs beyond this are not read; servers take a thousand. */
export const maxPairs = 20_000;

/**
 * The pairs of [start, end) between bytes `separator`, up to {@link maxPairs}; empty ones are left out.
 */
export function splitPairs(
  bytes: Uint8Array,
  start: number,
  end: number,
  separator: number,
): Pair[] {
  const pairs: Pair[] = [];
  let from = start;
  let sign = -1;
  for (let at = start; at <= end && pairs.length < maxPairs; at++) {
    if (at < end && bytes[at] !== separator) {
      if (sign < 0 && bytes[at] === equals) sign = at;
      continue;
    }
    if (at > from) {
      pairs.push(
        sign < 0
          ? { name: { start: from, end: at }, value: null }
          : { name: { start: from, end: sign }, value: { start: sign + 1, end: at } },
      );
    }
    from = at + 1;
    sign = -1;
  }
  return pairs;
}

/** State and reason of a reading of that many pairs. */
export function pairsState(pairs: readonly Pair[]): Pick<Reading, 'state' | 'reason'> {
  if (pairs.length < maxPairs) return { state: 'complete', reason: null };
  return {
    state: 'skipped',
    reason: { id: 'decode.over-budget', arguments: { limit: 'layers' } },
  };
}

/** Longest name that is taken for one without a declaration. */
const maxName = 96;

/** Whether a run reads like the name of a field: a letter first, then what identifiers are made of. */
export function isFieldName(bytes: Uint8Array, { start, end }: ByteRange): boolean {
  const length = end - start;
  if (length === 0 || length > maxName) return false;
  for (let at = start; at < end; at++) if (!nameBytes[bytes[at]!]) return false;
  const first = bytes[start]!;
  return !(first >= 0x30 && first <= 0x39) && first !== 0x2d && first !== 0x2e;
}

const nameBytes = new Uint8Array(256);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.[]$%~:@*') {
  nameBytes[character.charCodeAt(0)] = 1;
}

/** The entry for a pair whose name and value are percent-encoded. */
export function pairEntry(
  bytes: Uint8Array,
  { name, value }: Pair,
  plusIsSpace: boolean,
  hint: ValueHint | null = null,
): Entry {
  const key = decodeUtf8(unescapePercent(bytes, name.start, name.end, plusIsSpace).bytes);
  const range = value ?? { start: name.end, end: name.end };
  return {
    name: key,
    keys: [key],
    type: 'text',
    range,
    hint,
    content: () => unescapePercent(bytes, range.start, range.end, plusIsSpace),
  };
}
