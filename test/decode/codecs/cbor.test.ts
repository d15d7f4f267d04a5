import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { rangeInRoot } from '../../../src/decode/tree';
import { base64, chain, decodeContent, flat, hex, leafAt, onlyLayer, sliceText } from '../support';
import { record } from '../record';
import { checkAnyBytes, checkCuts, checkRanges, checkTree, structuresIn } from '../treeChecks';
import { cborOf, writeCbor } from '../writers/cbor';
import { treeArbitrary, treeOf } from '../writers/tree';

const type = 'application/cbor';
const bytes = cborOf(record);
const fromHex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
/** A map with one entry, `t`, of the bytes given in hexadecimal. */
const textOf = (value: string): string | null =>
  leafAt(decodeContent(fromHex(`a16174${value}`), type), 'cbor:/t').text;

describe('decode cbor', () => {
  it('names every value by its pointer', () => {
    const layer = onlyLayer(decodeContent(bytes, type));
    assert.deepEqual([layer.codec, layer.state, layer.protection], ['cbor', 'complete', 'encoded']);
    assert.deepEqual(flat(decodeContent(bytes, type)), {
      'cbor:/imei': '356938035643809',
      'cbor:/events/0/name': 'start',
      'cbor:/events/0/time': '1700000000123',
      'cbor:/events/1/name': '屏幕解锁',
      'cbor:/events/1/time': '1.5',
      'cbor:/ok': 'true',
      'cbor:/none': 'null',
    });
    checkRanges(layer);
  });

  it('gives back what was written, each value with its bytes', () => {
    fc.assert(
      fc.property(treeArbitrary(), (tree) => {
        checkRanges(checkTree('cbor', writeCbor(tree), tree, type));
      }),
    );
  });

  it('reads all lengths of texts, data, maps and arrays', () => {
    for (const length of [0, 23, 24, 255, 256, 65_535, 65_536]) {
      const texts = treeOf({ text: 'x'.repeat(length), data: new Uint8Array(length) });
      checkTree('cbor', writeCbor(texts), texts, type);
      // That many rows take a while to compare.
      if (length > 1000) continue;
      const entries = Array.from({ length }, (_, i) => [`k${String(i)}`, 0] as const);
      const lists = treeOf({
        list: Array<number>(length).fill(1),
        map: Object.fromEntries(entries),
      });
      checkTree('cbor', writeCbor(lists), lists, type);
    }
    const long = Uint8Array.of(0x99, 0xff, 0xff, ...new Uint8Array(0xffff));
    assert.equal(onlyLayer(decodeContent(long, type)).values.length, 0x10000);
  });

  it('spells values as the examples of RFC 8949 do (appendix A)', () => {
    for (const [encoded, text] of [
      ['1b000000e8d4a51000', '1000000000000'],
      ['1bffffffffffffffff', '18446744073709551615'],
      ['c249010000000000000000', '18446744073709551616'],
      ['3bffffffffffffffff', '-18446744073709551616'],
      ['c349010000000000000000', '-18446744073709551617'],
      ['f93c00', '1'],
      ['f97bff', '65504'],
      ['f90001', '5.960464477539063e-8'],
      ['f9c400', '-4'],
      ['fa47c35000', '100000'],
      ['fa3dcccccd', '0.1'],
      ['fb3ff199999999999a', '1.1'],
      ['f97c00', 'Infinity'],
      ['f97e00', 'NaN'],
      ['f7', 'undefined'],
      ['f8ff', 'simple(255)'],
      ['c074323031332d30332d32315432303a30343a30305a', '2013-03-21T20:04:00Z'],
      ['c11a514b67b0', '2013-03-21T20:04:00.000Z'],
      ['c1fb41d452d9ec200000', '2013-03-21T20:04:00.500Z'],
      ['d82550550e8400e29b41d4a716446655440000', '550e8400-e29b-41d4-a716-446655440000'],
      ['7f657374726561646d696e67ff', 'streaming'],
    ] as const) {
      assert.equal(textOf(encoded), text, encoded);
    }
  });

  it('reads maps and arrays that a break ends, and keys that are no text', () => {
    const open = fromHex('bf6346756ef563416d742120f6ff');
    assert.deepEqual(flat(decodeContent(open, type)), {
      'cbor:/Fun': 'true',
      'cbor:/Amt': '-2',
      'cbor:/-1': 'null',
    });
    const nested = fromHex('bf61619f010203ff6162bf6163f5ffff');
    assert.deepEqual(Object.keys(flat(decodeContent(nested, type))), [
      'cbor:/a/0',
      'cbor:/a/1',
      'cbor:/a/2',
      'cbor:/b/c',
    ]);
    checkRanges(onlyLayer(decodeContent(nested, type)));
  });

  it('leads a text in pieces back to each of them', () => {
    const pieces = fromHex(`a161747f65${hex('strea')}64${hex('ming')}ff`);
    const value = leafAt(decodeContent(pieces, type), 'cbor:/t');
    assert.equal(sliceText(pieces, rangeInRoot(value, { start: 1, end: 3 })), 'tr');
    assert.equal(sliceText(pieces, rangeInRoot(value, { start: 6, end: 9 })), 'ing');
  });

  it('needs no declaration where names and texts prove it, or its own tag', () => {
    assert.equal(chain(base64(bytes)), 'base64 cbor');
    assert.equal(chain(base64(gzipSync(bytes))), 'base64 gzip cbor');
    assert.equal(onlyLayer(decodeContent(bytes)).codec, 'cbor');
    assert.equal(onlyLayer(decodeContent(fromHex('d9d9f783010203'))).codec, 'cbor');
    const root = decodeContent(JSON.stringify({ a: base64(bytes) }), 'application/json');
    assert.equal(leafAt(root, 'json:/a base64 cbor:/imei').text, '356938035643809');
  });

  it('goes on inside of texts and data, and of what is tagged as embedded', () => {
    const inner = gzipSync('{"imei":"356938035643809"}');
    const root = decodeContent(cborOf({ data: Uint8Array.from(inner), text: base64(inner) }), type);
    assert.equal(leafAt(root, 'cbor:/data gzip json:/imei').text, '356938035643809');
    assert.equal(leafAt(root, 'cbor:/text base64 gzip json:/imei').text, '356938035643809');
    const embedded = decodeContent(fromHex('a16174d81843820102'), type);
    assert.equal(leafAt(embedded, 'cbor:/t cbor:/1').text, '2');
  });

  it('leaves numbers, lists of them, and texts alone', () => {
    for (const value of [5, [1, 2, 3], 'text', ['a', 'b'], {}, { 1: 2 }, Array(200).fill(7)]) {
      assert.deepEqual(structuresIn(cborOf(value)), [], JSON.stringify(value));
    }
    for (const text of ['plain words', 'a', '0', 'key=value', '7']) {
      assert.deepEqual(decodeContent(text, type).layers, [], text);
    }
    assert.equal(onlyLayer(decodeContent('{"a":"b"}', type)).codec, 'json');
  });

  it('keeps what stands before a cut or an error', () => {
    checkCuts('cbor', bytes, type);
    const layer = onlyLayer(decodeContent(fromHex('a261610161627c01'), type));
    assert.deepEqual([layer.state, layer.values.length], ['failed', 2]);
    assert.equal(layer.reason?.id, 'decode.corrupt');
  });

  it('makes nothing of bytes that are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.deepEqual(structuresIn(bytes), []);
        checkAnyBytes(bytes, type);
        checkAnyBytes(Uint8Array.of(0xbf, 0x61, 0x74, ...bytes), type);
      }),
      { examples: [[Uint8Array.of(0x5f, 0x40)], [Uint8Array.of(0x5f, 0x41, 0x07, 0x41)]] },
    );
  });

  it('reads what is nested or tagged without end in bounds', () => {
    assert.equal(
      onlyLayer(decodeContent(new Uint8Array(1_000_000).fill(0x81), type)).state,
      'skipped',
    );
    assert.equal(
      onlyLayer(decodeContent(new Uint8Array(1_000_000).fill(0x9f), type)).state,
      'skipped',
    );
    for (const byte of [0xc1, 0x7f, 0x5f, 0xff, 0xbb, 0x9b, 0x7b]) {
      decodeContent(new Uint8Array(1_000_000).fill(byte), type);
    }
  });
});
