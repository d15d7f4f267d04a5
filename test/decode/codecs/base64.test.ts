import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { decodeBase64 } from '../../../src/decode/base64';
import { classesOf } from '../../../src/decode/byteClass';
import { mime } from '../payloads';
import {
  answer,
  base64,
  base64url,
  bytesOf,
  chain,
  checkMap,
  decode,
  decodeContent,
  flat,
  onlyLayer,
  sliceText,
} from '../support';

const payload = '{"imei":"356938035643809","title":"设置页面","ok":true,"x":"??>>~~"}';

function variantOf(text: string): unknown {
  const layer = onlyLayer(decode(text));
  assert.equal(layer.codec, 'base64');
  const statement = layer.evidence.find(({ id }) => id === 'decode.base64');
  return statement?.arguments['variant'];
}

describe('decode base64', () => {
  it('reads every spelling and says which it was', () => {
    const standard = base64(payload);
    assert.ok(/[+/]/.test(standard), 'the payload needs characters that the alphabets differ in');
    const spellings: [string, string][] = [
      ['standard', standard],
      ['url-safe', base64url(payload)],
      ['unpadded', base64(`${payload} `).replace(/=+$/, '')],
      ['mime', mime(payload)],
      ['escaped', mime(payload).replaceAll('\r\n', '\\r\\n')],
      ['escaped', standard.replaceAll('/', '\\/')],
      ['space-for-plus', standard.replaceAll('+', ' ')],
    ];
    for (const [variant, text] of spellings) {
      assert.equal(variantOf(text), variant, text);
      assert.equal(answer(text).chain.join(' '), 'base64 json', text);
      assert.equal(answer(text).text?.trim(), payload, text);
    }
  });

  it('reads lines of 64 with one line feed, as PEM has them', () => {
    const long = JSON.stringify({ title: '设置页面'.repeat(20) });
    const { chain: codecs, text } = answer(base64(long).replace(/.{64}(?=.)/g, '$&\n'));
    assert.deepEqual(codecs, ['base64', 'json']);
    assert.equal(text, long);
  });

  it('finds plus signs that a percent-encoding left behind', () => {
    assert.equal(chain(base64(payload).replaceAll('+', '%2B')), 'percent base64 json');
  });

  it('reads short values that prove themselves, and leaves those that do not', () => {
    for (const text of [
      'hello world',
      '你好，世界',
      'привет',
      '356938035643809',
      '52.520008',
      '{"a":1}',
    ]) {
      assert.ok(chain(base64(text)).startsWith('base64'), text);
    }
    for (const text of ['hi', 'ok', 'DE', 'a']) assert.equal(chain(base64(text)), '', text);
  });

  it('takes what is declared as it is', () => {
    const root = decode(`Basic ${base64('jo:pw')}`, {
      place: 'header',
      step: 'header:authorization',
    });
    assert.deepEqual(flat(root), { 'header:authorization span:6,14 base64': 'jo:pw' });
  });

  it('leaves names, ids and digests', () => {
    const words = [
      'endsWith',
      'getApplicationContext',
      'MainActivity',
      'abcdefghijklmnop',
      'ABCDEFGHIJKLMNOP',
      '1234567890123456',
      'dQw4w9WgXcQ',
      'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      'c2lnbmF0dXJl'.slice(0, 7),
      '550e8400-e29b-41d4-a716-446655440000',
      'Mon/Tue/Wed/Thursday',
    ];
    for (const word of words) assert.equal(chain(word), '', word);
  });

  it('refuses what no encoder makes', () => {
    const refused = (text: string): void => {
      const bytes = bytesOf(text);
      assert.equal(
        decodeBase64(bytes, 0, bytes.length, classesOf(bytes, 0, bytes.length)),
        null,
        text,
      );
    };
    // One character over, bits left behind, padding inside or too much, both alphabets, strangers.
    for (const text of ['QUJDR', 'QR==', 'QUJ=', 'QQ==QQ==', 'QUJD=', 'QQ===', 'a+b-', 'QU*D']) {
      refused(text);
    }
    refused('QUJD\\x41');
    refused('QUJD\\');
  });

  it('gives bytes where a sibling declares them and nothing else is known', () => {
    const root = decodeContent(
      `gzip=1&data_list=${encodeURIComponent(base64(Uint8Array.of(1, 2, 255, 0, 3)))}`,
      'application/x-www-form-urlencoded',
    );
    const layer = root.layers[0]!.values[1]!.layers[0]!;
    assert.equal(layer.codec, 'base64');
    assert.deepEqual([...layer.values[0]!.bytes], [1, 2, 255, 0, 3]);
    assert.equal(layer.values[0]!.text, null);
  });

  it('decodes what any encoder made, and leads every range back', () => {
    const spell: ((bytes: Uint8Array) => string)[] = [
      base64,
      base64url,
      (bytes) => base64(bytes).replace(/=+$/, ''),
      mime,
      (bytes) => mime(bytes).replaceAll('\r\n', '\\n'),
      (bytes) => base64(bytes).replaceAll('/', '\\/'),
      (bytes) => base64(bytes).replaceAll('+', ' '),
    ];
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.constantFrom(...spell),
        fc.nat(400),
        fc.nat(400),
        (bytes, encode, from, length) => {
          const text = bytesOf(encode(bytes));
          const decoded = decodeBase64(text, 0, text.length, classesOf(text, 0, text.length));
          assert.ok(decoded);
          assert.deepEqual([...decoded.bytes], [...bytes]);
          const start = Math.min(from, bytes.length);
          const range = { start, end: Math.min(bytes.length, start + length) };
          const source = decoded.map.toParent(range);
          if (range.start === range.end) return;
          const units = decoded.map.toChild(source)!;
          assert.ok(units.start <= range.start && range.end <= units.end);
          const again = Buffer.from(
            sliceText(text, source)
              .replaceAll('\\/', '/')
              .replaceAll('\\n', '')
              .replaceAll(' ', '+'),
            'base64',
          );
          assert.deepEqual([...again], [...bytes.subarray(units.start, units.end)]);
        },
      ),
    );
  });

  it('leads a field through two layers to the characters that hold it', () => {
    const inner = base64('{"imei":"356938035643809"}');
    const text = base64(`{"data":"${inner}"}`);
    const root = decode(text);
    const [data] = root.layers[0]!.values[0]!.layers[0]!.values.filter(
      ({ name }) => name === '/data',
    );
    checkMap(data!.layers[0]!.values[0]!, { start: 9, end: 24 }, (encoded) =>
      Buffer.from(Buffer.from(encoded).toString(), 'base64'),
    );
  });

  it('keeps what is whole of a run that was cut inside a group', () => {
    const coded = base64(gzipSync(JSON.stringify(Array.from({ length: 99 }, (_, i) => ({ i })))));
    for (const length of [100, 101, 102, 103]) {
      const { chain, state, text } = answer(coded.slice(0, length));
      assert.deepEqual([chain.join(' ').slice(0, 11), state], ['base64 gzip', 'truncated']);
      assert.ok(text?.startsWith('[{"i":0}'), String(length));
    }
  });
});
