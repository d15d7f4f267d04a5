import assert from 'node:assert/strict';
import type { JsonDocument } from '../../../../src/bytes/json';
import { parseJson } from '../../../../src/bytes/jsonParser';
import { encodeUtf8, tryDecodeUtf8 } from '../../../../src/bytes/text';
import { jsonTokens } from '../dictionary';
import type { Target } from '../model';
import { byteMutators } from '../mutators/bytes';
import { mutateJson } from '../mutators/json';

const most = 400;

/** The table of a JSON text, against JSON.parse. */
export const jsonTarget: Target = {
  name: 'json',
  tokens: jsonTokens,
  mutators: [...byteMutators, mutateJson, mutateJson],
  seeds: () =>
    [
      '{"a":[1,-2.5e+3,true,false,null,"x\\u00e9\\ud83d\\ude00"],"b":{"":{}},"a":[]}',
      '[[],[[]],{"k":"\\\\\\"\\/\\b\\f\\n\\r\\t"}]',
      '"lone \\ud800 surrogate"',
      ' 0.1 ',
    ].map(encodeUtf8),
  run(input) {
    const table = parseJson(input);
    checkTable(table, input.length);
    const cut = { start: input.length >> 2, end: input.length - (input.length >> 3) };
    checkTable(parseJson(input, cut, { maxDepth: 20, maxNodes: 50 }), input.length);
    const text = tryDecodeUtf8(input);
    // Where they differ on purpose: control characters inside strings, the mark, and great depth.
    if (text === null || table.state === 'skipped' || /[\p{Cc}\ufeff]/u.test(text)) return;
    const value = parsed(text);
    assert.equal(table.state === 'complete', value !== undefined, `state is ${table.state}`);
    if (value === undefined) return;
    const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
    assert.equal(table.type(0).replace(/true|false/, 'boolean'), type);
    if (typeof value === 'string') assert.equal(table.text(0), value);
    if (type === 'object') {
      for (const [key, item] of Object.entries(value as object)) {
        const node = table.member(0, key);
        assert.ok(node !== null, 'a member is found by its name');
        if (typeof item === 'string') assert.equal(table.text(node), item);
      }
    }
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function checkTable(table: JsonDocument, size: number): void {
  assert.equal(table.state === 'complete', table.errorOffset === null);
  assert.ok((table.errorOffset ?? 0) <= size);
  let previous = 0;
  for (let node = 0; node < Math.min(table.count, most); node++) {
    const { start, end } = table.range(node);
    assert.ok(previous <= start && start < end && end <= size, `node ${node}: [${start}, ${end})`);
    previous = start;
    const parent = table.parent(node);
    if (parent !== null) {
      const outer = table.range(parent);
      assert.ok(outer.start < start && end <= outer.end, 'inside its parent');
    }
    assert.equal(typeof table.pointer(node), 'string');
    assert.equal(typeof table.key(node), 'string');
    const type = table.type(node);
    if (type === 'object' || type === 'array') continue;
    table.text(node);
    const { bytes, map } = table.bytes(node);
    assert.equal(map.childLength, bytes.length);
    assert.ok(map.toParent({ start: 0, end: bytes.length }).end <= size);
  }
}
