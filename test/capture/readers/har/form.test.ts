import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUtf8 } from '../../../../src/bytes/text';
import { spelt } from '../../reading';
import { plainRequest, readEntry } from './reading';

function withParams(params: readonly object[], text?: string): object {
  return plainRequest({ method: 'POST', postData: { mimeType: 'x', params, text } });
}

describe('rebuildForm', () => {
  it('makes a form that decodes to the params, where there is no text', async () => {
    const word = fc.string({ unit: 'grapheme-ascii' }).filter((text) => !text.includes('%'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 1 }), async (pairs) => {
        const params = pairs.map(([name, value]) => ({ name, value }));
        const { exchange } = await readEntry(withParams(params));
        const { content } = exchange.request!;
        assert.equal(content.mediaType, 'application/x-www-form-urlencoded');
        const form = decodeUtf8(content.bytes).split('&');
        const decoded = form.map((pair) => pair.split('=').map((part) => decodeURIComponent(part)));
        assert.deepEqual(decoded, pairs);
      }),
    );
  });

  it('leads names and values to their places', async () => {
    const { file, exchange } = await readEntry(
      withParams([{ name: 'a', value: '1 & 2' }, { value: 'late', name: 'b' }, { name: 'c' }]),
    );
    const { content } = exchange.request!;
    assert.equal(decodeUtf8(content.bytes), 'a=1 %26 2&b=late&c');
    assert.equal(spelt(file, content, 4, 7), '&');
    assert.equal(spelt(file, content, 12, 16), 'late');
  });

  it('keeps values that were never decoded, and gives way to a text', async () => {
    const params = [{ name: 'q', value: 'a%20b+c' }];
    const encoded = await readEntry(withParams(params, ''));
    assert.equal(decodeUtf8(encoded.exchange.request!.content.bytes), 'q=a%20b+c');
    const text = await readEntry(withParams(params, 'q=own'));
    assert.equal(decodeUtf8(text.exchange.request!.content.bytes), 'q=own');
  });
});
