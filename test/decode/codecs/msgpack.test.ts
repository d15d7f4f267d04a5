import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { base64, chain, decodeContent, flat, leafAt, onlyLayer } from '../support';
import { record } from '../record';
import { checkAnyBytes, checkCuts, checkRanges, checkTree, structuresIn } from '../treeChecks';
import { msgpackOf, writeMsgpack } from '../writers/msgpack';
import { treeArbitrary, treeOf } from '../writers/tree';

const type = 'application/msgpack';
const bytes = msgpackOf(record);
/** A map with one entry, `t`, of the bytes given. */
const single = (...value: number[]): Uint8Array => Uint8Array.of(0x81, 0xa1, 0x74, ...value);
const textOf = (...value: number[]): string | null =>
  leafAt(decodeContent(single(...value), type), 'msgpack:/t').text;

describe('decode msgpack', () => {
  it('names every value by its pointer', () => {
    const layer = onlyLayer(decodeContent(bytes, type));
    assert.deepEqual(
      [layer.codec, layer.state, layer.protection],
      ['msgpack', 'complete', 'encoded'],
    );
    assert.deepEqual(flat(decodeContent(bytes, type)), {
      'msgpack:/imei': '356938035643809',
      'msgpack:/events/0/name': 'start',
      'msgpack:/events/0/time': '1700000000123',
      'msgpack:/events/1/name': '屏幕解锁',
      'msgpack:/events/1/time': '1.5',
      'msgpack:/ok': 'true',
      'msgpack:/none': 'null',
    });
    checkRanges(layer);
  });

  it('gives back what was written, each value with its bytes', () => {
    fc.assert(
      fc.property(treeArbitrary(), (tree) => {
        checkRanges(checkTree('msgpack', writeMsgpack(tree), tree, type));
      }),
    );
  });

  it('reads all lengths of texts, data, maps and arrays', () => {
    for (const length of [0, 15, 16, 31, 32, 255, 256, 65_535, 65_536]) {
      const texts = treeOf({ text: 'x'.repeat(length), data: new Uint8Array(length) });
      checkTree('msgpack', writeMsgpack(texts), texts, type);
      // That many rows take a while to compare.
      if (length > 1000) continue;
      const entries = Array.from({ length }, (_, i) => [`k${String(i)}`, 0] as const);
      const lists = treeOf({
        list: Array<number>(length).fill(1),
        map: Object.fromEntries(entries),
      });
      checkTree('msgpack', writeMsgpack(lists), lists, type);
    }
    const long = Uint8Array.of(0xdc, 0xff, 0xff, ...new Uint8Array(0xffff));
    assert.equal(onlyLayer(decodeContent(long, type)).values.length, 0x10000);
  });

  it('spells what JSON has no word for', () => {
    assert.equal(
      textOf(0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
      '18446744073709551615',
    );
    assert.equal(textOf(0xd3, 0x80, 0, 0, 0, 0, 0, 0, 0), '-9223372036854775808');
    assert.equal(textOf(0xca, 0x3d, 0xcc, 0xcc, 0xcd), '0.1');
    assert.equal(textOf(0xd6, 0xff, 0x65, 0x53, 0xf1, 0), '2023-11-14T22:13:20.000Z');
    assert.equal(
      textOf(0xd7, 0xff, 0x1d, 0x6f, 0x34, 0x54, 0x65, 0x53, 0xf1, 0),
      '2023-11-14T22:13:20.123456789Z',
    );
    assert.equal(
      textOf(0xc7, 12, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
      '1969-12-31T23:59:59.000Z',
    );
    const keyed = Uint8Array.of(0x82, 0x01, 0xa1, 0x61, 0xc4, 0x02, 0xca, 0xfe, 0xa1, 0x62);
    assert.deepEqual(flat(decodeContent(keyed, type)), { 'msgpack:/1': 'a', 'msgpack:/cafe': 'b' });
  });

  it('needs no declaration where names and texts prove it', () => {
    assert.equal(chain(base64(bytes)), 'base64 msgpack');
    assert.equal(chain(base64(gzipSync(bytes))), 'base64 gzip msgpack');
    assert.equal(onlyLayer(decodeContent(bytes)).codec, 'msgpack');
    const root = decodeContent(JSON.stringify({ a: [{ b: base64(bytes) }] }), 'application/json');
    assert.equal(leafAt(root, 'json:/a/0/b base64 msgpack:/imei').text, '356938035643809');
  });

  it('goes on inside of texts and data', () => {
    const inner = gzipSync('{"imei":"356938035643809"}');
    const root = decodeContent(
      msgpackOf({ data: Uint8Array.from(inner), text: base64(inner) }),
      type,
    );
    assert.equal(leafAt(root, 'msgpack:/data gzip json:/imei').text, '356938035643809');
    assert.equal(leafAt(root, 'msgpack:/text base64 gzip json:/imei').text, '356938035643809');
  });

  it('leaves numbers, lists of them, and texts alone', () => {
    for (const value of [
      5,
      [1, 2, 3],
      'text',
      ['a', 'b'],
      {},
      { 1: 2 },
      { a: 1 },
      Array(200).fill(7),
    ]) {
      assert.deepEqual(structuresIn(msgpackOf(value)), [], JSON.stringify(value));
    }
    for (const text of ['plain words', 'a', '0', 'key=value']) {
      assert.deepEqual(decodeContent(text, type).layers, [], text);
    }
    assert.equal(onlyLayer(decodeContent('{"a":"b"}', type)).codec, 'json');
  });

  it('keeps what stands before a cut or an error', () => {
    checkCuts('msgpack', bytes, type);
    const text = onlyLayer(decodeContent(single(0xd9, 20, 0x61, 0x62, 0xe5, 0xb1), type));
    assert.equal(text.values[1]!.bytes.length, 4);
    const broken = Uint8Array.of(0x82, 0xa1, 0x61, 0x01, 0xa1, 0x62, 0xc1, 0x01);
    const layer = onlyLayer(decodeContent(broken, type));
    assert.deepEqual([layer.state, layer.values.length], ['failed', 2]);
    assert.deepEqual(layer.reason?.id, 'decode.corrupt');
    const behind = onlyLayer(decodeContent(Uint8Array.of(...bytes, 1, 2), type));
    assert.deepEqual([behind.state, behind.values.length], ['failed', 11]);
  });

  it('makes nothing of bytes that are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.deepEqual(structuresIn(bytes), []);
        checkAnyBytes(bytes, type);
        checkAnyBytes(single(...bytes), type);
      }),
    );
  });

  it('reads what is nested without end, and counts without entries, in bounds', () => {
    const deep = onlyLayer(decodeContent(new Uint8Array(1_000_000).fill(0x91), type));
    assert.equal(deep.state, 'skipped');
    for (const head of [0xdd, 0xdf, 0xdb, 0xc6]) {
      decodeContent(Uint8Array.of(head, 0xff, 0xff, 0xff, 0xff, 1), type);
    }
    const list = new Uint8Array(0xf0005);
    list.set([0xdd, 0, 0x0f, 0, 0]);
    const many = onlyLayer(decodeContent(list, type));
    assert.equal(many.state, 'skipped');
  });
});
