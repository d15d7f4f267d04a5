import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { DecodedValue } from '../../../src/decode/model';
import { rangeInRoot } from '../../../src/decode/tree';
import { randomSource } from '../plainTokens';
import {
  allLayers,
  base64,
  chain,
  decode,
  decodeContent,
  flat,
  leafAt,
  onlyLayer,
  slice,
} from '../support';
import { checkAnyBytes, checkCuts, checkRanges, someTokens, structuresIn } from '../treeChecks';
import {
  message,
  protobufOf,
  writeProtobuf,
  type Message,
  type WireField,
} from '../writers/protobuf';

const type = 'application/x-protobuf';
const event = (name: string, time: number): Message =>
  message([1, name], [2, time], [3, message([1, 52.520008, 'double'], [2, 13.4, 'float'])]);
const telemetry = protobufOf(
  [1, '356938035643809'],
  [2, event('apple_pay', 1_700_000_000_123)],
  [2, event('屏幕解锁', 1_700_000_000_977)],
  [4, Uint8Array.of(0xff, 0xd8, 1, 2, 3)],
  [5, 1],
);

/** The value at a path inside the only layer. */
function valueAt(root: DecodedValue, name: string): DecodedValue {
  const value = onlyLayer(root).values.find((value) => value.name === name);
  assert.ok(value, name);
  return value;
}

