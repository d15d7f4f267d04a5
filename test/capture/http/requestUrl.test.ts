import assert from 'node:assert/strict';
import { sourcedContent } from '../../../src/bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { destinationOf } from '../../../src/capture/http/requestUrl';
import { readCapture } from '../reading';

describe('destinationOf', () => {
  it('goes by the target, then by what is known besides, then by what the request names', async () => {
    const of = async (target: string, origin = {}): Promise<unknown[]> => {
      const { exchanges } = await readCapture(`GET ${target} HTTP/1.1\nHost: a.example\n\n`);
      const request = exchanges[0]!.request!;
      const spelt = { ...request, url: sourcedContent(encodeUtf8(target)) };
      const { url, host, transport } = destinationOf(spelt, origin);
      return [decodeUtf8(url.bytes), host, transport];
    };
    assert.deepEqual(await of('http://b.example/x'), [
      'http://b.example/x',
      'b.example',
      'cleartext',
    ]);
    assert.deepEqual(await of('http://b.example/x', { scheme: 'https', authority: 'c.example' }), [
      'http://b.example/x',
      'b.example',
      'cleartext',
    ]);
    assert.deepEqual(await of('/x'), ['//a.example/x', 'a.example', 'unknown']);
    assert.deepEqual(await of('/x', { scheme: 'https', authority: 'c.example:8443' }), [
      'https://c.example:8443/x',
      'c.example',
      'tls',
    ]);
  });
});
