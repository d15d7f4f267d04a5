import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { base64, chain, decodeContent, flat, leafAt, onlyLayer } from '../support';
import { record } from '../record';
import { checkAnyBytes, checkCuts, checkRanges, checkTree, structuresIn } from '../treeChecks';
import { bsonElements, bsonOf, writeBson } from '../writers/bson';
import { ByteWriter, utf8 } from '../writers/byteWriter';
import { treeArbitrary, treeOf } from '../writers/tree';

const type = 'application/bson';
const bytes = bsonOf(record);
const fromHex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
/** The text of a lone element `t`. */
const textOf = (kind: number, value: Uint8Array): string | null =>
  leafAt(decodeContent(bsonElements([[kind, 't', value]]), type), 'bson:/t').text;
const sized = (text: string): Uint8Array =>
  new ByteWriter()
    .little(utf8(text).length + 1, 4)
    .bytes(utf8(text))
    .big(0, 1)
    .end();

describe('decode bson', () => {
  it('names every value by its pointer', () => {
    const layer = onlyLayer(decodeContent(bytes, type));
    assert.deepEqual([layer.codec, layer.state, layer.protection], ['bson', 'complete', 'encoded']);
    assert.deepEqual(flat(decodeContent(bytes, type)), {
      'bson:/imei': '356938035643809',
      'bson:/events/0/name': 'start',
      'bson:/events/0/time': '1700000000123',
      'bson:/events/1/name': '屏幕解锁',
      'bson:/events/1/time': '1.5',
      'bson:/ok': 'true',
      'bson:/none': 'null',
    });
    checkRanges(layer);
  });

  it('gives back what was written, each value with its bytes', () => {
    const name = fc.string({ unit: 'grapheme' }).filter((text) => /^\P{C}{0,60}$/u.test(text));
    fc.assert(
      fc.property(treeArbitrary(name), (tree) => {
        checkRanges(checkTree('bson', writeBson(tree), tree, type));
      }),
    );
  });

  it('spells every other type', () => {
    const id = fromHex('507f1f77bcf86cd799439011');
    assert.equal(textOf(0x07, id), '507f1f77bcf86cd799439011');
    const date = new ByteWriter().little(1_700_000_000_123, 8).end();
    assert.equal(textOf(0x09, date), '2023-11-14T22:13:20.123Z');
    assert.equal(textOf(0x09, new ByteWriter().little(1n << 62n, 8).end()), '4611686018427387904');
    assert.equal(
      textOf(0x12, new ByteWriter().little(-(1n << 63n), 8).end()),
      '-9223372036854775808',
    );
    const timestamp = new ByteWriter().little(7, 4).little(1_700_000_000, 4).end();
    assert.equal(textOf(0x11, timestamp), '2023-11-14T22:13:20.000Z, 7');
    assert.equal(textOf(0x0b, utf8('^a.*b$\0im\0')), '/^a.*b$/im');
    assert.equal(textOf(0x0d, sized('return 1')), 'return 1');
    assert.equal(textOf(0x0e, sized('symbol')), 'symbol');
    const scoped = new ByteWriter()
      .bytes(sized('return x'))
      .bytes(bsonOf({ x: 1 }))
      .end();
    const code = new ByteWriter()
      .little(scoped.length + 4, 4)
      .bytes(scoped)
      .end();
    assert.equal(textOf(0x0f, code), 'return x');
    const pointer = new ByteWriter().bytes(sized('db.c')).bytes(id).end();
    assert.equal(textOf(0x0c, pointer), 'db.c 507f1f77bcf86cd799439011');
    const uuid = fromHex('1000000004550e8400e29b41d4a716446655440000');
    assert.equal(textOf(0x05, uuid), '550e8400-e29b-41d4-a716-446655440000');
    assert.equal(textOf(0x05, fromHex('0700000002030000006162 63'.replace(' ', ''))), 'abc');
    assert.equal(textOf(0x06, new Uint8Array(0)), 'undefined');
    assert.equal(textOf(0x7f, new Uint8Array(0)), 'MaxKey');
    assert.equal(textOf(0xff, new Uint8Array(0)), 'MinKey');
  });

  it('spells decimals as their specification does', () => {
    for (const [encoded, text] of [
      ['01000000000000000000000000003e30', '0.1'],
      ['00000000000000000000000000004030', '0'],
      ['d2040000000000000000000000003a30', '1.234'],
      ['d2040000000000000000000000004030', '1234'],
      ['d20400000000000000000000000040b0', '-1234'],
      ['f2af967ed05c82de3297ff6fde3c4030', '1234567890123456789012345678901234'],
      ['01000000000000000000000000002e30', '1E-9'],
      ['01000000000000000000000000004a30', '1E+5'],
      ['00000000000000000000000000000078', 'Infinity'],
      ['000000000000000000000000000000f8', '-Infinity'],
      ['0000000000000000000000000000007c', 'NaN'],
    ] as const) {
      assert.equal(textOf(0x13, fromHex(encoded)), text, encoded);
    }
  });

  it('needs no declaration: it says where it ends', () => {
    assert.equal(chain(base64(bytes)), 'base64 bson');
    assert.equal(chain(base64(gzipSync(bytes))), 'base64 gzip bson');
    assert.equal(chain(base64(bsonOf({ a: 1, b: 2 }))), 'base64 bson');
    assert.equal(onlyLayer(decodeContent(bytes)).codec, 'bson');
    const root = decodeContent(JSON.stringify({ a: base64(bytes) }), 'application/json');
    assert.equal(leafAt(root, 'json:/a base64 bson:/imei').text, '356938035643809');
  });

  it('goes on inside of texts and data', () => {
    const inner = gzipSync('{"imei":"356938035643809"}');
    const root = decodeContent(bsonOf({ data: Uint8Array.from(inner), text: base64(inner) }), type);
    assert.equal(leafAt(root, 'bson:/data gzip json:/imei').text, '356938035643809');
    assert.equal(leafAt(root, 'bson:/text base64 gzip json:/imei').text, '356938035643809');
  });

  it('leaves other bytes with a length in front alone', () => {
    const sizes = new ByteWriter().little(12, 4).bytes([1, 2, 3, 4, 5, 6, 7, 0]).end();
    const strings = new ByteWriter().little(12, 4).bytes(utf8('abcdefg')).big(0, 1).end();
    for (const other of [sizes, strings, new Uint8Array(12)]) {
      assert.deepEqual(structuresIn(other), []);
    }
    for (const text of ['plain words', 'key=value']) {
      assert.deepEqual(decodeContent(text, type).layers, [], text);
    }
    assert.equal(onlyLayer(decodeContent('{"a":"b"}', type)).codec, 'json');
  });

  it('keeps what stands before a cut or an error', () => {
    checkCuts('bson', bytes, type);
    const broken = Uint8Array.from(
      bsonElements([
        [0x10, 'a', [1, 0, 0, 0]],
        [0x99, 'b', [1]],
      ]),
    );
    const layer = onlyLayer(decodeContent(broken, type));
    assert.deepEqual([layer.state, layer.values.length], ['failed', 2]);
    assert.equal(layer.reason?.id, 'decode.corrupt');
  });

  it('makes nothing of bytes that are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.deepEqual(structuresIn(bytes), []);
        checkAnyBytes(bytes, type);
        const framed = new ByteWriter()
          .little(bytes.length + 5, 4)
          .bytes(bytes)
          .big(0, 1)
          .end();
        checkAnyBytes(framed, type);
      }),
    );
  });

  it('reads what is nested without end, and names without end, in bounds', () => {
    let tree = treeOf({ a: 1 });
    for (let i = 0; i < 1000; i++) tree = { kind: 'object', value: [['a', tree]] };
    assert.equal(onlyLayer(decodeContent(writeBson(tree), type)).state, 'skipped');
    const names = new ByteWriter()
      .little(2_000_005, 4)
      .bytes(new Uint8Array(2_000_000).fill(0x0a))
      .big(0, 1)
      .end();
    decodeContent(names, type);
  });
});
