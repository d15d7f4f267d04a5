import assert from 'node:assert/strict';
import { MemorySource } from '../../../../src/bytes/source';
import { FileWindow } from '../../../../src/capture/readers/mitmproxy/window';

const bytes = Uint8Array.from({ length: 600_000 }, (_, i) => i % 251);

describe('FileWindow', () => {
  it('gives what is in memory, and null for what is not', async () => {
    const file = new FileWindow(new MemorySource(bytes));
    assert.equal(file.peek(0, 1), null);
    await file.load(1000);
    assert.deepEqual([...file.peek(1002, 2)!.subarray(0, 2)], [1002 % 251, 1003 % 251]);
    assert.equal(file.peek(999, 1), null);
    assert.equal(file.peek(500_000, 1), null);
    assert.equal((await file.load(599_990)).length, 10);
    assert.equal(file.peek(599_995, 100)?.length, 5);
  });

  it('looks elsewhere without letting go of what is in memory', async () => {
    const file = new FileWindow(new MemorySource(bytes));
    await file.load(0);
    assert.deepEqual([...(await file.probe(500_000, 2))], [500_000 % 251, 500_001 % 251]);
    assert.ok(file.peek(10, 10));
  });

  it('ends where the file has become shorter', async () => {
    const memory = new MemorySource(bytes.subarray(0, 100));
    const file = new FileWindow({
      size: 1000,
      read: (offset, length) => memory.read(offset, length),
      close: () => memory.close(),
    });
    assert.equal(file.size, 1000);
    await file.load(40);
    assert.equal(file.size, 100);
  });
});
