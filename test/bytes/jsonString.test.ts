import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonStringBytes, jsonStringText } from '../../src/bytes/jsonString';
import { encodeUtf8 } from '../../src/bytes/text';

function body(text: string): [Uint8Array, { start: number; end: number }] {
  const bytes = encodeUtf8(text);
  return [bytes, { start: 0, end: bytes.length }];
}

describe('jsonStringText', () => {
  it('agrees with JSON.parse on strings full of escapes', () => {
    const piece = fc.constantFrom(
      '\\n',
      '\\/',
      '\\"',
      '\\\\',
      '\\ud83d',
      '\\ude00',
      '\\u00E9',
      'é',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        assert.equal(jsonStringText(...body(text)), JSON.parse(`"${text}"`));
      }),
    );
  });

  it('leaves out escapes that are cut or wrong', () => {
    assert.equal(jsonStringText(...body('a\\')), 'a');
    assert.equal(jsonStringText(...body('a\\u12')), 'a');
    assert.equal(jsonStringText(...body('a\\qb\\ud800\\q')), 'ab\ud800');
  });
});

describe('jsonStringBytes', () => {
  it('gives back the bytes that surrogate escapes stand for, each from its six', () => {
    const { bytes, map } = jsonStringBytes(...body('a\\udcff\\udc80b'), 'surrogate-escape')!;
    assert.deepEqual([...bytes], [0x61, 0xff, 0x80, 0x62]);
    assert.deepEqual(map.toParent({ start: 2, end: 3 }), { start: 7, end: 13 });
  });

  it('gives back any bytes that were spelt as Latin-1 characters, escaped or not', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.boolean(), (original, isAscii) => {
        let text = JSON.stringify(String.fromCharCode(...original)).slice(1, -1);
        if (isAscii) {
          text = text.replace(
            /[\u0080-\u00ff]/g,
            (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
          );
        }
        const { bytes, map } = jsonStringBytes(...body(text), 'latin1')!;
        assert.deepEqual(bytes, original);
        assert.equal(map.childLength, original.length);
      }),
    );
  });

  it('has no Latin-1 bytes for characters beyond it', () => {
    assert.equal(jsonStringBytes(...body('€'), 'latin1'), null);
    assert.equal(jsonStringBytes(...body('\\u0100'), 'latin1'), null);
  });
});
