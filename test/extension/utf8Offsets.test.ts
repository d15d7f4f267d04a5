import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeUtf8 } from '../../src/bytes/text';
import { Utf8Offsets } from '../../src/extension/utf8Offsets';

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud800', '\udc00', 'é'.repeat(3_000), '😀'.repeat(2_048), 'a'.repeat(4_095)),
  ),
  { maxLength: 6 },
);

describe('Utf8Offsets', () => {
  it('agrees with the encoder at every character, both ways', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const offsets = new Utf8Offsets(text);
        assert.equal(offsets.byteLength, encodeUtf8(text).length);
        let unit = 0;
        let byte = 0;
        for (const character of text) {
          const units = character.length;
          const bytes = encodeUtf8(character).length;
          // Long texts are looked at here and there.
          if (text.length < 500 || unit % 97 < 2) {
            for (let inside = 0; inside < units; inside++) {
              assert.equal(offsets.toByte(unit + inside), byte);
            }
            for (let inside = 0; inside < bytes; inside++) {
              assert.equal(offsets.toUnit(byte + inside), unit);
            }
          }
          unit += units;
          byte += bytes;
        }
        assert.equal(offsets.toByte(unit), byte);
        assert.equal(offsets.toUnit(byte), unit);
      }),
    );
  });

  it('holds on to the ends', () => {
    const offsets = new Utf8Offsets('é');
    assert.equal(offsets.toByte(-1), 0);
    assert.equal(offsets.toByte(9), 2);
    assert.equal(offsets.toUnit(9), 1);
  });
});