describe('decode protobuf', () => {
  it('names fields by their numbers, and numbers those that repeat', () => {
    const root = decodeContent(telemetry.subarray(0, -2), type);
    assert.deepEqual(flat(root), {
      'protobuf:1': '356938035643809',
      'protobuf:2.1': 'apple_pay',
      'protobuf:2.2': '1700000000123',
      'protobuf:2.3.1': '52.520008',
      'protobuf:2.3.2': '13.4',
      'protobuf:2#2.1': '屏幕解锁',
      'protobuf:2#2.2': '1700000000977',
      'protobuf:2#2.3.1': '52.520008',
      'protobuf:2#2.3.2': '13.4',
      'protobuf:4': null,
    });
    const time = leafAt(root, 'protobuf:2#2.2');
    assert.deepEqual(time.keys, ['2', '2']);
    assert.equal(time.type, 'number');
    assert.equal(time.container?.type, 'object');
    assert.equal(onlyLayer(root).protection, 'encoded');
  });

  it('spells integers exactly and floats as short as they are', () => {
    const bytes = protobufOf(
      [1, 9_007_199_254_740_993n],
      [2, -1],
      [3, 18_000_000_000_000_000_000n],
      [4, 0.1, 'double'],
      [5, 0.1, 'float'],
      [6, 1_700_000_000, 'fixed32'],
      [7, 1, 'fixed64'],
      [8, 0, 'double'],
    );
    assert.deepEqual(Object.values(flat(decodeContent(bytes, type))), [
      '9007199254740993',
      '-1',
      '18000000000000000000',
      '0.1',
      '0.1',
      '1700000000',
      '1',
      '0',
    ]);
  });

  it('reads groups', () => {
    const group: Message = { ...message([2, 'inside'], [3, 5]), isGroup: true };
    const root = decodeContent(protobufOf([1, 'before'], [2, group], [3, 'behind']), type);
    assert.deepEqual(flat(root), {
      'protobuf:1': 'before',
      'protobuf:2.2': 'inside',
      'protobuf:2.3': '5',
      'protobuf:3': 'behind',
    });
    checkRanges(onlyLayer(root));
  });

  it('needs no declaration under another coding, and a clear case at the top', () => {
    assert.equal(chain(base64(telemetry)), 'base64 protobuf');
    assert.equal(chain(base64(gzipSync(telemetry))), 'base64 gzip protobuf');
    assert.equal(chain(JSON.stringify({ a: { b: base64(telemetry) } })), 'json base64 protobuf');
    assert.equal(onlyLayer(decodeContent(telemetry, 'application/octet-stream')).codec, 'protobuf');
    assert.deepEqual(decodeContent(protobufOf([1, 1], [2, 2])).layers, []);
  });

  it('goes on inside of texts and data', () => {
    const inner = base64(gzipSync('{"imei":"356938035643809"}'));
    const root = decodeContent(protobufOf([1, message([3, inner])], [2, telemetry]), type);
    assert.equal(leafAt(root, 'protobuf:1.3 base64 gzip json:/imei').text, '356938035643809');
    assert.equal(leafAt(root, 'protobuf:2.1').text, '356938035643809');
  });

  it('does not believe a declaration against the bytes', () => {
    for (const text of ['apple_pay', 'image.png', 'en_US', 'plain words', '1700000000000']) {
      const codecs = allLayers(decodeContent(text, type)).map(({ codec }) => codec);
      assert.deepEqual(codecs, [], text);
    }
    assert.equal(onlyLayer(decodeContent('{"a":"b"}', type)).codec, 'json');
  });

  it('keeps every plain text a text, and the message that its bytes could be', () => {
    const texts = [...someTokens(10_000, 11)];
    let withMessage = 0;
    for (let from = 0; from < texts.length; from += 50) {
      const written = texts.slice(from, from + 50);
      const bytes = protobufOf(...written.map((text, i) => [i + 1, text] as const));
      const { values } = onlyLayer(decodeContent(bytes, type));
      assert.deepEqual(
        values.map(({ type, text }) => [type, text]),
        written.map((text) => ['string', text]),
      );
      for (const value of values) {
        for (const alternative of value.alternatives) {
          withMessage++;
          assert.equal(alternative.codec, 'protobuf');
          assert.equal(alternative.parent, value);
          assert.ok(alternative.values.length > 0);
          checkRanges(alternative);
        }
      }
    }
    assert.ok(withMessage > 50, 'some words are messages as well');
  });

  it('keeps the other reading of a message that is all text', () => {
    const inner = message([1, '550e8400-e29b-41d4-a716-446655440000']);
    const value = valueAt(decodeContent(protobufOf([1, inner], [2, 1]), type), '1');
    assert.equal(value.type, 'object');
    const [text] = value.alternatives;
    assert.equal(text!.values[0]!.text, '\n$550e8400-e29b-41d4-a716-446655440000');
  });

  it('reads fields of one number alike', () => {
    // By itself the second is a word; beside messages of that number it is one of them.
    const like = (text: string): Message => message([12, 0.5, 'double'], [4, text]);
    const root = decodeContent(protobufOf([1, like('a')], [1, like('b')], [1, like('c')]), type);
    for (const name of ['1', '1#2', '1#3']) assert.equal(valueAt(root, name).type, 'object');
    const words = protobufOf([1, 'apple_pay'], [1, 'image.png'], [1, 'no message']);
    for (const { type } of onlyLayer(decodeContent(words, 'application/protobuf')).values) {
      assert.equal(type, 'string');
    }
  });

  it('leaves data that is a message by chance as data', () => {
    const random = randomSource(5);
    let messages = 0;
    for (let i = 0; i < 2000; i++) {
      const data = Uint8Array.from({ length: 16 }, () => random(256));
      if (valueAt(decodeContent(protobufOf([1, data], [2, 1]), type), '1').type === 'object') {
        messages++;
      }
    }
    assert.ok(messages <= 4, `${String(messages)} of 2000`);
  });

  it('gives back what was written, each value with its bytes', () => {
    const leaf = fc.oneof(
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((text) => /^[\p{L}\p{N} ]*$/u.test(text)),
      fc.bigInt({ min: -(1n << 50n), max: (1n << 64n) - 2n ** 53n - 1n }),
    );
    const fields = fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), leaf), { minLength: 1 });
    fc.assert(
      fc.property(fields, (written) => {
        const bytes = writeProtobuf({ fields: written as WireField[] });
        const [layer] = decodeContent(bytes, type).layers;
        // Few bytes can be a text, which then is cheaper.
        if (layer?.codec !== 'protobuf') return;
        checkRanges(layer);
        assert.deepEqual(
          layer.values.filter(({ container }) => !container).map(({ key }) => Number(key)),
          written.map(([number]) => number),
        );
        layer.values.forEach((value) => {
          if (value.type !== 'string') return;
          assert.deepEqual(slice(bytes, value.range), value.bytes);
        });
        const texts = written.map(([, value]) => String(value));
        const read = layer.values.filter(({ container }) => !container);
        read.forEach((value, index) => {
          if (value.type !== 'object' && value.type !== 'bytes') {
            assert.equal(value.text, texts[index]);
          }
        });
      }),
    );
  });

  it('leads a field through base64 and nesting to its bytes', () => {
    const text = base64(telemetry);
    const root = decode(text);
    const range = rangeInRoot(leafAt(root, 'base64 protobuf:2.1'));
    assert.match(Buffer.from(text.slice(range.start, range.end), 'base64').toString(), /apple_pay/);
  });

  it('keeps what stands before a cut or an error', () => {
    checkCuts('protobuf', telemetry, type, true);
    const broken = Uint8Array.from([...protobufOf([1, '356938035643809'], [2, 5]), 0x1f, 1]);
    const layer = onlyLayer(decodeContent(broken, type));
    assert.equal(layer.state, 'failed');
    assert.deepEqual(layer.reason, { id: 'decode.corrupt', arguments: { offset: 19 } });
    assert.equal(layer.values.length, 2);
    const half = gzipSync(
      protobufOf(
        ...Array.from({ length: 60 }, (_, i) => [1, event(`e${String(i * i)}`, i)] as const),
      ),
    );
    const cut = allLayers(decodeContent(half.subarray(0, half.length - 60)));
    assert.deepEqual(
      cut.map(({ codec, state }) => `${codec} ${state}`),
      ['gzip truncated', 'protobuf truncated'],
    );
  });

  it('makes nothing of bytes that are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.deepEqual(structuresIn(bytes), []);
        checkAnyBytes(bytes, type);
      }),
    );
  });

  it('reads what is nested without end, and a million fields, in bounds', () => {
    let deep: Uint8Array = protobufOf([1, 'x']);
    for (let i = 0; i < 2000; i++) deep = protobufOf([1, deep]);
    assert.equal(onlyLayer(decodeContent(deep, type)).codec, 'protobuf');
    const groups = new Uint8Array(500_000).fill(0x0b);
    decodeContent(Uint8Array.from([...protobufOf([1, 'a name of it']), ...groups]), type);
    const many = onlyLayer(
      decodeContent(
        Uint8Array.from({ length: 1_000_000 }, (_, i) => (i % 2 ? 1 : 8)),
        type,
      ),
    );
    assert.equal(many.state, 'skipped');
  });
});
