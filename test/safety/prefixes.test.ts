import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../src/bytes/text';
import { writeBurp } from '../capture/writers/burp';
import { writeHar } from '../capture/writers/har';
import { writeMitmproxy } from '../capture/writers/mitmproxy';
import { writeRaw } from '../capture/writers/raw';
import type { SessionExchange } from '../capture/writers/session';
import { outline } from '../capture/reading';
import { checkAnalysed } from '../tools/fuzz/checks';
import { analysedOf, itemsOf } from '../tools/fuzz/targets/analyse';

const none = new Uint8Array(0);
const exchange = { reason: 'OK', status: 200, requestHeaders: [], responseHeaders: [] };
const small: readonly SessionExchange[] = [
  {
    ...exchange,
    method: 'POST',
    url: 'https://a.example/?q=1',
    requestHeaders: [['Content-Type', 'application/json']],
    requestBody: encodeUtf8('{"imei":"356938035643809","d":"eyJhIjoiYiJ9"}'),
    responseBody: encodeUtf8('ok'),
    coding: 'gzip',
  },
  {
    ...exchange,
    method: 'GET',
    url: 'http://b.example/x',
    requestHeaders: [['Cookie', 'id=jo%40mail.example']],
    requestBody: none,
    responseBody: encodeUtf8('<p>é</p>'),
    coding: null,
  },
];

/** Whether the end of the file is marked, so that a missing one shows; raw messages and flows just end. */
const files: Readonly<Record<string, { bytes: Uint8Array; hasEnd: boolean }>> = {
  har: { bytes: encodeUtf8(writeHar(small)), hasEnd: true },
  burp: { bytes: writeBurp(small, { doctype: '' }), hasEnd: true },
  'burp without base64': {
    bytes: writeBurp(small, { doctype: '', isBase64: false, isChunked: true }),
    hasEnd: true,
  },
  mitmproxy: { bytes: writeMitmproxy(small), hasEnd: false },
  raw: { bytes: writeRaw(small), hasEnd: false },
  'raw with chunks': {
    bytes: writeRaw(small, { isChunked: true, isAbsolute: true }),
    hasEnd: false,
  },
};

describe('a capture that ends early, wherever it does', function () {
  this.timeout(120_000);
  for (const [name, { bytes, hasEnd }] of Object.entries(files)) {
    it(`gives what stands before and says so: ${name}`, async () => {
      const whole = analysedOf(await itemsOf(bytes)).map((one) => outline(one.exchange));
      assert.equal(whole.length, small.length);
      let before = 0;
      for (let length = 0; length < bytes.length; length++) {
        const items = await itemsOf(bytes.subarray(0, length));
        const all = analysedOf(items);
        // Never fewer than of a shorter file, and all but the last as they are in the whole. A raw
        // start line is one at some of its beginnings and none at others.
        const fewest = hasEnd ? before : before - 1;
        assert.ok(all.length >= fewest && all.length <= whole.length, `${length}: ${all.length}`);
        before = all.length;
        all.forEach((analysed, index) => {
          checkAnalysed(analysed, length);
          if (index < all.length - 1) {
            assert.deepEqual(outline(analysed.exchange), whole[index], `${length}: #${index}`);
          }
        });
        const isTold =
          items.some(({ kind }) => kind === 'problem') ||
          all.some(({ problems }) => problems.length > 0);
        // The last tag's bracket and line break are nobody's loss.
        const isCut = bytes.subarray(length).some((byte) => byte > 0x20 && byte !== 0x3e);
        if (items.length > 0 && hasEnd && isCut) assert.ok(isTold, `${length} of ${bytes.length}`);
        if (items.length > 0) assert.ok(isTold || all.length > 0, `${length}: nothing is shown`);
      }
      assert.ok(before > 0);
    });
  }
});
