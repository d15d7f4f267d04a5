import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeUtf8 } from '../../src/bytes/text';
import { rasterOf } from '../../src/view/raster';

type Part = string | readonly [value: number, bytes: number];

/** Text and numbers of the given width in bytes, one after another. */
function bytesOf(...parts: readonly Part[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string'
        ? [...part].map((character) => character.charCodeAt(0))
        : Array.from({ length: part[1] }, (_, at) => (part[0] >>> (8 * (part[1] - 1 - at))) & 0xff),
    ),
  );
}

const filler = '\0'.repeat(24);

function sizeOf(...parts: readonly Part[]): readonly unknown[] {
  const raster = rasterOf(bytesOf(...parts, filler));
  return raster === null ? [] : [raster.type, raster.widthPx, raster.heightPx];
}

describe('rasterOf', () => {
  it('reads kind and size from the head', () => {
    const png = ['\x89PNG\r\n\x1a\n', [13, 4], 'IHDR', [640, 4], [480, 4]] as const;
    assert.deepEqual(sizeOf(...png), ['image/png', 640, 480]);
    assert.deepEqual(sizeOf('GIF89a', [0x8002, 2], [0xe001, 2]), ['image/gif', 640, 480]);
    const metadata = [[0xffe1, 2], [8, 2], 'Exif\0\0'] as const;
    const frame = [
      [0xffc2, 2],
      [17, 2],
      [8, 1],
      [480, 2],
      [640, 2],
    ] as const;
    assert.deepEqual(sizeOf([0xffd8, 2], ...metadata, [0xff, 1], ...frame), [
      'image/jpeg',
      640,
      480,
    ]);
    const riff = ['RIFF', [0, 4], 'WEBP'] as const;
    assert.deepEqual(sizeOf(...riff, 'VP8X', [10, 4], [0, 4], [0x7f0200, 3], [0xdf0100, 3]), [
      'image/webp',
      640,
      480,
    ]);
    assert.deepEqual(
      sizeOf(...riff, 'VP8 ', [0, 4], [0x9d012a, 3], [0, 3], [0x8002, 2], [0xe001, 2]),
      ['image/webp', 640, 480],
    );
    const bits = (479 << 14) | 639;
    const lossless = Array.from({ length: 4 }, (_, at) => [(bits >>> (8 * at)) & 0xff, 1] as const);
    assert.deepEqual(sizeOf(...riff, 'VP8L', [0, 4], [0x2f, 1], ...lossless), [
      'image/webp',
      640,
      480,
    ]);
    const avif = [[24, 4], 'ftypavif', [0, 4], 'mif1', [20, 4], 'ispe', [0, 4]] as const;
    assert.deepEqual(sizeOf(...avif, [640, 4], [480, 4]), ['image/avif', 640, 480]);
  });

  it('takes no document, no text and no empty picture for one', () => {
    assert.equal(
      rasterOf(encodeUtf8('<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>')),
      null,
    );
    assert.equal(rasterOf(encodeUtf8('GIF89 is an old format of pictures')), null);
    assert.deepEqual(sizeOf('GIF89a', [0, 4]), []);
    assert.equal(rasterOf(Uint8Array.of(0xff, 0xd8, 0xff)), null);
  });

  it('never throws, whatever follows the first bytes', () => {
    const heads = [
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
      'GIF89a',
      '\xff\xd8\xff',
      'RIFF....WEBPVP8X',
      '....ftypavif',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        rasterOf(Uint8Array.from([...bytesOf(head), ...rest]));
      }),
    );
  });
});
