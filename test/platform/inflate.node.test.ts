import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import zlib from 'node:zlib';
import type { InflateKind } from '../../src/bytes/platform';
import { inflate } from '../../src/platform/inflate.node';

/** Zstandard has its own tests: not every Node can pack it. */
type Kind = Exclude<InflateKind, 'zstd'>;

const pack: Readonly<Record<Kind, (bytes: Uint8Array) => Buffer>> = {
  gzip: (bytes) => zlib.gzipSync(bytes),
  zlib: (bytes) => zlib.deflateSync(bytes),
  deflate: (bytes) => zlib.deflateRawSync(bytes),
  brotli: (bytes) => zlib.brotliCompressSync(bytes, { params: { [quality]: 4 } }),
};
const quality = zlib.constants.BROTLI_PARAM_QUALITY;
const kinds = Object.keys(pack) as Kind[];
const text = Buffer.from(
  Array.from({ length: 3000 }, (_, i) => `line ${i}: ${Math.sin(i)}\n`).join(''),
);
const noLimit = 1e9;

for (const kind of kinds) {
  const packed = pack[kind](text);

  describe(`inflate ${kind}`, () => {
    it('undoes it and says where the stream ends', () => {
      const { bytes, state, consumed } = inflate(kind, packed, noLimit);
      assert.ok(text.equals(bytes));
      assert.equal(state, 'complete');
      assert.equal(consumed, packed.length);
    });

    it('sees what follows the stream', () => {
      for (const tail of ['x', 'trailing text', '\0\0\0', '\x1f', '\x1f\x8bzz']) {
        const { bytes, state, consumed } = inflate(
          kind,
          Buffer.concat([packed, Buffer.from(tail, 'latin1')]),
          noLimit,
        );
        assert.ok(text.equals(bytes), tail);
        assert.equal(state, 'complete', tail);
        // Padding with zeros belongs to a gzip file.
        if (!tail.startsWith('\0')) assert.equal(consumed, packed.length, tail);
      }
    });

    it('gives the beginning of what is cut, at every place', () => {
      let last = 0;
      for (let end = 0; end < packed.length; end += 997) {
        const { bytes, state } = inflate(kind, packed.subarray(0, end), noLimit);
        assert.equal(state, 'truncated');
        assert.ok(text.subarray(0, bytes.length).equals(bytes));
        assert.ok(bytes.length >= last);
        last = bytes.length;
      }
      assert.ok(last > text.length / 2);
    });

    it('gives the beginning of what is corrupt', () => {
      const broken = Buffer.from(packed);
      broken.fill(0xff, packed.length >> 1);
      const { bytes, state } = inflate(kind, broken, noLimit);
      assert.ok(state === 'failed' || state === 'truncated');
      const good = Math.floor(text.length * 0.4);
      assert.ok(text.subarray(0, good).equals(bytes.subarray(0, good)));
    });

    it('never puts out more than it may', () => {
      const { bytes, state } = inflate(kind, packed, 50_000);
      assert.equal(state, 'skipped');
      assert.ok(bytes.length > 40_000 && bytes.length <= 50_000);
      assert.ok(text.subarray(0, bytes.length).equals(bytes));
      assert.equal(inflate(kind, packed, 0).state, 'skipped');
      assert.equal(inflate(kind, packed, text.length).state, 'complete');
    });

    it('is not moved by what it does not know', () => {
      for (const other of ['', 'hello world', '\0\0\0\0\0\0\0\0\0']) {
        const result = inflate(kind, Buffer.from(other), noLimit);
        assert.notEqual(result.state, 'complete');
        assert.ok(result.consumed <= other.length);
      }
    });
  });
}

describe('inflate', () => {
  it('reads the members of a gzip file one after another', () => {
    const two = Buffer.concat([zlib.gzipSync('one '), zlib.gzipSync('two')]);
    const { bytes, consumed } = inflate('gzip', two, noLimit);
    assert.equal(Buffer.from(bytes).toString(), 'one two');
    assert.equal(consumed, two.length);
  });

  it('stops a bomb at the limit', () => {
    const bomb = zlib.brotliCompressSync(Buffer.alloc(20_000_000));
    const { bytes, state } = inflate('brotli', bomb, 8 * 1024 * 1024);
    assert.equal(state, 'skipped');
    assert.ok(bytes.length <= 8 * 1024 * 1024);
  });

  it('keeps a small beginning of what is far too large', () => {
    const bomb = zlib.gzipSync(Buffer.alloc(100_000_000));
    const { bytes, state } = inflate('gzip', bomb, 64 * 1024 * 1024);
    assert.equal(state, 'skipped');
    assert.ok(bytes.length > 8_000_000 && bytes.length <= 12 * 1024 * 1024, String(bytes.length));
  });

  it('shares no memory with other buffers', () => {
    const { bytes } = inflate('gzip', zlib.gzipSync('small'), noLimit);
    assert.equal(bytes.constructor, Uint8Array);
  });
});
