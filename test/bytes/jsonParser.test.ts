import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonDocument } from '../../src/bytes/json';
import { parseJson } from '../../src/bytes/jsonParser';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/text';

/** Rebuilds JSON.parse's value from the table, with an explicit stack. */
function toValue(document: JsonDocument): unknown {
  const values = new Map<number, unknown>();
  for (let node = document.count - 1; node >= 0; node--) {
    const type = document.type(node);
    if (type === 'string') values.set(node, document.text(node));
    else if (type === 'number') values.set(node, Number(document.text(node)));
    else if (type === 'null') values.set(node, null);
    else if (type === 'true' || type === 'false') values.set(node, type === 'true');
    else {
      const entries: [string, unknown][] = [];
      for (let c = document.firstChild(node); c !== null; c = document.nextSibling(c)) {
        assert.equal(document.parent(c), node);
        entries.push([document.key(c), values.get(c)]);
      }
      values.set(node, type === 'array' ? entries.map(([, v]) => v) : fromEntries(entries));
    }
  }
  return values.get(0);
}

function fromEntries(entries: readonly [string, unknown][]): object {
  const target = {};
  for (const [key, value] of entries) {
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return target;
}

function parseText(text: string): JsonDocument {
  return parseJson(encodeUtf8(text));
}

describe('parseJson', () => {
  it('agrees with JSON.parse on any value, compact or indented', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.nat(3), (text, indent) => {
        const spelt = JSON.stringify(JSON.parse(text), null, indent);
        const document = parseText(spelt);
        assert.equal(document.state, 'complete');
        assert.deepEqual(toValue(document), JSON.parse(spelt));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with JSON.parse on which of any mutants are well formed', () => {
    const tokens = ['{', '}', '[', ']', ',', ':', '"', '\\', '\\u00e', 'x', '-', '0', '1.', 'e'];
    const part = fc.oneof(fc.constantFrom(...tokens, 'null', 'true', '"a"', ' '), fc.json());
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const document = parseText(text);
        let value: unknown;
        try {
          value = JSON.parse(text);
        } catch {
          assert.notEqual(document.state, 'complete', text);
          assert.notEqual(document.errorOffset, null);
          return;
        }
        assert.equal(document.state, 'complete', text);
        assert.deepEqual(toValue(document), value);
      }),
      { numRuns: 3000 },
    );
  });

  it('calls every beginning of a text truncated and keeps what stands before', () => {
    const text = '{"a":[1,-2.5e3,"x\\u00e9\\n"],"b":{"c":null,"d":true},"e":"é😀"}';
    const bytes = encodeUtf8(text);
    const whole = parseJson(bytes);
    for (let end = 0; end < bytes.length; end++) {
      const document = parseJson(bytes.subarray(0, end));
      assert.equal(document.state, 'truncated', text.slice(0, end));
      assert.equal(document.errorOffset, end);
      assert.ok(document.count <= whole.count);
      for (let node = 0; node < document.count; node++) {
        assert.equal(document.type(node), whole.type(node));
        assert.equal(document.pointer(node), whole.pointer(node));
        assert.equal(document.range(node).start, whole.range(node).start);
        assert.ok(document.range(node).end <= end);
      }
    }
  });

  it('keeps the part of a string that the end has cut', () => {
    assert.equal(parseText('{"a":"half').text(1), 'half');
    assert.equal(parseText('{"a":"half\\u00').text(1), 'half');
    assert.equal(decodeUtf8(parseText('{"a":"half\\').bytes(1).bytes), 'half');
  });

  it('fails at the offset of a syntax error with what came before', () => {
    const document = parseText('{"a":1,"b":2 x}');
    assert.equal(document.state, 'failed');
    assert.equal(document.errorOffset, 13);
    assert.equal(document.member(0, 'b'), 2);
    assert.equal(parseText('[1] ,').errorOffset, 4);
    assert.equal(parseText('["\\q"]').errorOffset, 2);
  });

  it('skips a byte-order mark and honours the range', () => {
    const bytes = encodeUtf8('\ufeff{"a":1} tail');
    const document = parseJson(bytes, { start: 0, end: bytes.length - 5 });
    assert.equal(document.state, 'complete');
    assert.deepEqual(document.range(0), { start: 3, end: 10 });
  });

  it('answers member with the last of repeated names, escaped or not', () => {
    const document = parseText('{"k":1,"\\u006b":2,"x":3,"__proto__":4,"a\\\\b":5}');
    assert.equal(document.text(document.member(0, 'k')!), '2');
    assert.equal(document.text(document.member(0, '__proto__')!), '4');
    assert.equal(document.text(document.member(0, 'a\\b')!), '5');
    assert.equal(document.member(0, 'toString'), null);
    assert.equal(document.member(1, 'k'), null);
  });

  it('names elements by index and spells RFC 6901 pointers', () => {
    const document = parseText('{"a/b":[0,{"m~n":1},2]}');
    assert.deepEqual(
      Array.from({ length: document.count }, (_, node) => document.pointer(node)),
      ['', '/a~1b', '/a~1b/0', '/a~1b/1', '/a~1b/1/m~0n', '/a~1b/2'],
    );
    assert.equal(document.keyRange(2), null);
    assert.deepEqual(document.keyRange(1), { start: 2, end: 5 });
  });

  it('leads every byte of a string back through its escapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (value, isAscii) => {
        let text = JSON.stringify(value);
        if (isAscii) {
          text = text.replace(
            /[\u0080-\uffff]/g,
            (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
          );
        }
        const file = encodeUtf8(text);
        const { bytes, map } = parseJson(file).bytes(0);
        assert.deepEqual(bytes, encodeUtf8(value));
        let at = 0;
        for (const character of value) {
          const length = encodeUtf8(character).length;
          const parent = map.toParent({ start: at, end: at + length });
          const spelt = decodeUtf8(file.subarray(parent.start, parent.end));
          // A lone surrogate is U+FFFD in UTF-8, whatever it was.
          const expected = decodeUtf8(encodeUtf8(character));
          assert.equal(decodeUtf8(encodeUtf8(String(JSON.parse(`"${spelt}"`)))), expected);
          at += length;
        }
      }),
    );
  });

  it('keeps lone surrogates in text and replaces them in bytes', () => {
    const document = parseText('"a\\ud800b"');
    assert.equal(document.text(0), 'a\ud800b');
    assert.equal(decodeUtf8(document.bytes(0).bytes), 'a\ufffdb');
  });

  it('stops at its limits and says so', () => {
    const deep = parseText('['.repeat(1_000_000));
    assert.equal(deep.state, 'skipped');
    assert.equal(deep.count, 10_000);
    const wide = parseJson(encodeUtf8('[1,2,3,4]'), undefined, { maxNodes: 3 });
    assert.equal(wide.state, 'skipped');
    assert.equal(wide.count, 3);
    assert.equal(wide.errorOffset, 5);
  });
});
