import assert from 'node:assert/strict';
import { parseJson } from '../../src/bytes/jsonParser';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/text';

describe('JsonTable', () => {
  const text = '{"é":"a\\tb","\\u00e9x":[1.50,true],"s":"\\udcff"}';
  const document = parseJson(encodeUtf8(text));

  it('finds members by names that are no ASCII, escaped or not', () => {
    assert.equal(document.text(document.member(0, 'é')!), 'a\tb');
    assert.equal(document.type(document.member(0, 'éx')!), 'array');
    assert.equal(document.member(0, 'e'), null);
    assert.equal(document.member(0, ''), null);
  });

  it('gives scalars as they are spelt, with their place', () => {
    const list = document.member(0, 'éx')!;
    const first = document.firstChild(list)!;
    assert.equal(document.text(first), '1.50');
    assert.equal(decodeUtf8(document.bytes(first).bytes), '1.50');
    const { start } = document.range(first);
    assert.deepEqual(document.bytes(first).map.parentRange, { start, end: start + 4 });
    const second = document.nextSibling(first)!;
    assert.equal(document.text(second), 'true');
    assert.equal(document.nextSibling(second), null);
    assert.equal(document.firstChild(second), null);
  });

  it('gives containers as they stand', () => {
    const list = document.member(0, 'éx')!;
    assert.equal(decodeUtf8(document.bytes(list).bytes), '[1.50,true]');
  });

  it('gives the bytes that a string stands for by another rule', () => {
    const node = document.member(0, 's')!;
    assert.deepEqual([...document.bytesAs(node, 'surrogate-escape')!.bytes], [0xff]);
    assert.equal(document.bytesAs(node, 'latin1'), null);
    assert.equal(document.text(node), '\udcff');
  });
});
