import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { base85Spellings, decodeBase85 } from '../../../src/decode/base85';
import { telemetry } from '../payloads';
import { answer, bytesOf, chain, decode, onlyLayer, slice } from '../support';
import { base85, base85Alphabets } from '../writers/alphabets';

const alphabets = Object.entries(base85Alphabets);
/** Z85 takes whole groups only. */
const whole = (text: string): Uint8Array => {
  const bytes = bytesOf(text);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4, 0x20)]);
};

describe('decode base85', () => {
  it('reads its spellings in every script, and says which', () => {
    for (const [variant, alphabet] of alphabets) {
      for (const script of ['english', 'chinese', 'emoji']) {
        for (const size of [40, 2000]) {
          const coded = base85(whole(telemetry(size, script)), alphabet);
          assert.equal(chain(coded), 'base85 json', `${variant} ${script}`);
          const { evidence } = onlyLayer(decode(coded));
          assert.equal(evidence[0]?.arguments['variant'], variant);
        }
      }
      assert.equal(chain(base85(whole('a sentence that is long enough'), alphabet)), 'base85');
    }
  });

  it('reads Ascii85 between its marks, with line breaks, and short groups of zeros', () => {
    const text = telemetry(400, 'russian');
    const coded = base85(bytesOf(text));
    assert.equal(answer(`<~${coded}~>`).text, text);
    assert.equal(answer(`<~${coded.replace(/.{75}/g, '$&\n')}~>`).text, text);
    assert.equal(chain(base85(gzipSync(text))), 'base85 gzip json');
    assert.equal(chain(JSON.stringify({ a: coded, b: 1 })), 'json base85 json');
  });

  it('leaves text, names, URLs and code', () => {
    const values = [
      'application/vnd.api+json;charset=utf-8',
      'https://a.example/path?x=1&y=2#top',
      'com.vendor.analytics.sdk.internal.Dispatcher',
      'function(){return!0}var(a)=[1,2,3];',
      'SELECT*FROM(t)WHERE(a=1)AND(b<>2)',
      '550e8400-e29b-41d4-a716-446655440000',
      'HelloWorldHelloWorldHelloWorld',
      '!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!',
      'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz',
    ];
    for (const value of values) assert.ok(!chain(value).includes('base85'), value);
  });

  it('refuses groups that are too large, and lone characters at the end', () => {
    const [ascii, z85] = base85Spellings;
    for (const text of ['s8W-"', 'uuuuu', '87cUR!', 'abz!!', 'ab\x7fcd']) {
      assert.equal(decodeBase85(bytesOf(text), 0, text.length, ascii!), null, text);
    }
    assert.equal(decodeBase85(bytesOf('HelloWor'), 0, 8, z85!), null);
    assert.deepEqual(
      [...decodeBase85(bytesOf('HelloWorld'), 0, 10, z85!)!.bytes],
      [0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b],
    );
  });

  it('decodes what was encoded, and leads every range back', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 100 }),
        fc.nat(2),
        fc.boolean(),
        fc.nat(100),
        fc.nat(100),
        (some, which, isBroken, from, length) => {
          const [variant, alphabet] = alphabets[which]!;
          const bytes = variant === 'Z85' ? some.subarray(0, some.length & ~3) : some;
          if (bytes.length === 0) return;
          const coded = base85(bytes, alphabet);
          const text = bytesOf(isBroken ? coded.replace(/.{7}/g, '$&\n') : coded);
          const decoded = decodeBase85(text, 0, text.length, base85Spellings[which]!);
          assert.ok(decoded);
          assert.deepEqual([...decoded.bytes], [...bytes]);
          const start = Math.min(from, bytes.length - 1);
          const range = { start, end: Math.min(bytes.length, start + 1 + length) };
          const source = decoded.map.toParent(range);
          const units = decoded.map.toChild(source)!;
          assert.ok(units.start <= range.start && range.end <= units.end);
          const part = Buffer.from(slice(text, source)).toString().replaceAll('\n', '');
          assert.equal(part, base85(bytes.subarray(units.start, units.end), alphabet));
        },
      ),
    );
  });
});
