import assert from 'node:assert/strict';
import { base64, chain, decode, flat, leafAt, sliceText } from '../support';
import { rangeInRoot } from '../../../src/decode/tree';

describe('decode cookie', () => {
  it('reads names and values, percent-encoded or quoted or bare', () => {
    const root = decode(
      `a=1; b=%7B%22k%22%3A%22v%22%7D; c="quoted"; d=x=y; bad=50%; e; d=2; f={"j":"s"}`,
      {
        place: 'cookie',
      },
    );
    assert.deepEqual(flat(root), {
      'cookie:a': '1',
      'cookie:b json:/k': 'v',
      'cookie:c': 'quoted',
      'cookie:d': 'x=y',
      'cookie:bad': '50%',
      'cookie:e': '',
      'cookie:d#2': '2',
      'cookie:f json:/j': 's',
    });
  });

  it('leaves the attributes of Set-Cookie aside', () => {
    const root = decode(
      `id=${base64('{"uid":"48151623"}')}; Path=/; Expires=Wed, 21 Oct 2026 07:28:00 GMT`,
      {
        place: 'set-cookie',
      },
    );
    assert.deepEqual(flat(root), { 'cookie:id base64 json:/uid': '48151623' });
    assert.deepEqual(decode('HttpOnly', { place: 'set-cookie' }).layers, []);
  });

  it('keeps a value as it is where its escapes give no text', () => {
    const root = decode('raw=%ff%fe; ok=%41', { place: 'cookie' });
    assert.deepEqual(flat(root), { 'cookie:raw': '%ff%fe', 'cookie:ok': 'A' });
  });

  it('is recognised in other text by pairs alone', () => {
    assert.equal(chain('a=1; b=2'), 'cookie');
    for (const text of [
      'Mozilla/5.0 (X11; Linux x86_64)',
      'text/html; charset=utf-8',
      'a; b; c',
      'max-age=0; public',
      'x=1',
    ]) {
      assert.equal(chain(text), '', text);
    }
  });

  it('leads values back, quotes left out', () => {
    const text = 'a=1; c="quoted"; d=%41%42';
    const root = decode(text, { place: 'cookie' });
    assert.equal(sliceText(root.bytes, rangeInRoot(leafAt(root, 'cookie:c'))), 'quoted');
    assert.equal(
      sliceText(root.bytes, rangeInRoot(leafAt(root, 'cookie:d'), { start: 1, end: 2 })),
      '%42',
    );
  });

  it('survives empty and hostile fields', () => {
    for (const text of [
      '',
      ';',
      '; ;',
      '=',
      '=x',
      '"',
      'a="',
      ';'.repeat(100_000),
      '\u0000=\u0000',
    ]) {
      decode(text, { place: 'cookie' });
      decode(text, { place: 'set-cookie' });
    }
  });
});
