import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../src/bytes/text';
import { pathOf, values } from '../../src/decode/tree';
import { exchangeView } from '../../src/view/exchange';
import { writeBurp } from '../capture/writers/burp';
import { harEntry, harOf } from '../capture/writers/har';
import { writeMitmproxy } from '../capture/writers/mitmproxy';
import { writeRaw } from '../capture/writers/raw';
import type { SessionExchange } from '../capture/writers/session';
import { trickyNames } from '../tools/fuzz/mutators/json';
import { analysedOf, analyseTarget, itemsOf } from '../tools/fuzz/targets/analyse';
import { viewTarget } from '../tools/fuzz/targets/view';
import { printBlocks } from '../view/print';

const names = trickyNames.filter((name) => name !== '');
const email = 'jo.doe@mail.example';

/** Every name in every kind of place. */
function exchanges(): SessionExchange[] {
  const pairs = names.map((name) => `${name}=${encodeURIComponent(email)}`);
  const members = names.map((name) => `"${name}":{"${name}":"${email}","polluted":true}`);
  const base = {
    method: 'POST',
    url: `https://a.example/${names.join('/')}?${pairs.join('&')}`,
    requestHeaders: [...names.map((name) => [name, email] as const), ['Cookie', pairs.join('; ')]],
    status: 200,
    reason: 'OK',
    responseHeaders: [
      ...names.map((name) => [name, email] as const),
      ...pairs.map((pair) => ['Set-Cookie', pair] as const),
    ],
    responseBody: encodeUtf8(`{${members.join(',')}}`),
    coding: null,
  } satisfies Partial<SessionExchange>;
  const parts = names.map(
    (name) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${email}\r\n`,
  );
  const bodies: Readonly<Record<string, string>> = {
    'application/json': `[{${members.join(',')}}]`,
    'application/x-www-form-urlencoded': pairs.join('&'),
    'multipart/form-data; boundary=x': `${parts.join('')}--x--\r\n`,
    'application/xml': `<d>${names.map((name) => `<${name} ${name}="1">${email}</${name}>`).join('')}</d>`,
  };
  return Object.entries(bodies).map(([type, body]) => ({
    ...base,
    requestHeaders: [...base.requestHeaders, ['Content-Type', type] as const],
    requestBody: encodeUtf8(body),
  }));
}

/** A HAR whose own objects have the names as well, and with a body as `params`. */
function writeTrickyHar(): Uint8Array {
  const extra = names.map((name) => `"${name}":{"polluted":true}`).join(',');
  const entries = exchanges().map(harEntry);
  const params = names.map((name) => ({ name, value: email }));
  const [first] = entries as { request: { postData: unknown } }[];
  entries.push({
    ...first!,
    request: {
      ...first!.request,
      postData: { mimeType: 'application/x-www-form-urlencoded', params },
    },
  });
  const text = JSON.stringify(harOf(entries)).replaceAll('{"name"', `{${extra},"name"`);
  return encodeUtf8(text.replaceAll('"request":{', `"request":{${extra},`));
}

/** Everything that hangs on the prototypes that all objects share. */
function prototypes(): unknown[] {
  return [Object, Array, String, Number, Function, Map, Set, Uint8Array, RegExp].map((one) =>
    Reflect.ownKeys(one.prototype as object).map((key) => [
      key,
      Object.getOwnPropertyDescriptor(one.prototype, key),
    ]),
  );
}

describe('names that mean something to every object', () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    har: writeTrickyHar(),
    burp: writeBurp(exchanges()),
    'burp without base64': writeBurp(exchanges(), { isBase64: false }),
    mitmproxy: writeMitmproxy(exchanges()),
    raw: writeRaw(exchanges()),
  };
  for (const [format, bytes] of Object.entries(files)) {
    it(`change nothing, and are shown like any others: ${format}`, async () => {
      const before = prototypes();
      await analyseTarget.run(bytes);
      await viewTarget.run(bytes);
      assert.deepEqual(prototypes(), before);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);

      const analysed = analysedOf(await itemsOf(bytes));
      assert.ok(analysed.length >= 4);
      for (const one of analysed) {
        const view = exchangeView(one, { all: true, findings: [] });
        const shown = printBlocks([...view.request!.blocks, ...view.response!.blocks]);
        for (const name of names) assert.ok(shown.toLowerCase().includes(name.toLowerCase()), name);
        // Each place has its own: they were read as names, not lost or mixed up.
        const places = new Set<string>();
        for (const { part, root } of one.parts) {
          for (const value of values(root)) {
            if (value.text === email) places.add(`${part} ${pathOf(value).join(' ')}`);
          }
        }
        for (const name of names) {
          for (const place of [
            `request-header header:${name.toLowerCase()}`,
            `request-header header:cookie cookie:${name}`,
            `url query:${name}`,
            `response-body json:/${name}/${name}`,
          ]) {
            assert.ok(places.has(place), place);
          }
        }
      }
    });
  }
});
