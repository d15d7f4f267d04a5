import assert from 'node:assert/strict';
import { splitUrl } from '../../src/decode/url';
import { rangeInRoot, values } from '../../src/decode/tree';
import { bytesOf, decode, flat, leafAt, sliceText } from './support';

const split = (text: string): ReturnType<typeof splitUrl> =>
  splitUrl(bytesOf(text), 0, bytesOf(text).length);

describe('splitUrl', () => {
  it('finds path, query and fragment', () => {
    assert.deepEqual(split('https://a.example/p/q?x=1#f'), {
      path: 17,
      query: 22,
      fragment: 26,
      hasScheme: true,
    });
    assert.deepEqual(split('/p?x#y?z'), { path: 0, query: 3, fragment: 5, hasScheme: false });
    assert.deepEqual(split('app://open'), { path: 10, query: -1, fragment: -1, hasScheme: true });
  });

  it('refuses what is none', () => {
    for (const text of [
      '',
      'a.example/x',
      'mailto:jo@mail.example',
      '1a://x',
      '://x',
      `${'a'.repeat(30)}://x`,
    ]) {
      assert.equal(split(text), null, text);
    }
  });
});

describe('a part that is a URL', () => {
  it('has its path segments, query and fragment as values', () => {
    assert.deepEqual(
      flat(decode('https://a.example/find/x%20y//?q=a+b&r=%C3%BC&q=2#top', { place: 'url' })),
      {
        'path:0': 'find',
        'path:1': 'x y',
        'path:2': '',
        'path:3': '',
        'query:q': 'a b',
        'query:r': 'ü',
        'query:q#2': '2',
        fragment: 'top',
      },
    );
  });

  it('may have any of them missing', () => {
    for (const [url, steps] of [
      ['https://a.example', []],
      ['https://a.example/', []],
      ['https://a.example?x=1', ['query:x']],
      ['https://a.example/#x', ['fragment']],
      ['/only/path', ['path:0', 'path:1']],
      ['example.com:443', []],
      ['', []],
      ['*', []],
    ] as const) {
      const found = Object.keys(flat(decode(url, { place: 'url' }))).filter((step) => step !== '');
      assert.deepEqual(found, steps, url);
    }
  });

  it('has no spans, and leads every value to its place', () => {
    const url = 'https://a.example/p/%41b?k=%4A%4B#f=g&h=i';
    const root = decode(url, { place: 'url' });
    for (const layer of root.layers) assert.equal(layer.isSegment, false);
    assert.equal(sliceText(root.bytes, rangeInRoot(leafAt(root, 'path:1'))), '%41b');
    assert.equal(
      sliceText(root.bytes, rangeInRoot(leafAt(root, 'query:k'), { start: 1, end: 2 })),
      '%4B',
    );
    assert.equal(sliceText(root.bytes, rangeInRoot(leafAt(root, 'fragment form:h'))), 'i');
  });

  it('survives any length and shape', () => {
    for (const url of [
      '/'.repeat(100_000),
      `/?${'&'.repeat(100_000)}`,
      `/?${'a=b&'.repeat(50_000)}`,
      `http://x/#${'#'.repeat(10_000)}`,
      'http:///?#',
    ]) {
      assert.ok([...values(decode(url, { place: 'url' }))].length > 0);
    }
  });
});
