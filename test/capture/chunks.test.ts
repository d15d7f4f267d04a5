import assert from 'node:assert/strict';
import { MemorySource } from '../../src/bytes/source';
import { readChunks } from '../../src/capture/chunks';

describe('readChunks', () => {
  it('gives the file from front to back', async () => {
    const bytes = Uint8Array.from({ length: 2_500_000 }, (_, i) => i & 0xff);
    let at = 0;
    for await (const chunk of readChunks(new MemorySource(bytes))) {
      assert.equal(chunk.offset, at);
      assert.deepEqual(chunk.bytes, bytes.subarray(at, at + chunk.bytes.length));
      at += chunk.bytes.length;
    }
    assert.equal(at, bytes.length);
  });

  it('ends where the file has become shorter', async () => {
    const source = {
      size: 100,
      read: () => Promise.resolve(new Uint8Array(0)),
      close: () => Promise.resolve(),
    };
    for await (const chunk of readChunks(source)) assert.fail(String(chunk.offset));
  });
});
