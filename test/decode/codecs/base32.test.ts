import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { base32Variants, decodeBase32 } from '../../../src/decode/base32';
import { telemetry } from '../payloads';
import { answer, bytesOf, chain, decode, onlyLayer, sliceText } from '../support';
import { base32, base32Alphabets } from '../writers/alphabets';

const payload = '{"imei":"356938035643809","t":"页面"}';
const variants = Object.entries(base32Alphabets);

describe('decode base32', () => {
  it('reads its alphabets in either case, padded or not, and says which', () => {
    for (const [variant, alphabet] of variants) {
      for (const isPadded of [true, false]) {
        for (let extra = 0; extra < 5; extra++) {
          const text = payload + ' '.repeat(extra);
          const coded = base32(bytesOf(text), alphabet, isPadded);
          for (const spelt of [coded, coded.toLowerCase()]) {
            assert.equal(answer(spelt).chain.join(' '), 'base32 json', spelt);
            assert.equal(answer(spelt).text, payload + ' '.repeat(0), spelt);
            const { evidence } = onlyLayer(decode(spelt));
            assert.equal(evidence[0]?.arguments['variant'], variant, spelt);
          }
        }
      }
    }
  });

  it('reads text in any script, and what is compressed', () => {
    assert.equal(answer(base32(bytesOf('настройки открыты'))).text, 'настройки открыты');
    assert.equal(chain(base32(gzipSync(telemetry(400)))), 'base32 gzip json');
    assert.equal(chain(`key ${base32(bytesOf(payload))}, then`), 'base32 json');
    assert.equal(chain(JSON.stringify({ a: base32(bytesOf(payload)) })), 'json base32 json');
  });

  it('leaves words, ids, secrets and codes', () => {
    const values = [
      'INTERNATIONALIZATION',
      'internationalization',
      'JBSWY3DPEHPK3PXP',
      '01ARZ3NDEKTSV4RRFFQ69G5FAV',
      'AKIAIOSFODNN7EXAMPLE',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
      'MZXW6===',
      'XK7TNHD3QJ5LRV2YBMWCAEGFZ4',
      'CONTENTTYPEAPPLICATIONJSON',
    ];
    for (const value of values) assert.equal(chain(value), '', value);
  });

  it('refuses what no encoder makes', () => {
    const [, table] = base32Variants[0]!;
    for (const text of ['A', 'AAA', 'AAAAAA', 'AB', 'AA=', 'AA=====A', 'AAAAAAAA=', 'AA1AAAAA']) {
      assert.equal(decodeBase32(bytesOf(text), 0, text.length, table), null, text);
    }
  });

  it('decodes what was encoded, and leads every range back', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 120 }),
        fc.nat(2),
        fc.boolean(),
        fc.nat(120),
        fc.nat(120),
        (bytes, which, isPadded, from, length) => {
          const [, alphabet] = variants[which]!;
          const [, table] = base32Variants[which]!;
          const text = bytesOf(base32(bytes, alphabet, isPadded));
          const decoded = decodeBase32(text, 0, text.length, table);
          assert.ok(decoded);
          assert.deepEqual([...decoded.bytes], [...bytes]);
          const start = Math.min(from, bytes.length - 1);
          const range = { start, end: Math.min(bytes.length, start + 1 + length) };
          const source = decoded.map.toParent(range);
          const units = decoded.map.toChild(source)!;
          assert.ok(units.start <= range.start && range.end <= units.end);
          const again = base32(bytes.subarray(units.start, units.end), alphabet, isPadded);
          assert.equal(sliceText(text, source), again);
        },
      ),
    );
  });
});
