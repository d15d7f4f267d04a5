import assert from 'node:assert/strict';
import { MemorySource } from '../../src/bytes/source';

describe('MemorySource', () => {
  it('gives ranges, shorter at the end and empty behind it', async () => {
    const source = new MemorySource(Uint8Array.of(1, 2, 3, 4));
    assert.equal(source.size, 4);
    assert.deepEqual([...(await source.read(1, 2))], [2, 3]);
    assert.deepEqual([...(await source.read(3, 9))], [4]);
    assert.deepEqual([...(await source.read(9, 1))], []);
    await source.close();
    await source.close();
  });
});
