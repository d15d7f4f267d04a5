import { RangeMapBuilder } from '../bytes/rangeMap';
import type { Mapped } from './codec';
import { mapped } from './mapped';

/** Alphabets of base32: RFC 4648, sections 6 and 7, and Douglas Crockford's. */
export type Base32Variant = 'base32' | 'base32hex' | 'Crockford base32';

const none = 255;
/** Values of the characters, by variant; letters count in both cases. */
export const base32Variants: readonly (readonly [Base32Variant, Uint8Array])[] = [
  ['base32', tableOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')],
  ['base32hex', tableOf('0123456789ABCDEFGHIJKLMNOPQRSTUV')],
  ['Crockford base32', tableOf('0123456789ABCDEFGHJKMNPQRSTVWXYZ', { O: '0', I: '1', L: '1' })],
];

function tableOf(alphabet: string, aliases: Readonly<Record<string, string>> = {}): Uint8Array {
  const table = new Uint8Array(256).fill(none);
  const put = (character: string, value: number): void => {
    table[character.charCodeAt(0)] = value;
    table[character.toLowerCase().charCodeAt(0)] = value;
  };
  for (let i = 0; i < 32; i++) put(alphabet[i]!, i);
  for (const [character, as] of Object.entries(aliases)) put(character, alphabet.indexOf(as));
  return table;
}

/** Characters that an encoder makes of one to four bytes at the end. */
const bytesOfRest: ReadonlyMap<number, number> = new Map([
  [0, 0],
  [2, 1],
  [4, 2],
  [5, 3],
  [7, 4],
]);

/**
 * Decodes the run [start, end) by a table of {@link base32Variants}, with padding or without. Gives
 * null where it holds another character, a length or padding that no encoder makes, or bits after the
 * last byte that are not zero. Padding belongs to the last unit.
 */
export function decodeBase32(
  bytes: Uint8Array,
  start: number,
  end: number,
  table: Uint8Array,
): Mapped | null {
  let stop = end;
  while (stop > start && end - stop < 6 && bytes[stop - 1] === 0x3d) stop--;
  const rest = (stop - start) & 7;
  const restBytes = bytesOfRest.get(rest);
  if (restBytes === undefined || (stop < end && ((end - start) & 7) !== 0)) return null;
  const full = (stop - start) >> 3;
  const out = new Uint8Array(full * 5 + restBytes);
  let to = 0;
  let bits = 0;
  let held = 0;
  for (let at = start; at < stop; at++) {
    const value = table[bytes[at]!]!;
    if (value === none) return null;
    bits = ((bits << 5) | value) & 0xfff;
    held += 5;
    if (held < 8) continue;
    held -= 8;
    out[to++] = bits >> held;
  }
  if ((bits & ((1 << held) - 1)) !== 0) return null;
  return mapped(out, () => {
    const map = new RangeMapBuilder(start).units(full, 5, 8);
    if (restBytes > 0) map.unit(restBytes, end - start - full * 8);
    return map.build();
  });
}
