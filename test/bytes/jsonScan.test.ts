import assert from 'node:assert/strict';
import {
  endOfNumber,
  endOfString,
  endOfWord,
  nullWord,
  type StringScan,
} from '../../src/bytes/jsonScan';
import { encodeUtf8 } from '../../src/bytes/text';

/** What a scan answers; an offset that stops it is negative. */
function number(text: string): number {
  const bytes = encodeUtf8(text);
  return endOfNumber(bytes, 0, bytes.length);
}

describe('endOfNumber', () => {
  it('ends behind what RFC 8259 calls a number', () => {
    for (const text of ['0', '-0', '10', '1.5', '-12.05e+30', '1E5']) {
      assert.equal(number(text), text.length, text);
      assert.equal(number(`${text},`), text.length, text);
    }
    assert.equal(number('01'), 1);
  });

  it('answers where the number is wrong or cut', () => {
    for (const [text, offset] of [
      ['-', 1],
      ['.5', 0],
      ['1.', 2],
      ['1.x', 2],
      ['1e', 2],
      ['1e+', 3],
      ['NaN', 0],
    ] as const) {
      assert.equal(number(text), ~offset, text);
    }
  });
});

describe('endOfString', () => {
  it('tells a cut escape from a wrong one, and whether there are any', () => {
    const scan: StringScan = { hasEscapes: true };
    const end = (text: string): number => {
      const bytes = encodeUtf8(text);
      return endOfString(bytes, 0, bytes.length, scan);
    };
    assert.equal(end('plain"'), 5);
    assert.equal(scan.hasEscapes, false);
    assert.equal(end('a\\"b"'), 4);
    assert.equal(scan.hasEscapes, true);
    assert.equal(end('a\\u00'), ~5);
    assert.equal(end('a\\u0x00"'), ~1);
    assert.equal(end('a\\x"'), ~1);
    assert.equal(end('a'), ~1);
  });
});

describe('endOfWord', () => {
  it('answers the place of the first other letter', () => {
    const bytes = encodeUtf8('nulp');
    assert.equal(endOfWord(bytes, 0, 4, nullWord), ~3);
    assert.equal(endOfWord(bytes, 0, 3, nullWord), ~3);
  });
});
