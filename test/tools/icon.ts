/**
 * Draws `media/icons/icon.png`: a lens over a line of encoded characters, in which one value lights
 * up. Shapes are distance functions, sampled 4 × 4 times a pixel; the PNG (RFC 2083) is written here.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { chunk } from './pictures/png';

const size = 256;
const samples = 4;

type Colour = readonly [red: number, green: number, blue: number];
/** Signed distance to an edge in pixels, negative inside. */
type Shape = (x: number, y: number) => number;

const rectangle =
  (left: number, top: number, width: number, height: number, radius: number): Shape =>
  (x, y) => {
    const dx = Math.abs(x - left - width / 2) - width / 2 + radius;
    const dy = Math.abs(y - top - height / 2) - height / 2 + radius;
    return Math.min(Math.max(dx, dy), 0) + Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) - radius;
  };
const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - radius;
const ring =
  (cx: number, cy: number, radius: number, width: number): Shape =>
  (x, y) =>
    Math.abs(Math.hypot(x - cx, y - cy) - radius) - width / 2;
const stroke =
  (x0: number, y0: number, x1: number, y1: number, width: number): Shape =>
  (x, y) => {
    const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const along = Math.min(1, Math.max(0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
    return Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0)) - width / 2;
  };
const within =
  (shape: Shape, other: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), other(x, y));
const without =
  (shape: Shape, other: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), -other(x, y));

const ground: Colour = [22, 34, 51];
const glassGround: Colour = [12, 20, 32];
const encoded: Colour = [88, 112, 144];
const light: Colour = [226, 236, 248];
const blue: Colour = [77, 166, 255];
const orange: Colour = [255, 140, 66];

const glass = disc(112, 112, 70);
/** Rows of blocks: what is encoded; `columns` are their left edges and widths. */
const rows: readonly (readonly [top: number, columns: readonly (readonly [number, number])[]])[] = [
  [
    40,
    [
      [30, 26],
      [64, 14],
      [86, 34],
      [128, 20],
      [156, 30],
      [194, 30],
    ],
  ],
  [
    202,
    [
      [30, 16],
      [54, 34],
      [96, 22],
      [126, 18],
    ],
  ],
  [
    224,
    [
      [30, 30],
      [68, 20],
      [96, 26],
    ],
  ],
];

const layers: readonly (readonly [Shape, Colour])[] = [
  [rectangle(0, 0, size, size, 48), ground],
  ...rows.flatMap(([top, columns]) =>
    columns.map(([left, width]): readonly [Shape, Colour] => [
      without(rectangle(left, top, width, 10, 5), disc(112, 112, 94)),
      encoded,
    ]),
  ),
  [stroke(166, 166, 214, 214, 30), blue],
  [glass, glassGround],
  [within(rectangle(70, 76, 50, 14, 7), glass), light],
  [within(rectangle(70, 105, 84, 14, 7), glass), orange],
  [within(rectangle(70, 134, 62, 14, 7), glass), light],
  [ring(112, 112, 72, 16), blue],
];

function pixel(x: number, y: number): readonly [number, number, number, number] {
  const sum = [0, 0, 0, 0];
  for (let step = 0; step < samples * samples; step++) {
    const sx = x + ((step % samples) + 0.5) / samples;
    const sy = y + (Math.floor(step / samples) + 0.5) / samples;
    const top = layers.findLast(([shape]) => shape(sx, sy) <= 0);
    if (!top) continue;
    top[1].forEach((value, channel) => (sum[channel]! += value));
    sum[3]! += 1;
  }
  const covered = sum[3]!;
  const colour = (channel: number): number =>
    covered === 0 ? 0 : Math.round(sum[channel]! / covered);
  return [colour(0), colour(1), colour(2), Math.round((covered / samples ** 2) * 255)];
}

function png(): Buffer {
  const stride = 1 + size * 4;
  const raw = Buffer.alloc(stride * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) raw.set(pixel(x, y), y * stride + 1 + x * 4);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

writeFileSync(path.resolve(__dirname, '../../media/icons/icon.png'), png());
