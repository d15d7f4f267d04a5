import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { cutEnd, isText, readSequence, textCost } from '../../src/decode/textCost';
import { scripts } from './payloads';
import { bytesOf } from './support';

const cost = (text: string | Uint8Array): number => {
  const bytes = bytesOf(text);
  return textCost(bytes, 0, bytes.length);
};

describe('textCost', () => {
  it('is less than eight bits a byte for text of every script', () => {
    for (const [script, text] of Object.entries(scripts)) {
      const bytes = bytesOf(text);
      assert.ok(8 * bytes.length - cost(bytes) > 20, script);
    }
  });

  it('is a code: random bytes get shorter by n bits no more often than once in 2^n', () => {
    let shorter = 0;
    for (let i = 0; i < 100_000; i++) {
      const bytes = randomBytes(4 + (i % 8));
      if (8 * bytes.length - cost(bytes) >= 10) shorter++;
    }
    assert.ok(shorter <= 100, String(shorter));
  });

  it('is infinite for what is no text', () => {
    for (const text of [
      '\0',
      'a\u0007b',
      '\u007f',
      '\u0085',
      '\ufffe',
      Uint8Array.of(0xff),
      Uint8Array.of(0x61, 0xe4, 0xbd),
    ]) {
      assert.equal(cost(text), Infinity);
    }
    assert.equal(cost(''), 0);
  });

  it('rises with each change of class or script', () => {
    assert.ok(cost('aaaabbbb') < cost('aAaAbBbB'));
    assert.ok(cost('你好世界') < cost('你й好й'));
  });
});

describe('isText', () => {
  it('is what a strict decoder says, without controls', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const textOf = (bytes: Uint8Array): string | null => {
      try {
        return strict.decode(bytes);
      } catch {
        return null;
      }
    };
    const isControl = (character: string): boolean =>
      (/\p{Cc}/u.test(character) && !/[\t\n\r]/.test(character)) ||
      /\p{Noncharacter_Code_Point}/u.test(character);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const text = textOf(bytes);
        const isClean = text !== null && ![...text].some(isControl);
        assert.equal(isText(bytes, 0, bytes.length), isClean);
      }),
      { numRuns: 3_000 },
    );
  });

  it('refuses overlong forms and surrogates', () => {
    for (const hex of ['c080', 'e08080', 'f0808080', 'eda080', 'f4908080', 'c0', 'f8888888']) {
      const bytes = Buffer.from(hex, 'hex');
      assert.equal(readSequence(bytes, 0, bytes.length), -1, hex);
    }
  });
});

describe('cutEnd', () => {
  it('leaves out a sequence that the end cuts, and nothing else', () => {
    const text = bytesOf('aé你😀');
    for (let end = 0; end <= text.length; end++) {
      const kept = cutEnd(text, 0, end);
      assert.ok(isText(text, 0, kept), String(end));
      assert.ok(end - kept <= 3);
    }
    assert.equal(cutEnd(text, 0, text.length), text.length);
  });
});
