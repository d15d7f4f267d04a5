import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeHex } from '../../../src/decode/codecs/hex';
import { answer, bytesOf, chain, hex, sliceText } from '../support';

const payload = '{"imei":"356938035643809","t":"页面"}';

/** How a run of pairs may be spelt. */
const spellings: Readonly<Record<string, (pairs: string[]) => string>> = {
  plain: (pairs) => pairs.join(''),
  capitals: (pairs) => pairs.join('').toUpperCase(),
  prefixed: (pairs) => `0x${pairs.join('')}`,
  escaped: (pairs) => pairs.map((pair) => `\\x${pair}`).join(''),
  spaced: (pairs) => pairs.join(' '),
  colons: (pairs) => pairs.join(':'),
  'dashed capitals': (pairs) => pairs.join('-').toUpperCase(),
  list: (pairs) => pairs.map((pair) => `0x${pair}`).join(', '),
  'tight list': (pairs) => pairs.map((pair) => `0x${pair}`).join(','),
};

const pairsOf = (bytes: Uint8Array): string[] => hex(bytes).match(/../g) ?? [];

describe('decode hex', () => {
  it('reads every spelling', () => {
    for (const [name, spell] of Object.entries(spellings)) {
      const text = spell(pairsOf(bytesOf(payload)));
      assert.equal(answer(text).chain.join(' '), 'hex json', name);
      assert.equal(answer(text).text, payload, name);
    }
  });

  it('leaves ids, hashes, addresses and numbers', () => {
    const ids = [
      'd41d8cd98f00b204e9800998ecf8427e',
      'da39a3ee5e6b4b0d3255bfef95601890afd80709',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '9774d56d682e549c',
      '4242424242424242',
      '20:15:04:10:35:64',
      '356938035643809',
      '1700000000000',
      'deadbeef',
      '2024-01-02',
      '48656c6c',
    ];
    for (const id of ids) assert.equal(chain(id), '', id);
  });

  it('reads a number that was written as hexadecimal of its digits', () => {
    assert.equal(answer(hex('356938035643809')).text, '356938035643809');
  });

  it('refuses odd, mixed and broken runs', () => {
    for (const text of ['414', '41 42-43', '41 4x', '\\x41\\y42', '0x4', '41zz42zz43', '']) {
      const bytes = bytesOf(text);
      assert.equal(decodeHex(bytes, 0, bytes.length), null, text);
    }
  });

  it('decodes what was spelt, and leads every range back', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 4, maxLength: 120 }),
        fc.constantFrom(...Object.values(spellings)),
        fc.nat(120),
        fc.nat(120),
        (bytes, spell, from, length) => {
          const text = bytesOf(spell(pairsOf(bytes)));
          const decoded = decodeHex(text, 0, text.length);
          assert.ok(decoded, 'decodes');
          assert.deepEqual([...decoded.bytes], [...bytes]);
          const start = Math.min(from, bytes.length - 1);
          const range = { start, end: Math.min(bytes.length, start + 1 + length) };
          const source = sliceText(text, decoded.map.toParent(range));
          const digits = source.replaceAll(/0x|\\x/gi, '').replaceAll(/[^\da-f]/gi, '');
          assert.equal(digits.toLowerCase(), hex(bytes.subarray(range.start, range.end)));
        },
      ),
    );
  });
});
