import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inflate } from '../../../src/platform/inflate.node';
import { undoZstd, zstdEnd } from '../../../src/platform/zstd/frames';
import {
  long,
  longDefault,
  record,
  recordDefault,
  recordDense,
  recordFast,
} from '../../decode/fixtures/zstd';
import { zstdFrame, type ZstdBlock } from '../../decode/writers/zstd';

const packed: readonly (readonly [string, Uint8Array])[] = [
  [record, recordDefault],
  [record, recordDense],
  [record, recordFast],
  [long, longDefault],
];
const noLimit = 1e9;
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('inflate zstd', () => {
  it('undoes what the reference implementation makes, with either decoder', () => {
    for (const [text, bytes] of packed) {
      for (const made of [undoZstd(bytes, noLimit), inflate('zstd', bytes, noLimit)]) {
        assert.equal(made.state, 'complete');
        assert.equal(made.consumed, bytes.length);
        assert.equal(textOf(made.bytes), text);
      }
    }
  });

  it('sees what follows the frames, and takes several for one', () => {
    const skipped = Buffer.from([0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    const two = Buffer.concat([recordDefault, skipped, recordFast]);
    const { bytes, state, consumed } = inflate(
      'zstd',
      Buffer.concat([two, Buffer.from('more')]),
      noLimit,
    );
    assert.equal(state, 'complete');
    assert.equal(consumed, two.length);
    assert.equal(zstdEnd(two), two.length);
    assert.equal(textOf(bytes), record + record);
  });

  it('keeps the blocks before the end, wherever it is cut', () => {
    let last = 0;
    for (let end = 0; end < longDefault.length; end += 7) {
      const { bytes, state } = inflate('zstd', longDefault.subarray(0, end), noLimit);
      assert.equal(state, 'truncated', String(end));
      assert.ok(long.startsWith(textOf(bytes)));
      assert.ok(bytes.length >= last);
      last = bytes.length;
      assert.equal(zstdEnd(longDefault.subarray(0, end)), null);
    }
    assert.ok(last > 100_000);
  });

  it('never puts out more than it may', () => {
    const { bytes, state } = inflate('zstd', longDefault, 140_000);
    assert.equal(state, 'skipped');
    assert.ok(bytes.length <= 140_000 && bytes.length > 100_000);
    assert.equal(inflate('zstd', longDefault, 0).state, 'skipped');
    assert.equal(inflate('zstd', longDefault, long.length).state, 'complete');
  });

  it('stops bombs: long runs, and tiny blocks under a large window', () => {
    const runs = Array.from({ length: 20_000 }, () => ({ byte: 0x41, count: 131_072 }));
    let started = performance.now();
    const bomb = undoZstd(zstdFrame(runs), 4_000_000);
    assert.equal(bomb.state, 'skipped');
    assert.equal(bomb.bytes.length, 4_000_000);
    const tiny = Array.from({ length: 250_000 }, () => ({ byte: 0x41, count: 1 }));
    undoZstd(zstdFrame(tiny, 13), noLimit);
    const spent = performance.now() - started;
    assert.ok(spent < 10_000, `${String(spent)} ms`);
    started = performance.now();
    undoZstd(
      Buffer.concat(Array.from({ length: 2_000 }, () => zstdFrame(tiny.slice(0, 1), 13))),
      1e6,
    );
    assert.ok(performance.now() - started < 5_000);
  }).timeout(30_000);

  it('gives no block more than a block may hold', () => {
    // 98,000 sequences of the longest match there is, from tables of one symbol each.
    const block = [0, 0xff, 0xff, 0xff, 0b01010100, 0, 2, 52, 1];
    const header = [0x28, 0xb5, 0x2f, 0xfd, 0, 0x58, (block.length << 3) | 5, 0, 0];
    const started = performance.now();
    assert.equal(undoZstd(Uint8Array.from([...header, ...block]), noLimit).state, 'failed');
    assert.ok(performance.now() - started < 500);
    const tooLong = zstdFrame([{ byte: 1, count: 131_073 }], 20);
    assert.equal(undoZstd(tooLong, noLimit).state, 'failed');
  });

  it('takes windows of any size, and refuses dictionaries and reserved bits', () => {
    const block: ZstdBlock[] = [{ raw: Buffer.from('abc') }];
    assert.equal(undoZstd(zstdFrame(block, 7), noLimit).state, 'complete');
    assert.equal(undoZstd(zstdFrame(block, 31), noLimit).state, 'complete');
    const reserved = zstdFrame(block);
    reserved[4] = 8;
    assert.equal(undoZstd(reserved, noLimit).state, 'failed');
    const dictionary = Buffer.concat([
      zstdFrame(block).subarray(0, 6),
      Buffer.from([9]),
      zstdFrame(block).subarray(6),
    ]);
    dictionary[4] = 1;
    assert.equal(undoZstd(dictionary, noLimit).state, 'failed');
  });

  it('undoes raw and repeated blocks of any frame', () => {
    const block = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((raw): ZstdBlock => ({ raw })),
      fc
        .record({ byte: fc.nat(255), count: fc.integer({ min: 1, max: 900 }) })
        .map((run): ZstdBlock => run),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const expected = Buffer.concat(
          blocks.map((b) => ('raw' in b ? b.raw : Buffer.alloc(b.count, b.byte))),
        );
        const { bytes, state } = undoZstd(zstdFrame(blocks), noLimit);
        assert.equal(state, 'complete');
        assert.deepEqual([...bytes], [...expected]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives a state for any damage', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...packed.slice(0, 3).map(([, bytes]) => bytes)),
        fc.nat(300),
        fc.nat(255),
        (bytes, at, value) => {
          const broken = Uint8Array.from(bytes);
          broken[at % broken.length] = value;
          const made = inflate('zstd', broken, 100_000);
          assert.ok(['complete', 'truncated', 'failed', 'skipped'].includes(made.state));
          assert.ok(made.bytes.length <= 100_000 && made.consumed <= broken.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
