import assert from 'node:assert/strict';
import { RangeMapBuilder } from '../../src/bytes/rangeMap';
import {
  joinSourced,
  sliceSourced,
  sourcedContent,
  sourcedSlice,
  sourcedThrough,
} from '../../src/bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/text';

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

  it('of a part of a part lead all the way', () => {
    const outer = sourcedSlice(encodeUtf8('abcdef'), { start: 0, end: 6 }, 100);
    const inner = sliceSourced(outer, 2, 5);
    assert.equal(decodeUtf8(inner.bytes), 'cde');
    assert.deepEqual(inner.map.toParent({ start: 1, end: 2 }), { start: 103, end: 104 });
    const unit = new RangeMapBuilder(1).unit(5, 2).build();
    const through = sourcedThrough({ bytes: new Uint8Array(5), map: unit }, inner);
    assert.deepEqual(through.map.toParent({ start: 4, end: 5 }), { start: 103, end: 105 });
  });

  it('joined with text that stands nowhere keep their places', () => {
    const first = sourcedSlice(encodeUtf8('ab'), { start: 0, end: 2 }, 10);
    const second = sourcedSlice(encodeUtf8('cd'), { start: 0, end: 2 }, 20);
    const joined = joinSourced([first, '&', second]);
    assert.equal(decodeUtf8(joined.bytes), 'ab&cd');
    assert.deepEqual(joined.map.toParent({ start: 3, end: 5 }), { start: 20, end: 22 });
    assert.deepEqual(joined.map.toParent({ start: 0, end: 5 }), { start: 10, end: 22 });
    assert.equal(joined.map.toChild({ start: 12, end: 20 }), undefined);
    assert.equal(joinSourced(['x']).origin, 'content');
  });
});
