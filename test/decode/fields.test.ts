import assert from 'node:assert/strict';
import { RangeMap } from '../../src/bytes/rangeMap';
import { fieldsOf } from '../../src/decode/fields';
import { LayerNode, ValueNode } from '../../src/decode/node';
import { listValues, oneValue } from '../../src/decode/table';
import { bytesOf } from './support';

/** A layer with values of these names, types and bytes. */
function layerOf(
  rows: readonly (readonly [name: string, type: 'bytes' | 'object', bytes: Uint8Array])[],
): LayerNode {
  const range = { start: 0, end: 1 };
  const entries = rows.map(([name, type, bytes]) => ({
    name,
    keys: [name],
    type,
    range,
    content: () => ({ bytes, map: RangeMap.slice(0, bytes.length) }),
  }));
  const root = new ValueNode(
    null,
    oneValue(range, { bytes: new Uint8Array(1), map: RangeMap.slice(0, 1) }),
    0,
  );
  const reading = {
    codec: 'protobuf',
    range,
    state: 'complete',
    reason: null,
    evidence: [],
    protection: 'encoded',
    table: listValues(entries),
  } as const;
  return new LayerNode(root, reading, false, 1);
}

describe('fieldsOf', () => {
  it('gives leaves by their names, bytes that are no text in hexadecimal', () => {
    const layer = layerOf([
      ['1', 'object', new Uint8Array(0)],
      ['1.2', 'bytes', bytesOf('hey')],
      ['3', 'bytes', Uint8Array.of(0, 0xff)],
      ['4', 'bytes', new Uint8Array(100)],
    ]);
    assert.deepEqual(fieldsOf(layer), [
      { name: '1.2', text: 'hey' },
      { name: '3', text: '0x00ff' },
      { name: '4', text: `0x${'00'.repeat(64)}…` },
    ]);
  });

  it('lists no more than anyone reads', () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, at) => [String(at), 'bytes', bytesOf('x')] as const,
    );
    assert.equal(fieldsOf(layerOf(rows)).length, 1_000);
  });
});
