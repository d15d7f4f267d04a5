import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unwrapped } from '../../src/decode/unwrap';
import { base64, bytesOf, hex } from './support';

const chains = (text: string): string[] =>
  unwrapped(bytesOf(text)).map((steps) => steps.map(({ id }) => id).join(' '));

describe('unwrapped', () => {
  it('knows the bytes that a text can stand for', () => {
    assert.deepEqual(chains('aGVsbG8='), ['base64']);
    assert.deepEqual(chains('68656c6c6f2e'), ['hex', 'base64']);
    assert.deepEqual(chains('aGVsbG8%3D'), ['percent base64']);
    assert.deepEqual(chains('some words'), []);
    assert.deepEqual(chains('a%zz'), []);
    assert.deepEqual(chains(''), []);
    assert.deepEqual(unwrapped(Uint8Array.of(0, 1, 2, 0xff)), []);
  });

  it('gives all bytes, and leads back to where they stand', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 40 }), (bytes) => {
        for (const [id, text] of [
          ['hex', hex(bytes)],
          ['base64', base64(bytes)],
        ] as const) {
          const padded = ` ${text}\n`;
          const steps = unwrapped(bytesOf(padded)).find(([step]) => step?.id === id);
          const { content } = steps!.at(-1)!;
          assert.deepEqual(content.bytes, bytes);
          assert.deepEqual(content.map.parentRange, { start: 1, end: 1 + text.length });
        }
      }),
    );
  });
});
