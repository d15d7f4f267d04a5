import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { telemetry } from '../payloads';
import { allLayers, answer, base64, bytesOf, chain, decode, hex, onlyLayer } from '../support';
import { xor } from '../writers/alphabets';

const one = (key: number): Uint8Array => Uint8Array.of(key);

function keyOf(bytes: Uint8Array): unknown {
  const layer = allLayers(decode(bytes)).find(({ codec }) => codec === 'xor');
  return layer?.evidence.find(({ id }) => id === 'decode.xor-key')?.arguments['key'];
}

describe('decode xor', () => {
  it('finds any key of one byte, and says which it is', () => {
    const text = telemetry(40, 'chinese');
    for (let key = 1; key < 256; key++) {
      const bytes = xor(bytesOf(text), one(key));
      const found = answer(base64(bytes));
      assert.equal(found.chain.join(' '), 'base64 xor json', String(key));
      assert.equal(found.text, text);
      assert.equal(found.protection, 'encoded');
      assert.equal(keyOf(bytes), key.toString(16).padStart(2, '0'));
    }
  });

  it('finds keys of two to eight bytes', () => {
    for (const size of [400, 4000]) {
      for (const script of ['english', 'chinese', 'arabic']) {
        for (let length = 2; length <= 8; length++) {
          for (let turn = 0; turn < 5; turn++) {
            const key = randomBytes(length);
            const text = telemetry(size, script);
            const found = answer(hex(xor(bytesOf(text), key)));
            // A key that leaves the first bytes as they are is another's affair.
            if (found.chain[1] === 'json') continue;
            const label = `${script} ${String(size)} ${hex(key)}`;
            assert.equal(found.chain.join(' '), 'hex xor json', label);
            assert.equal(found.text, text, label);
          }
        }
      }
    }
    assert.equal(keyOf(xor(bytesOf(telemetry(400)), Buffer.from('key'))), '6b6579');
    assert.equal(keyOf(xor(bytesOf(telemetry(400)), Buffer.from('abab'))), '6162');
  });

  it('finds what is compressed, XML and forms of known fields under a key', () => {
    for (const key of [0x03, 0x5a, 0xff]) {
      const k = one(key);
      assert.equal(chain(xor(gzipSync(telemetry(400)), k)), 'xor gzip json');
      assert.equal(chain(base64(xor(deflateSync(telemetry(400)), k))), 'base64 xor zlib json');
      const xml = '<?xml version="1.0"?><log><imei>356938035643809</imei><t>1</t></log>';
      assert.equal(chain(base64(xor(bytesOf(xml), k))), 'base64 xor xml');
    }
    const form = 'imei=356938035643809&os=11&model=Pixel+7&lang=de';
    assert.equal(chain(base64(xor(bytesOf(form), one(0x9c)))), 'base64 xor form');
    assert.equal(chain(base64(xor(bytesOf('qwe=1&rty=2&uio=3&pas=4&dfg=5'), one(0x9c)))), '');
  });

  it('keeps every byte at its place', () => {
    const bytes = xor(bytesOf(telemetry(40)), one(0x41));
    const [value] = onlyLayer(decode(bytes)).values;
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (start) => {
        const range = { start, end: start + 1 };
        assert.deepEqual(value!.map.toParent(range), range);
        assert.equal(value!.bytes[start], bytes[start]! ^ 0x41);
      }),
    );
  });

  it('takes no text, no random bytes and no cut record for it', () => {
    const texts = [
      'a plain sentence that goes on for a while and then ends',
      'qwertyuiopasdfghjklzxcvbnm',
      '[not json at all]',
      '{"a":1',
      '9f86d081884c7d659a2feaa0c55ad015',
    ];
    for (const text of texts) {
      for (const key of [0x01, 0x20, 0x5a, 0xff]) {
        assert.ok(!chain(base64(xor(bytesOf(text), one(key)))).includes('xor'), text);
      }
    }
    for (let i = 0; i < 3000; i++) {
      const noise = randomBytes(10 + (i % 150));
      assert.ok(!chain(noise).includes('xor'), hex(noise));
    }
  });
});
