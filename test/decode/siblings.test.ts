import assert from 'node:assert/strict';
import fc from 'fast-check';
import { javaHashCode } from '../../src/decode/siblings';
import { base64, bytesOf, decode, leafAt, onlyLayer } from './support';

describe('javaHashCode', () => {
  it('is String.hashCode of Java', () => {
    for (const [text, hash] of [
      ['', 0],
      ['a', 97],
      ['hello', 99162322],
      ['The quick brown fox jumps over the lazy dog', -609428141],
    ] as const) {
      assert.equal(javaHashCode(bytesOf(text)), hash);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        const plain = [...text].reduce(
          (hash, c) => BigInt.asIntN(32, hash * 31n + BigInt(c.charCodeAt(0))),
          0n,
        );
        assert.equal(javaHashCode(bytesOf(text)), Number(plain));
      }),
    );
  });
});

describe('fields that speak of each other', () => {
  const data = base64('[{"properties":{"imei":"356938035643809"}}]');
  const crc = String(javaHashCode(bytesOf(data)));
  const proof = { id: 'decode.sibling', arguments: { field: 'crc', value: crc } };

  it('prove a payload in a query, and where the sum stands in `ext`', () => {
    for (const text of [
      `https://sa.example/sa?project=p&data=${encodeURIComponent(data)}&crc=${crc}`,
      `https://sa.example/sa?data=${encodeURIComponent(data)}&ext=crc%3D${crc}`,
    ]) {
      const root = decode(text, { place: 'url' });
      const layer = root.layers.find(({ codec }) => codec === 'query')!;
      const value = layer.values.find(({ name }) => name === 'data')!;
      assert.deepEqual(value.layers[0]!.evidence.at(-1), proof, text);
    }
  });

  it('say nothing where the sum is wrong, or is a payload itself', () => {
    for (const text of [
      `data_list=${data}&crc=${String(Number(crc) + 1)}`,
      `data_list=${data}&crc=${'1'.repeat(200)}`,
    ]) {
      const [layer] = onlyLayer(decode(text)).values[0]!.layers;
      assert.ok(
        layer!.evidence.every(({ id }) => id !== 'decode.sibling'),
        text,
      );
    }
  });

  it('declare the coding of a member of a record', () => {
    for (const [text, path] of [
      ['{"encoding":"base64","text":"aGkhPz4="}', 'json:/text base64'],
      ['{"body":"aGkhPz4=","isBase64Encoded":true}', 'json:/body base64'],
    ] as const) {
      assert.equal(leafAt(decode(text), path).text, 'hi!?>', text);
    }
    for (const text of [
      '{"text":"aGkhPz4="}',
      '{"encoding":"utf-8","text":"aGkhPz4="}',
      '{"encoding":"base64","text":"no base64 = here"}',
    ]) {
      assert.deepEqual(
        onlyLayer(decode(text)).values.flatMap(({ layers }) => layers),
        [],
        text,
      );
    }
  });

  it('declare what could not be proven by itself', () => {
    const root = decode('gzip=0&data_list=aGk%3D');
    assert.equal(leafAt(root, 'form:data_list base64').text, 'hi');
  });
});
