import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { javaHashCode } from '../../../src/decode/siblings';
import {
  base64,
  bytesOf,
  chain,
  checkMap,
  decode,
  decodeContent,
  flat,
  onlyLayer,
} from '../support';

const formType = 'application/x-www-form-urlencoded; charset=UTF-8';

describe('decode form', () => {
  it('undoes escapes and plus signs in names and values, and numbers repeats', () => {
    assert.deepEqual(
      flat(decodeContent('a%5B%5D=1&a%5B%5D=x+y&%C3%BC=%E4%BD%A0&empty=&bare', formType)),
      {
        'form:a[]': '1',
        'form:a[]#2': 'x y',
        'form:ü': '你',
        'form:empty': '',
        'form:bare': '',
      },
    );
  });

  it('is recognised by its pairs where nothing declares it', () => {
    assert.equal(chain('user=jo&lang=de'), 'form');
    assert.equal(chain(`data=${encodeURIComponent(base64('{"a":"b"}'))}`), 'form base64 json');
    assert.equal(chain('data=%7B%22a%22%3A%22b%22%7D'), 'form json');
    for (const text of [
      'k=v',
      'a=b',
      'x == y && z = 1',
      'E=mc2',
      'name = value & more = less',
      'AT&T',
      '1=2&3=4',
      'a=b&',
      '==&==',
    ]) {
      assert.equal(chain(text), '', text);
    }
  });

  it('gives way to what was really sent', () => {
    assert.equal(onlyLayer(decodeContent('{"a":"b"}', formType)).codec, 'json');
    assert.equal(
      onlyLayer(decodeContent('<note><to>1</to><from>2</from></note>', formType)).codec,
      'xml',
    );
    assert.equal(onlyLayer(decodeContent(base64('{"a":"bc"}'), formType)).codec, 'base64');
    assert.equal(onlyLayer(decodeContent('a=1', formType)).codec, 'form');
  });

  it('proves a Sensors Analytics body by the sum and the flag beside it', () => {
    const data = base64(gzipSync('[{"properties":{"imei":"356938035643809"}}]'));
    const crc = String(javaHashCode(bytesOf(data)));
    const root = decodeContent(`crc=${crc}&gzip=1&data_list=${encodeURIComponent(data)}`, formType);
    const [layer] = onlyLayer(root).values[2]!.layers;
    assert.deepEqual(layer!.evidence.slice(2), [
      { id: 'decode.sibling', arguments: { field: 'crc', value: crc } },
      { id: 'decode.sibling', arguments: { field: 'gzip', value: '1' } },
    ]);
    const wrong = decodeContent(`crc=1&data_list=${encodeURIComponent(data)}`, formType);
    const evidence = onlyLayer(wrong).values[1]!.layers[0]!.evidence;
    assert.ok(evidence.every(({ id }) => id !== 'decode.sibling'));
  });

  it('leads every value back to its escapes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.stringMatching(/^[a-z]{1,8}$/),
            fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
          ),
          {
            minLength: 2,
            maxLength: 6,
          },
        ),
        fc.nat(40),
        (pairs, at) => {
          const body = new URLSearchParams(pairs).toString();
          const { values } = onlyLayer(decodeContent(body, formType));
          values.forEach((value, index) => {
            assert.equal(
              Buffer.from(value.bytes).toString(),
              Buffer.from(pairs[index]![1]).toString(),
            );
            assert.equal(value.keys[0], pairs[index]![0]);
            const start = at % value.bytes.length;
            checkMap(value, { start, end: start + 1 }, (encoded) => {
              const text = Buffer.from(encoded).toString().replaceAll('+', ' ');
              return Uint8Array.from(
                text
                  .match(/%..|[^%]/g)!
                  .map((unit) =>
                    unit.length === 3 ? Number.parseInt(unit.slice(1), 16) : unit.charCodeAt(0),
                  ),
              );
            });
          });
        },
      ),
    );
  });

  it('holds names that mean something to JavaScript, and very many', () => {
    assert.deepEqual(flat(decode('__proto__=x&constructor=y')), {
      'form:__proto__': 'x',
      'form:constructor': 'y',
    });
    const many = decodeContent('a=1&'.repeat(50_000), formType);
    assert.equal(onlyLayer(many).values.length, 20_000);
    assert.equal(onlyLayer(many).values[19_999]!.name, 'a#20000');
    assert.equal(onlyLayer(many).state, 'skipped');
    decode('a='.repeat(100_000));
  });
});
