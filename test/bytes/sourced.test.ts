import assert from 'node:assert/strict';
import { sourcedContent, sourcedSlice } from '../../src/bytes/sourced';

describe('sourced bytes', () => {
  it('of a slice lead to the file, counted from the base', () => {
    const chunk = Uint8Array.of(9, 8, 7, 6);
    const slice = sourcedSlice(chunk, { start: 1, end: 3 }, 1000);
    assert.deepEqual([...slice.bytes], [8, 7]);
    assert.deepEqual(slice.map.toParent({ start: 1, end: 2 }), { start: 1002, end: 1003 });
    assert.equal(slice.origin, 'file');
  });

  it('that no capture holds lead to themselves', () => {
    const content = sourcedContent(Uint8Array.of(1, 2));
    assert.deepEqual(content.map.toParent({ start: 1, end: 2 }), { start: 1, end: 2 });
    assert.equal(content.origin, 'content');
  });
});
