import assert from 'node:assert/strict';
import fc from 'fast-check';
import { values } from '../../../src/decode/tree';
import {
  atAddress,
  layerAddress,
  readTextBlockId,
  textBlockId,
  valueAddress,
} from '../../../src/view/blocks/address';
import { exchangeOf } from '../exchangeOf';

const inner = Buffer.from('{"a":{"b":1},"c":"x"}').toString('base64');
const exchange = exchangeOf({ requestBody: JSON.stringify({ list: [inner, { n: inner }] }) });
const last = exchange.parts.length - 1;

describe('addresses', () => {
  it('lead to every value and layer of a tree', () => {
    const addresses = new Map([[exchange.parts[last]!.root, `p${last}`]]);
    let count = 0;
    for (const value of values(exchange.parts[last]!.root)) {
      const address = addresses.get(value)!;
      assert.deepEqual(atAddress(exchange, address), { kind: 'value', value });
      value.layers.forEach((layer, index) => {
        const at = layerAddress(address, index);
        assert.deepEqual(atAddress(exchange, at), { kind: 'layer', layer });
        layer.values.forEach((next, number) => addresses.set(next, valueAddress(at, number)));
      });
      count++;
    }
    assert.ok(count > 10);
  });

  it('lead nowhere where there is nothing', () => {
    for (const address of [
      '',
      'p',
      'p-1',
      'p1.5',
      'p9',
      `p${last}:1`,
      `p${last}/0`,
      `p${last}/0.0.0`,
    ]) {
      assert.equal(atAddress(exchange, address), null, address);
    }
  });

  it('are read from any text without harm', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom('p', '0', '1', '/', '.', ':', '@', '-', 'e'), { maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const address = typeof parts === 'string' ? parts : parts.join('');
        atAddress(exchange, address);
        const id = readTextBlockId(address);
        if (id !== null) assert.ok(id.from >= 0 && id.from <= id.to);
      }),
    );
  });

  it('of text blocks are read back', () => {
    const id = { source: 'p2/0.5/0.0:0', from: 12, to: 340 };
    assert.equal(textBlockId(id), 'p2/0.5/0.0:0@12-340');
    assert.deepEqual(readTextBlockId(textBlockId(id)), id);
  });
});
