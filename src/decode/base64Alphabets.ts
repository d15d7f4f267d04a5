import { RangeMapBuilder } from '../bytes/rangeMap';
import { byteClass, classSet, isWithin } from './byteClass';
import type { Kit, Mapped, Reading } from './codec';
import { mapped } from './mapped';
import { opensStrongly, strongReading } from './strongReading';

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = upper.toLowerCase();
const digits = '0123456789';

/**
 * Other orders of the 64 characters that programs use: those of crypt and bcrypt, of GEDCOM, of
 * xxencode, and the three groups of the standard in any order.
 */
const alphabets: readonly (readonly [name: string, alphabet: string])[] = [
  ['a-zA-Z0-9+/', `${lower}${upper}${digits}+/`],
  ['0-9A-Za-z+/', `${digits}${upper}${lower}+/`],
  ['0-9a-zA-Z+/', `${digits}${lower}${upper}+/`],
  ['A-Z0-9a-z+/', `${upper}${digits}${lower}+/`],
  ['a-z0-9A-Z+/', `${lower}${digits}${upper}+/`],
  ['./0-9A-Za-z', `./${digits}${upper}${lower}`],
  ['./A-Za-z0-9', `./${upper}${lower}${digits}`],
  ['+-0-9A-Za-z', `+-${digits}${upper}${lower}`],
  ['a-zA-Z0-9-_', `${lower}${upper}${digits}-_`],
  ['0-9A-Za-z-_', `${digits}${upper}${lower}-_`],
  ['0-9a-zA-Z-_', `${digits}${lower}${upper}-_`],
  ['-0-9A-Z_a-z', `-${digits}${upper}_${lower}`],
  ['A-Za-z0-9+,', `${upper}${lower}${digits}+,`],
  ['A-Za-z0-9._', `${upper}${lower}${digits}._`],
  ['z-aZ-A9-0+/', [...`${digits}${upper}${lower}`].reverse().join('') + '+/'],
];

const none = 255;
const tables = alphabets.map(([name, alphabet]) => {
  const table = new Uint8Array(256).fill(none);
  for (let i = 0; i < 64; i++) table[alphabet.charCodeAt(i)] = i;
  return { name, table };
});

/** Shorter runs hold too little to tell one order from another. */
const minCharacters = 24;
const head = new Uint8Array(12);
const equals = 0x3d;
const openers = new Set([0x7b, 0x5b, 0x3c, 0x1f, 0x28, 0x78]);

const allowed =
  classSet.alphanumeric |
  byteClass.plusSlash |
  byteClass.dashUnderscore |
  byteClass.equals |
  byteClass.dot |
  byteClass.other;

/** A run in another order of the alphabet, and what proved it. */
export interface Reordered extends Mapped {
  readonly alphabet: string;
  readonly reading: Reading;
}

/** Whether a run may be in another order of the alphabet: its first characters begin what proves itself. */
export function mayBeReordered(
  bytes: Uint8Array,
  start: number,
  end: number,
  classes: number,
): boolean {
  if (end - start < minCharacters || !isWithin(classes, allowed)) return false;
  const hasBoth = (classes & classSet.upper) !== 0 && (classes & classSet.lower) !== 0;
  return hasBoth && tables.some(({ table }) => opens(bytes, start, table));
}

/**
 * Decodes base64 in another order of its characters; null where none gives JSON, XML or a whole
 * compressed stream.
 */
export function decodeReordered(
  bytes: Uint8Array,
  start: number,
  end: number,
  kit: Kit,
): Reordered | null {
  let stop = end;
  while (stop > start && end - stop < 2 && bytes[stop - 1] === equals) stop--;
  if (((stop - start) & 3) === 1) return null;
  for (const { name, table } of tables) {
    if (!opens(bytes, start, table)) continue;
    const out = decoded(bytes, start, stop, table);
    const reading = out && strongReading(out, kit);
    if (!reading) continue;
    const content = mapped(out, () => {
      const full = (stop - start) >> 2;
      const map = new RangeMapBuilder(start).units(full, 3, 4);
      const rest = out.length - full * 3;
      if (rest > 0) map.unit(rest, end - start - full * 4);
      return map.build();
    });
    return {
      bytes: out,
      get map() {
        return content.map;
      },
      alphabet: name,
      reading,
    };
  }
  return null;
}

function opens(bytes: Uint8Array, start: number, table: Uint8Array): boolean {
  for (let to = 0, at = start; to < head.length; to += 3, at += 4) {
    let bits = 0;
    for (let i = 0; i < 4; i++) {
      const value = table[bytes[at + i]!]!;
      if (value === none) return false;
      bits = (bits << 6) | value;
    }
    head[to] = bits >> 16;
    head[to + 1] = bits >> 8;
    head[to + 2] = bits;
    // The first character of anything that is looked for: { [ < and the magic of compressions.
    if (to === 0 && !openers.has(head[0]!)) return false;
  }
  return opensStrongly(head, 0, head.length);
}

function decoded(
  bytes: Uint8Array,
  start: number,
  end: number,
  table: Uint8Array,
): Uint8Array | null {
  const out = new Uint8Array(((end - start) * 3) >> 2);
  let to = 0;
  let bits = 0;
  let held = 0;
  for (let at = start; at < end; at++) {
    const value = table[bytes[at]!]!;
    if (value === none) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out[to++] = bits >> held;
  }
  return out;
}
