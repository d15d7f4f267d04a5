import type { Mutator } from '../model';

/** Numbers of a zip's records, as signature, offset and length (APPNOTE, section 4.3). */
const fields: readonly (readonly [number, readonly (readonly [number, number])[]])[] = [
  [
    0x04034b50,
    [
      [6, 2],
      [8, 2],
      [14, 4],
      [18, 4],
      [22, 4],
      [26, 2],
      [28, 2],
    ],
  ],
  [
    0x02014b50,
    [
      [8, 2],
      [10, 2],
      [16, 4],
      [20, 4],
      [24, 4],
      [28, 2],
      [30, 2],
      [32, 2],
      [42, 4],
    ],
  ],
  [
    0x06054b50,
    [
      [8, 2],
      [10, 2],
      [12, 4],
      [16, 4],
      [20, 2],
    ],
  ],
  [
    0x06064b50,
    [
      [32, 4],
      [40, 4],
      [44, 4],
      [48, 4],
      [52, 4],
    ],
  ],
  [
    0x07064b50,
    [
      [8, 4],
      [12, 4],
    ],
  ],
  [
    0x08074b50,
    [
      [4, 4],
      [8, 4],
      [12, 4],
    ],
  ],
];
const edges = [
  0, 1, 8, 14, 0x2d, 93, 99, 0x7fff, 0xffff, 0x1_0000, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff,
];

/** Changes one number of one record, or sets it to a place in the file; null where there is none. */
export const mutateZip: Mutator = (input, random) => {
  const bytes = Buffer.from(input);
  const places: (readonly [number, number])[] = [];
  for (
    let at = bytes.indexOf('PK');
    at >= 0 && at + 4 <= bytes.length;
    at = bytes.indexOf('PK', at + 1)
  ) {
    const signature = bytes.readUInt32LE(at);
    const known = fields.find(([one]) => one === signature);
    for (const [offset, length] of known?.[1] ?? []) {
      if (at + offset + length <= bytes.length) places.push([at + offset, length]);
    }
  }
  if (places.length === 0) return null;
  const [at, length] = random.pick(places);
  const old = bytes.readUIntLE(at, length);
  const near = old + random.below(9) - 4;
  const value = random.pick([random.pick(edges), random.below(bytes.length + 64), near]);
  bytes.writeUIntLE(Math.max(0, value) % 2 ** (8 * length), at, length);
  return bytes;
};
