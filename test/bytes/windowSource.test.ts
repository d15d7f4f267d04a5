import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MemorySource, type ByteSource } from '../../src/bytes/source';
import { WindowSource } from '../../src/bytes/windowSource';

const file = Uint8Array.from({ length: 900_000 }, (_, i) => (i * 31) ^ (i >>> 9));

/** Counts the reads that come through. */
class CountedSource extends MemorySource {
  reads = 0;

  override read(offset: number, length: number): Promise<Uint8Array> {
    this.reads++;
    return super.read(offset, length);
  }
}

describe('a source with windows', () => {
  it('gives the bytes that the source has, whatever is asked for in whatever order', async () => {
    const source = new WindowSource(new MemorySource(file));
    const read = fc.record({ offset: fc.nat(file.length + 10), length: fc.nat(200_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(read, { minLength: 1, maxLength: 20 }), async (reads) => {
        for (const { offset, length } of reads) {
          const bytes = await source.read(offset, length);
          assert.ok(Buffer.from(bytes).equals(file.subarray(offset, offset + length)));
        }
      }),
    );
  });

  it('asks the source once for what is read piece by piece, and for neighbours in turn', async () => {
    const counted = new CountedSource(file);
    const source: ByteSource = new WindowSource(counted);
    for (let at = 0; at + 3000 <= 200_000; at += 3000) await source.read(at, 3000);
    assert.equal(counted.reads, 1);
    for (let at = 0; at < 9000; at += 30) {
      await source.read(at, 30);
      await source.read(800_000 + at, 30);
    }
    assert.equal(counted.reads, 2);
  });

  it('answers from the piece that an index has just read', async () => {
    const counted = new CountedSource(file);
    const source = new WindowSource(counted);
    await source.read(0, file.length);
    assert.deepEqual(await source.read(899_000, 5000), file.subarray(899_000));
    assert.equal(counted.reads, 1);
  });

  it('gives copies of what it keeps, and the error of a source that fails', async () => {
    const source = new WindowSource(new MemorySource(file));
    const bytes = await source.read(5, 10);
    assert.equal(bytes.buffer.byteLength, 10);
    class Broken extends MemorySource {
      override read(): Promise<Uint8Array> {
        return Promise.reject(new Error('gone'));
      }
    }
    await assert.rejects(new WindowSource(new Broken(file)).read(0, 9), /gone/);
  });
});
