import assert from 'node:assert/strict';
import fc from 'fast-check';
import { leaves, pathOf, rangeInRoot } from '../../../src/decode/tree';
import {
  allLayers,
  chain,
  checkMap,
  decode,
  decodeContent,
  flat,
  leafAt,
  onlyLayer,
  sliceText,
} from '../support';

describe('decode json', () => {
  it('names every value by its pointer, numbers as they are spelt', () => {
    const root = decodeContent('{"a":[1,{"b/c":"x","d~e":1.50}],"":null,"t":true}');
    assert.deepEqual(flat(root), {
      'json:/a/0': '1',
      'json:/a/1/b~1c': 'x',
      'json:/a/1/d~0e': '1.50',
      'json:/': 'null',
      'json:/t': 'true',
    });
    const { values } = onlyLayer(root);
    assert.deepEqual(
      values.map(({ type }) => type),
      ['object', 'array', 'number', 'object', 'string', 'number', 'null', 'boolean'],
    );
    assert.deepEqual(values[4]!.keys, ['a', '1', 'b/c']);
    assert.equal(values[4]!.container, values[3]);
  });

  it('numbers members that repeat a name', () => {
    assert.deepEqual(flat(decode('{"a":"x","b":{"a":"y"},"a":"z","a":{"k":"v"}}')), {
      'json:/a': 'x',
      'json:/b/a': 'y',
      'json:/a#2': 'z',
      'json:/a#3/k': 'v',
    });
  });

  it('holds keys that mean something to JavaScript', () => {
    const root = decode('{"__proto__":{"polluted":"yes"},"constructor":"c","toString":"t"}');
    assert.deepEqual(flat(root), {
      'json:/__proto__/polluted': 'yes',
      'json:/constructor': 'c',
      'json:/toString': 't',
    });
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('goes into strings, however often they were quoted', () => {
    let text = '{"imei":"356938035643809"}';
    for (let i = 0; i < 5; i++) text = JSON.stringify({ s: text });
    const path = `${'json:/s '.repeat(5)}json:/imei`;
    assert.equal(leafAt(decode(text), path).text, '356938035643809');
  });

  it('is the content where the declared type is wrong', () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'text/html',
      'application/xml',
    ]) {
      assert.equal(onlyLayer(decodeContent('{"a":"b=c&d"}', type)).codec, 'json', type);
    }
    assert.deepEqual(decodeContent('plain words', 'application/json').layers, []);
    assert.equal(onlyLayer(decodeContent('"just a string"', 'application/json')).codec, 'json');
  });

  it('keeps what stands before a cut or an error', () => {
    const cut = onlyLayer(decodeContent('{"a":"b","c":{"d":"e', 'application/json'));
    assert.equal(cut.state, 'truncated');
    assert.deepEqual(
      cut.values.map(({ name, text }) => [name, text]).filter(([name]) => name === '/c/d'),
      [['/c/d', 'e']],
    );
    const wrong = onlyLayer(decodeContent('{"a":"b","c":,"d":1}', 'application/json'));
    assert.equal(wrong.state, 'failed');
    assert.deepEqual(wrong.reason, { id: 'decode.corrupt', arguments: { offset: 13 } });
    assert.equal(wrong.values.length, 2);
  });

  it('takes the value and leaves what is around it', () => {
    for (const [text, range] of [
      [`)]}'\n{"a":"b","c":1}`, [5, 20]],
      ['callback({"a":"b","c":1});', [9, 24]],
      ['{"a":"b","c":1}\n-- signed', [0, 15]],
      ['2024 INFO [main] sent {"a":"b","c":1} ok', [22, 37]],
    ] as const) {
      const layer = onlyLayer(decode(text));
      assert.deepEqual([layer.codec, layer.isSegment], ['json', true], text);
      assert.deepEqual([layer.range.start, layer.range.end], range, text);
    }
  });

  it('leaves brackets that hold no JSON', () => {
    for (const text of [
      '[main] started',
      '{a: 1}',
      '{name}',
      'x[0] = y{1}',
      '[[23',
      '{"',
      '[1, 2',
      'if (a) { "use strict" }',
    ]) {
      assert.equal(chain(text), '', text);
    }
  });

  it('reads five million brackets without harm', () => {
    const deep = decodeContent('['.repeat(5_000_000), 'application/json');
    assert.notEqual(onlyLayer(deep).state, 'complete');
    const closed = decodeContent(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    for (const layer of allLayers(closed)) assert.equal(layer.state, 'skipped');
    for (const text of ['{"a":['.repeat(50_000), '[{'.repeat(200_000), '{"'.repeat(200_000)]) {
      decode(text);
    }
  });

  it('leads every string back through its escapes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 8 }),
        fc.nat(60),
        (strings, at) => {
          const text = JSON.stringify({ list: strings, more: 'x' });
          const root = decodeContent(text);
          for (const leaf of leaves(root)) {
            if (leaf.type !== 'string' || pathOf(leaf).length > 1 || leaf.bytes.length === 0)
              continue;
            assert.equal(JSON.parse(`"${sliceText(root.bytes, rangeInRoot(leaf))}"`), leaf.text);
            const start = at % leaf.bytes.length;
            // A byte that stands for itself may be part of a character, which JSON.parse refuses.
            checkMap(leaf, { start, end: start + 1 }, (encoded) =>
              encoded.includes(0x5c)
                ? Buffer.from(JSON.parse(`"${Buffer.from(encoded).toString()}"`) as string)
                : encoded,
            );
          }
        },
      ),
    );
  });
});
