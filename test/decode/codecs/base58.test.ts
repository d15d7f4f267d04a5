import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { decodeBase58 } from '../../../src/decode/codecs/base58';
import { telemetry } from '../payloads';
import { answer, bytesOf, chain, decode, onlyLayer } from '../support';
import { base58 } from '../writers/alphabets';

describe('decode base58', () => {
  it('reads records, text in any script, and what is compressed', () => {
    for (const size of [40, 400, 4000]) {
      const text = telemetry(size, 'chinese');
      assert.equal(answer(base58(bytesOf(text))).text, text);
      assert.equal(chain(base58(bytesOf(text))), 'base58 json');
    }
    assert.equal(answer(base58(bytesOf('настройки открыты с экрана'))).chain[0], 'base58');
    assert.equal(chain(base58(gzipSync(telemetry(400)))), 'base58 gzip json');
    assert.equal(chain(`id ${base58(bytesOf(telemetry(40)))} sent`), 'base58 json');
  });

  it('leaves addresses, keys and contents', () => {
    const values = [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
      'QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWHr6oE',
      '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ',
      'StartsWithCapitalLetterAndGoesOn',
    ];
    for (const value of values) assert.equal(chain(value), '', value);
  });

  it('is not tried on what is too long', () => {
    const text = base58(bytesOf(`["${'a '.repeat(9000)}"]`));
    assert.ok(text.length > 16_384);
    assert.equal(chain(text), '');
  });

  it('leads every range to the run as a whole', () => {
    const text = base58(bytesOf(telemetry(40)));
    const [value] = onlyLayer(decode(text)).values;
    assert.deepEqual(value!.map.toParent({ start: 3, end: 4 }), { start: 0, end: text.length });
  });

  it('decodes what was encoded, zeros in front and all', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.uint8Array({ maxLength: 200 }), (zeros, tail) => {
        const bytes = Uint8Array.of(...new Uint8Array(zeros), ...tail);
        const text = bytesOf(base58(bytes));
        assert.deepEqual([...decodeBase58(text, 0, text.length)!], [...bytes]);
      }),
    );
    for (const text of ['0', 'O', 'I', 'l', 'ab+c']) {
      assert.equal(decodeBase58(bytesOf(text), 0, text.length), null, text);
    }
  });
});
