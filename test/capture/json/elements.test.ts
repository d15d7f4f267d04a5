import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { ElementScanner } from '../../../src/capture/json/elements';

/** Texts of the elements that are found when the text is cut into chunks of `size`. */
function elementsOf(text: string, size = text.length): string[] {
  const bytes = encodeUtf8(text);
  const scanner = new ElementScanner();
  const found: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    for (const { start, end } of scanner.push(bytes.subarray(at, at + size), at)) {
      found.push(decodeUtf8(bytes.subarray(start, end)));
    }
  }
  return found;
}

describe('ElementScanner', () => {
  it('finds what JSON.parse finds, wherever chunks end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(undefined, 1, '\t'),
        (values, size, indent) => {
          const found = elementsOf(JSON.stringify(values, null, indent), size);
          assert.deepEqual(
            found.map((text) => JSON.parse(text) as unknown),
            JSON.parse(JSON.stringify(values)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not led astray by strings', () => {
    const hard = ['"]"', String.raw`"\\"`, String.raw`"\\\"],["`, '{"a":"}"}'];
    for (let size = 1; size < 8; size++) {
      assert.deepEqual(elementsOf(`[${hard.join(' , ')}]`, size), hard);
    }
  });

  it('says where a text is none of an array', () => {
    for (const [text, at] of [
      ['{"a":1}', 0],
      ['[1] 2', 4],
      ['[1}', 2],
    ] as const) {
      const scanner = new ElementScanner();
      scanner.push(encodeUtf8(text), 0);
      assert.deepEqual([scanner.level, scanner.brokenAt], ['broken', at], text);
    }
  });

  it('keeps the beginning of what the end cuts, if there is something of it', () => {
    const rest = (text: string): unknown => {
      const scanner = new ElementScanner();
      scanner.push(encodeUtf8(text), 0);
      return scanner.finish(text.length);
    };
    assert.deepEqual(rest('[{"a":1},{"b'), { start: 9, end: 12 });
    assert.equal(rest('[{"a":1},{'), null);
    assert.equal(rest('[{"a":1}'), null);
  });
});
