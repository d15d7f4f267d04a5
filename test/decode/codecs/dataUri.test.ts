import assert from 'node:assert/strict';
import { rangeInRoot } from '../../../src/decode/tree';
import { base64, chain, decode, flat, leafAt, onlyLayer, sliceText } from '../support';

describe('decode data-uri', () => {
  it('reads base64 and percent-encoded data by their type', () => {
    assert.deepEqual(flat(decode(`data:application/json;base64,${base64('{"a":"b"}')}`)), {
      'data-uri json:/a': 'b',
    });
    assert.deepEqual(flat(decode('data:application/json;charset=utf-8,%7B%22a%22%3A%22b%22%7D')), {
      'data-uri json:/a': 'b',
    });
    assert.equal(onlyLayer(decode('data:,just%20text')).values[0]!.text, 'just text');
  });

  it('keeps pictures as bytes and looks no further', () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    const layer = onlyLayer(decode(`data:image/png;base64,${base64(png)}`));
    assert.deepEqual([...layer.values[0]!.bytes], [...png]);
    assert.deepEqual(layer.values[0]!.layers, []);
  });

  it('is found in a text and in a style sheet', () => {
    const uri = `data:text/plain;base64,${base64('hello from inside')}`;
    assert.equal(chain(`.a { background: url(${uri}) }`), 'data-uri');
    assert.equal(chain(`<img src="${uri}">`), 'data-uri');
  });

  it('leaves the word and broken data', () => {
    for (const text of [
      'data: 1, 2, 3',
      'data:foo',
      'data:text/plain;base64,***',
      'data:a b,c',
      'data:',
    ]) {
      assert.equal(chain(text), '', text);
    }
    decode(`data:${';a=b'.repeat(50_000)},x`);
    decode('data:'.repeat(50_000));
  });

  it('leads to the characters that hold a value', () => {
    const root = decode(`data:application/json,{"a":"%41%42"}`);
    const leaf = leafAt(root, 'data-uri json:/a');
    assert.equal(sliceText(root.bytes, rangeInRoot(leaf, { start: 1, end: 2 })), '%42');
  });
});
