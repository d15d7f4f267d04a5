import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUtf8 } from '../../src/bytes/text';
import { transcode } from '../../src/decode/charset';

describe('transcode', () => {
  it('gives UTF-8 whose every character leads back to its own bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) => {
        const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
        const { content, errorOffset } = transcode(bytes, 'utf-16le')!;
        assert.equal(errorOffset, null);
        assert.equal(decodeUtf8(content.bytes), text.replace(/^\ufeff/, ''));
        const { childLength, parentRange } = content.map;
        assert.equal(childLength, content.bytes.length);
        assert.deepEqual(parentRange, { start: 0, end: bytes.length });
        const first = [...decodeUtf8(content.bytes)][0]!;
        const { start, end } = content.map.toParent({ start: 0, end: 1 });
        const source = Buffer.from(bytes.subarray(start, end)).toString('utf16le');
        assert.equal(source.replace(/^\ufeff/, ''), first);
      }),
    );
  });

  it('says where a character is broken, and goes on', () => {
    const made = transcode(Uint8Array.of(0x61, 0xff, 0x62), 'utf-8')!;
    assert.deepEqual([decodeUtf8(made.content.bytes), made.errorOffset], ['a\ufffdb', 2]);
    const cut = transcode(Uint8Array.of(0x61, 0x00, 0x62), 'utf-16le')!;
    assert.deepEqual([decodeUtf8(cut.content.bytes), cut.errorOffset], ['a\ufffd', 3]);
  });

  it('goes on where the decoder gives up in the middle', () => {
    const bytes = Uint8Array.from(Buffer.from('90b681fa9b31ffeeafac', 'hex'));
    const { content, errorOffset } = transcode(bytes, 'gb18030')!;
    assert.equal(content.map.childLength, content.bytes.length);
    assert.ok(errorOffset !== null && errorOffset <= bytes.length);
  });

  it('knows windows-1252 from ISO 8859-1', () => {
    const { content } = transcode(Uint8Array.of(0x80, 0x93, 0x41), 'windows-1252')!;
    assert.equal(decodeUtf8(content.bytes), '€“A');
    assert.deepEqual(content.map.toParent({ start: 3, end: 6 }), { start: 1, end: 2 });
  });

  it('knows no charset that is none', () => {
    assert.equal(transcode(new Uint8Array(1), 'nothing-like-this'), null);
  });

  it('never throws, and maps all that it gives', () => {
    const charsets = fc.constantFrom(
      'gbk',
      'gb18030',
      'euc-jp',
      'windows-1252',
      'shift_jis',
      'iso-2022-jp',
      'big5',
      'utf-16be',
      'utf-8',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), charsets, (bytes, charset) => {
        const { content, errorOffset } = transcode(bytes, charset)!;
        assert.equal(content.map.childLength, content.bytes.length);
        assert.ok(errorOffset === null || errorOffset <= bytes.length);
      }),
    );
  });
});
