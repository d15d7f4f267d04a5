import assert from 'node:assert/strict';
import type { BinaryNode } from '../../src/decode/nodeTable';
import { isDeclaredSound, isProven, structureGain } from '../../src/decode/structureCost';

const text = Buffer.from('{name start of it}');
const bytes = Uint8Array.from(text);
const nodes = (key: string): BinaryNode[] => [
  { type: 'object', key: '', parent: -1, range: { start: 0, end: bytes.length } },
  { type: 'string', key, parent: 0, range: { start: 6, end: bytes.length } },
];

describe('structureGain', () => {
  it('is what names and texts are cheaper than their bytes', () => {
    const document = { nodes: nodes('name'), state: 'complete', end: bytes.length } as const;
    const gain = structureGain(bytes, 0, document);
    assert.ok(gain > 15 && gain < 8 * bytes.length, String(gain));
    const broken = { ...document, nodes: nodes('n\ufffdme') };
    assert.ok(structureGain(bytes, 0, broken) < gain - 15);
  });

  it('is nothing where no object has a name', () => {
    const document = { nodes: nodes('17'), state: 'complete', end: bytes.length } as const;
    assert.ok(structureGain(bytes, 0, document) < 0);
  });
});

describe('isProven', () => {
  it('asks more of a whole part, and of what is cut', () => {
    const inner = { isInner: true, isCut: false };
    const part = { isInner: false, isCut: false };
    assert.equal(isProven('complete', 30, inner), true);
    assert.equal(isProven('complete', 30, part), false);
    assert.equal(isProven('truncated', 1000, inner), false);
    assert.equal(isProven('truncated', 60, { isInner: true, isCut: true }), true);
    assert.equal(isProven('failed', 1000, { isInner: true, isCut: true }), false);
  });

  it('takes a declared document, but for words in the clear', () => {
    const document = { nodes: nodes('a'), state: 'truncated', end: 3 } as const;
    assert.equal(isDeclaredSound(document, false), true);
    assert.equal(isDeclaredSound(document, true), false);
    assert.equal(isDeclaredSound({ ...document, nodes: [] }, false), false);
  });
});
