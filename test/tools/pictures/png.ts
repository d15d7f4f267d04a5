/** Reads and writes the few kinds of PNG (RFC 2083) that pictures of ours are made of. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pixels row by row, three bytes each: red, green, blue. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads a PNG of 8-bit colours, with or without transparency, that is not interlaced. */
export function readPng(file: Buffer): Picture {
  const data: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = signature.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      channels = body[9] === 6 ? 4 : 3;
      const isKnown = body[8] === 8 && (body[9] === 2 || body[9] === 6) && body[12] === 0;
      if (!isKnown) throw new Error('This kind of PNG is not read.');
    } else if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const raw = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const pixels = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    pixels.set(raw.subarray(i * channels, i * channels + 3), i * 3);
  }
  return { width, height, pixels };
}

/** Undoes the filters of the lines (section 6). */
function unfilter(data: Buffer, stride: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= step ? out[at - step]! : 0;
      const above = y > 0 ? out[at - stride]! : 0;
      const corner = x >= step && y > 0 ? out[at - stride - step]! : 0;
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      out[at] = data[y * (stride + 1) + 1 + x]! + predicted;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const distances = [left, above, corner].map((one) => Math.abs(estimate - one));
  if (distances[0]! <= distances[1]! && distances[0]! <= distances[2]!) return left;
  return distances[1]! <= distances[2]! ? above : corner;
}

/** The part of a picture that begins at (x, y). */
export function crop(
  { width, pixels }: Picture,
  [x, y, cropWidth, cropHeight]: readonly [number, number, number, number],
): Picture {
  const out = new Uint8Array(cropWidth * cropHeight * 3);
  for (let row = 0; row < cropHeight; row++) {
    const from = ((y + row) * width + x) * 3;
    out.set(pixels.subarray(from, from + cropWidth * 3), row * cropWidth * 3);
  }
  return { width: cropWidth, height: cropHeight, pixels: out };
}

/**
 * A PNG of at most `most` colours, those that are most common: pictures of screens have few, and the
 * shades at the edges of letters are near to one of them.
 */
export function writePalettePng({ width, height, pixels }: Picture, most = 64): Buffer {
  const palette = commonest(pixels, most);
  const nearestOf = new Map<number, number>();
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colourAt(pixels, (y * width + x) * 3);
      let index = nearestOf.get(colour);
      if (index === undefined) nearestOf.set(colour, (index = nearest(palette, colour)));
      raw[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(raw, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** One part of a PNG with its length and checksum. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

/** Colours further apart than this, summed over the channels, are told apart. */
const apart = 24;

/** The most common colours, none too near to another. */
function commonest(pixels: Uint8Array, most: number): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette: number[] = [];
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (palette.length === most) break;
    // The grounds of a page differ by little, and cover much of it.
    const isNew = palette.length < 6 || palette.every((one) => distance(one, colour) > apart);
    if (isNew) palette.push(colour);
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  palette.forEach((one, index) => {
    if (distance(one, colour) < distance(palette[best]!, colour)) best = index;
  });
  return best;
}

function distance(a: number, b: number): number {
  const channel = (shift: number): number => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return channel(16) + channel(8) + channel(0);
}

function colourAt(pixels: Uint8Array, at: number): number {
  return (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
}
