import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeLatin1, decodeUtf8, encodeUtf8, tryDecodeUtf8 } from '../../src/bytes/text';

describe('text', () => {
  it('brings any well-formed text there and back, byte-order mark and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(decodeUtf8(encodeUtf8(`\ufeff${text}`)), `\ufeff${text}`);
        assert.equal(tryDecodeUtf8(encodeUtf8(text)), text);
      }),
    );
  });

  it('replaces what is malformed, or refuses it', () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0x62);
    assert.equal(decodeUtf8(bytes), 'a\ufffdb');
    assert.equal(tryDecodeUtf8(bytes), null);
  });

  it('gives Latin-1 one character for each byte, over chunk borders too', () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => i & 0xff);
    const text = decodeLatin1(bytes);
    assert.equal(text.length, bytes.length);
    assert.ok(bytes.every((byte, i) => text.charCodeAt(i) === byte));
  });
});
