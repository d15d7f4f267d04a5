import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { exchangeView } from '../../../src/view/exchange';
import { bodyChoices, bodyContent } from '../../../src/view/copyAs/body';
import { placeText } from '../../../src/view/copyAs/place';
import { everythingMasked, type AnalysedExchangeLike } from '../../../src/view/input';
import type { Block, TextBlock } from '../../../src/view/model';
import type { PagePlace } from '../../../src/view/protocol';
import { exchangeOf } from '../exchangeOf';

const imei = '356938035643809';
const inner = [{ properties: { imei, big: 12345678901234567890n, 'a/b~': [1.5, true, null] } }];
const innerJson = JSON.stringify(inner, (_, value: unknown) =>
  typeof value === 'bigint' ? `#${String(value)}#` : value,
).replaceAll(/"#(\d+)#"/g, '$1');
const packed = gzipSync(innerJson).toString('base64');
const form = exchangeOf({
  url: 'https://a.example/track/v1.json?id=7',
  requestType: 'application/x-www-form-urlencoded',
  requestBody: `data_list=${encodeURIComponent(packed)}&gzip=1&gzip=2`,
  status: 200,
  responseType: 'application/json',
  responseBody: '{"ok":true,"list":[{},[],{"x":"é"}]}',
  personal: { imei: 'imei' },
});

function textBlocks(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block] : textBlocks(block.blocks)));
}

/** The place of the line that shows `text`. */
function placeOf(exchange: AnalysedExchangeLike, text: string): PagePlace {
  const { request, response } = exchangeView(exchange, everythingMasked);
  for (const { id, lines } of textBlocks([...request!.blocks, ...(response?.blocks ?? [])])) {
    const line = lines.findIndex(({ tokens }) =>
      tokens
        .map((token) => token.text)
        .join('')
        .includes(text),
    );
    const from = { line, column: 0 };
    if (line >= 0) return { blockId: id, from, to: from, text: null, isWhole: true };
  }
  throw new Error(`no line shows ${text}`);
}

describe('the path of a place', () => {
  it('is a JSON pointer in a body that is JSON', () => {
    assert.equal(placeText(form, placeOf(form, '"x"'), 'path'), '/list/2/x');
  });

  it('is every step where something is decoded on the way, with the names as they are', () => {
    const steps = 'form:data_list › base64 › gzip › json:/0/properties';
    assert.equal(placeText(form, placeOf(form, '"imei"'), 'path'), `${steps}/imei`);
    assert.equal(placeText(form, placeOf(form, '"a/b~"'), 'path'), `${steps}/a~1b~0`);
    assert.equal(placeText(form, 0, 'path'), `${steps}/imei`, 'of a finding');
  });

  it('is the name of a part as a whole', () => {
    assert.equal(placeText(form, null, 'path'), 'request-body');
    const body = { ...placeOf(form, '"x"'), blockId: 'response-body' };
    assert.equal(placeText(form, body, 'path'), 'response-body');
  });

  it('is none of a place that is not there', () => {
    for (const blockId of ['p99', 'p0/9.9@0-1', '', 'x'.repeat(300)]) {
      assert.equal(placeText(form, { ...placeOf(form, '"x"'), blockId }, 'path'), null);
    }
    assert.equal(placeText(form, 99, 'path'), null);
  });
});

describe('decoded JSON', () => {
  it('is that of the segment that is pointed at, to the digit', () => {
    const text = placeText(form, placeOf(form, '"imei"'), 'json')!;
    assert.match(text, /"big": 12345678901234567890/);
    assert.equal(text.replaceAll(/\s/g, ''), innerJson);
    assert.equal(placeText(form, 0, 'json'), text);
  });

  it('is that of a body, with what is decoded where it stands', () => {
    const text = placeText(form, null, 'json')!;
    assert.deepEqual(JSON.parse(text), {
      data_list: JSON.parse(innerJson) as unknown,
      gzip: '1',
      'gzip#2': '2',
    });
    const body = { ...placeOf(form, '"x"'), blockId: 'response-body' };
    assert.equal(
      placeText(form, body, 'json'),
      JSON.stringify({ ok: true, list: [{}, [], { x: 'é' }] }, null, 2),
    );
  });

  it('is none of what has no structure', () => {
    const plain = exchangeOf({ requestBody: 'Hello there, this is prose.' });
    assert.equal(placeText(plain, null, 'json'), null);
    assert.equal(placeText(exchangeOf({}), null, 'json'), null);
  });

  it('nests as deep as it was read', () => {
    const deep = `${'['.repeat(500)}7${']'.repeat(500)}`;
    const text = placeText(
      exchangeOf({ requestType: 'application/json', requestBody: deep }),
      null,
      'json',
    )!;
    assert.equal(text.replaceAll(/\s/g, ''), deep);
  });
});

describe('bodies to save', () => {
  it('are those sent and received, and what they are decoded to', () => {
    const coded = exchangeOf({
      url: 'https://a.example/..%2fup/blob.bin',
      requestBody: Buffer.from(innerJson).toString('base64'),
      status: 200,
      responseType: 'image/png',
      responseBody: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3),
    });
    const choices = bodyChoices(coded);
    assert.deepEqual(
      choices.map(({ side, chain, fileName }) => [side, chain.join(' '), fileName]),
      [
        ['request', '', 'blob-0-request.txt'],
        ['request', 'base64 JSON', 'blob-0-request-decoded.json'],
        ['response', '', 'blob-0-response.png'],
      ],
    );
    choices.forEach(({ sizeBytes }, at) => {
      assert.equal(bodyContent(coded, at)!.bytes.length, sizeBytes);
    });
    assert.equal(Buffer.from(bodyContent(coded, 1)!.bytes).toString(), innerJson);
    assert.equal(bodyContent(coded, 3), null);
  });

  it('are called by the host where the URL is personal', () => {
    const personal = exchangeOf({
      url: `https://a.example/device/x?imei=${imei}`,
      requestBody: '{"a":1}',
      personal: { imei: 'imei' },
    });
    assert.deepEqual(
      bodyChoices(personal).map(({ fileName }) => fileName),
      ['a.example-0-request.json'],
    );
  });

  it('are none where there is none', () => assert.deepEqual(bodyChoices(exchangeOf({})), []));
});
