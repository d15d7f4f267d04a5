import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeInRoot } from '../../../src/decode/tree';
import { answer, chain, decode, leafAt, onlyLayer, sliceText } from '../support';

const escape = (text: string): string =>
  [...Array(text.length).keys()]
    .map((i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('');

describe('decode unicode-escape', () => {
  it('undoes escaped letters, pairs of surrogates, and braces', () => {
    assert.equal(answer('\\u4f60\\u597d, \\ud83d\\ude00 \\u{1F600}\\n').text, '你好, 😀 😀\n');
    assert.equal(chain('{"a":"\\\\u4f60\\\\u597d"}'), 'json unicode-escape');
  });

  it('undoes JSON whose quotes were escaped and never undone', () => {
    assert.equal(chain('{\\"a\\":\\"b\\",\\"n\\":1}'), 'unicode-escape json');
    assert.equal(answer('{\\"a\\":\\"b\\",\\"n\\":1}').text, '{"a":"b","n":1}');
  });

  it('leaves paths, patterns and broken escapes', () => {
    for (const text of [
      'C:\\temp\\new',
      '\\d+\\.\\d+',
      '\\u12',
      '\\uZZZZ',
      'a\\',
      '\\n\\t',
      'say \\"hi\\"',
      '\\u{110000}',
      '\\u0000',
      '\\ud800',
    ]) {
      assert.equal(chain(text), '', text);
    }
  });

  it('leads each letter to its escape', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
        fc.nat(40),
        (text, at) => {
          const clean = text.replaceAll(/[\p{C}\\]/gu, 'x');
          const root = decode(`${escape(clean)} end`);
          const leaf = leafAt(root, 'unicode-escape');
          assert.equal(leaf.text, `${clean} end`);
          const start = at % Buffer.byteLength(clean);
          const source = sliceText(root.bytes, rangeInRoot(leaf, { start, end: start + 1 }));
          assert.ok(
            escape(clean).includes(source) && (source.length === 6 || source.length === 12),
            source,
          );
        },
      ),
    );
  });

  it('counts what it undid', () => {
    const layer = onlyLayer(decode('\\u0041\\u0042\\n'));
    assert.deepEqual(layer.evidence[0], { id: 'decode.escapes', arguments: { count: 3 } });
  });
});
