import assert from 'node:assert/strict';
import { KeyedHash, randomKeyedHash } from '../../../src/verdict/correlate/keyedHash';

function hashOf(hash: KeyedHash, text: string): number {
  return hash.of(
    Uint16Array.from(text, (char) => char.charCodeAt(0)),
    text.length,
  );
}

describe('KeyedHash', () => {
  const hash = new KeyedHash(0x03020100, 0x07060504);

  it('depends on every unit, the length and the key', () => {
    const texts = ['', '\0', '\0\0', 'a', 'b', 'ab', 'ba', 'abc', 'abcd', 'abce', 'Xbcd', 'ab\0'];
    const all = texts.map((text) => hashOf(hash, text));
    assert.equal(new Set(all).size, texts.length);
    assert.notEqual(hashOf(new KeyedHash(0x03020101, 0x07060504), 'abc'), hashOf(hash, 'abc'));
    assert.notEqual(hashOf(new KeyedHash(0x03020100, 0x07060505), 'abc'), hashOf(hash, 'abc'));
    assert.equal(hashOf(new KeyedHash(0x03020100, 0x07060504), 'abc'), hashOf(hash, 'abc'));
    assert.notEqual(hashOf(randomKeyedHash(), 'abc'), hashOf(randomKeyedHash(), 'abc'));
  });

  it('uses all of 53 bits evenly', () => {
    const count = 20_000;
    const ones = new Array<number>(53).fill(0);
    for (let at = 0; at < count; at++) {
      const value = hashOf(hash, `value ${at}`);
      assert.ok(Number.isSafeInteger(value) && value >= 0);
      for (let bit = 0; bit < 53; bit++) ones[bit]! += Math.floor(value / 2 ** bit) % 2;
    }
    // Six standard deviations of a fair coin: 0.5 ± 6 / (2 √20,000).
    for (const [bit, one] of ones.entries()) {
      assert.ok(Math.abs(one / count - 0.5) < 0.0213, `bit ${bit}: ${one}`);
    }
  });

  it('changes half of its bits with one bit of the text', () => {
    let changed = 0;
    const pairs = 2_000;
    for (let at = 0; at < pairs; at++) {
      const text = `device-${at}`;
      const other = text.replace('d', 'e');
      const [a, b] = [hashOf(hash, text), hashOf(hash, other)];
      for (let bit = 0; bit < 53; bit++) {
        if (Math.floor(a / 2 ** bit) % 2 !== Math.floor(b / 2 ** bit) % 2) changed++;
      }
    }
    assert.ok(Math.abs(changed / pairs / 53 - 0.5) < 0.01, String(changed / pairs));
  });
});
