import assert from 'node:assert/strict';
import { sourcedSlice, type SourcedBytes } from '../../../src/bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { joinUrl, type UrlParts } from '../../../src/capture/http/urlParts';

const file = encodeUtf8('path=/a/b query=x=1&y=2');
const slice = (start: number, end: number): SourcedBytes => sourcedSlice(file, { start, end });
const parts: UrlParts = {
  method: 'GET',
  scheme: 'https',
  host: 'a.example',
  port: 8443,
  path: slice(5, 9),
  query: slice(16, 23),
};

describe('joinUrl', () => {
  it('leads path and query to where they stand', () => {
    const url = joinUrl(parts);
    assert.equal(decodeUtf8(url.bytes), 'https://a.example:8443/a/b?x=1&y=2');
    const at = decodeUtf8(url.bytes).indexOf('y=2');
    assert.deepEqual(url.map.toParent({ start: at, end: at + 3 }), { start: 20, end: 23 });
    assert.equal(url.origin, 'file');
  });

  it('leaves out what the scheme says by itself', () => {
    const spelt = (more: Partial<UrlParts>): string =>
      decodeUtf8(joinUrl({ ...parts, query: null, ...more }).bytes);
    assert.equal(spelt({ port: 443 }), 'https://a.example/a/b');
    assert.equal(spelt({ scheme: 'http', port: 80 }), 'http://a.example/a/b');
    assert.equal(spelt({ scheme: 'http', port: 443 }), 'http://a.example:443/a/b');
    assert.equal(spelt({ scheme: '', port: null }), '//a.example/a/b');
    assert.equal(spelt({ host: '' }), '/a/b');
    assert.equal(spelt({ host: '2001:db8::1', path: null }), 'https://[2001:db8::1]:8443/');
    assert.equal(spelt({ method: 'CONNECT' }), 'a.example:8443');
  });

  it('has no place for pieces that stand in another order', () => {
    const url = joinUrl({ ...parts, path: slice(16, 19), query: slice(5, 9) });
    assert.equal(decodeUtf8(url.bytes), 'https://a.example:8443/x=1?/a/b');
    assert.equal(url.origin, 'content');
  });
});
