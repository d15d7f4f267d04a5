import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { unescapePercent } from '../../../src/decode/percent';
import { answer, bytesOf, chain, decode, flat, slice } from '../support';

describe('decode percent', () => {
  it('is a step of its own, once or several times', () => {
    const json = '{"标题":"a b&c=d"}';
    const once = encodeURIComponent(json);
    assert.equal(chain(once), 'percent json');
    assert.equal(chain(encodeURIComponent(once)), 'percent percent json');
    assert.equal(answer(once).protection, 'plaintext');
  });

  it('is undone inside form and query as part of their step', () => {
    assert.deepEqual(flat(decode('a=x%20y+z&b=%252F')), {
      'form:a': 'x y z',
      'form:b percent': '/',
    });
  });

  it('leaves what is no encoding', () => {
    for (const text of [
      '100%',
      '50% off',
      '%d items of %s',
      '%zz',
      'a%2',
      '%',
      '100%ff',
      '%E4%BD',
      '%00%01',
    ]) {
      assert.equal(chain(text), '', text);
    }
  });

  it('reads compressed bytes that were escaped one by one', () => {
    const escaped = [...gzipSync('{"a":"b","c":"d"}')]
      .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
      .join('');
    assert.equal(chain(escaped), 'percent gzip json');
  });

  it('undoes any escaping, and leads every range back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.boolean()), { maxLength: 80 }),
        fc.boolean(),
        fc.nat(80),
        fc.nat(80),
        (characters, plusIsSpace, from, length) => {
          // Each byte escaped or as it is; a percent sign and a plus sign always escaped.
          const expected = characters.map(([byte]) => byte);
          const units = characters.map(([byte, isEscaped]) =>
            isEscaped || byte === 0x25 || byte === 0x2b
              ? [...bytesOf(`%${byte.toString(16).padStart(2, '0')}`)]
              : plusIsSpace && byte === 0x20
                ? [0x2b]
                : [byte],
          );
          const text = Uint8Array.from(units.flat());
          const decoded = unescapePercent(text, 0, text.length, plusIsSpace);
          assert.deepEqual([...decoded.bytes], expected);
          assert.equal(decoded.broken, 0);
          const start = Math.min(from, expected.length);
          const end = Math.min(expected.length, start + length);
          if (start === end) return;
          assert.deepEqual(
            [...slice(text, decoded.map.toParent({ start, end }))],
            units.slice(start, end).flat(),
          );
        },
      ),
    );
  });

  it('keeps broken escapes as they are and counts them', () => {
    const text = bytesOf('a%zz%2%41%');
    const { bytes, escapes, broken } = unescapePercent(text, 0, text.length, false);
    assert.equal(Buffer.from(bytes).toString(), 'a%zz%2A%');
    assert.deepEqual([escapes, broken], [1, 3]);
  });
});
