import assert from 'node:assert/strict';
import { rangeInRoot } from '../../../src/decode/tree';
import {
  answer,
  chain,
  decode,
  decodeContent,
  flat,
  leafAt,
  onlyLayer,
  sliceText,
} from '../support';

describe('decode html-entities', () => {
  it('undoes named and numeric references', () => {
    assert.equal(
      answer('Tom &amp; Jerry &#8364; &#x4f60;&eacute; &unknown; &').text,
      'Tom & Jerry € 你é &unknown; &',
    );
    assert.deepEqual(flat(decode('{"t":"&quot;x&quot;"}')), { 'json:/t html-entities': '"x"' });
  });

  it('leads to what was escaped', () => {
    assert.equal(chain('{&quot;a&quot;:&quot;b&quot;}'), 'html-entities json');
    assert.equal(chain('a=1&amp;b=2&amp;c=3'), 'html-entities form');
  });

  it('leaves pages, and ampersands that are just that', () => {
    assert.deepEqual(decodeContent('<p>Tom &amp; Jerry</p>', 'text/html').layers, []);
    for (const text of [
      'AT&T; and more',
      'a & b; c',
      '&',
      '&;',
      '&#;',
      '&#x;',
      '&#99999999;',
      '&#0;',
      'R&D;',
      '&amp',
    ]) {
      assert.equal(chain(text), '', text);
    }
  });

  it('leads each character to its reference', () => {
    const root = decode('a &amp; b &#8364;');
    const leaf = leafAt(root, 'html-entities');
    assert.equal(sliceText(root.bytes, rangeInRoot(leaf, { start: 2, end: 3 })), '&amp;');
    assert.equal(sliceText(root.bytes, rangeInRoot(leaf, { start: 6, end: 9 })), '&#8364;');
    assert.equal(onlyLayer(root).evidence[0]!.arguments['count'], 2);
  });

  it('survives ampersands everywhere', () => {
    decode('&'.repeat(200_000));
    decode('&a;'.repeat(100_000));
    decode(`${'&#'.repeat(100_000)};`);
  });
});
