import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import {
  listValues,
  numberOf,
  readLength,
  readMembers,
  readValue,
} from '../../../../src/capture/readers/mitmproxy/tnetstring';
import { tnetstring } from '../../writers/mitmproxy';

const value = (text: string) => {
  const bytes = encodeUtf8(text);
  return readValue(bytes, 0, bytes.length);
};

describe('tnetstring', () => {
  it('reads each kind', () => {
    const kinds: [string, string][] = [
      ['3:abc,', 'bytes'],
      ['3:abc;', 'text'],
      ['2:-1#', 'integer'],
      ['5:1e-05^', 'float'],
      ['4:true!', 'boolean'],
      ['0:~', 'null'],
      ['0:]', 'list'],
      ['0:}', 'dictionary'],
    ];
    for (const [text, kind] of kinds) {
      assert.equal(value(text)?.kind, kind, text);
      assert.equal(value(text)?.next, text.length);
    }
  });

  it('takes a length for what mitmproxy would, and checks it before it is used', () => {
    for (const text of [
      '',
      ':',
      'a:',
      '01:a,',
      '-1:,',
      '+1:a,',
      '1e9:a,',
      '1',
      '9999999999999:a,',
    ]) {
      assert.equal(readLength(encodeUtf8(text), 0), null, text);
      assert.equal(value(text), null, text);
    }
    for (const length of ['2', '4294967295', '2147483648', '999999999999']) {
      assert.deepEqual(value(`${length}:a`), {
        kind: 'cut',
        start: length.length + 1,
        end: length.length + 2,
        next: length.length + 2,
      });
    }
    assert.equal(value('1:ax'), null);
    assert.equal(readLength(encodeUtf8('0:~'), 0)?.length, 0);
  });

  it('reads numbers as Python spells them, and no others', () => {
    const number = (text: string): number | null => {
      const bytes = encodeUtf8(text);
      return numberOf(bytes, readValue(bytes, 0, bytes.length)!);
    };
    assert.equal(number('5:1e-05^'), 1e-5);
    assert.equal(number('18:1714551630.5000002^'), 1714551630.5000002);
    assert.equal(number('2:-7#'), -7);
    for (const text of ['3:inf^', '3:nan^', '3:1 2#', '4:0x10#', '5:1e999^', '1:5,', '0:^']) {
      assert.equal(number(text), null, text);
    }
  });

  it('reads members up to where they break, names such as __proto__ like any other', () => {
    const bytes = tnetstring({ ['__proto__']: 'a', constructor: 'b', last: null });
    const { members, brokenAt } = readMembers(bytes, readValue(bytes, 0, bytes.length)!);
    assert.deepEqual([...members.keys()], ['__proto__', 'constructor', 'last']);
    assert.equal(brokenAt, null);
    const broken = encodeUtf8('1:a;1:b;x:c;');
    const part = readMembers(broken, { start: 0, end: broken.length });
    assert.deepEqual([...part.members.keys()], ['a']);
    assert.equal(part.brokenAt, 8);
  });

  it('passes over a million levels without going down', () => {
    const depth = 1_000_000;
    const bytes = encodeUtf8(`4:deep;${'1:'.repeat(depth)}`);
    assert.equal(readMembers(bytes, { start: 0, end: bytes.length }).members.size, 0);
    const text = [...listValues(bytes, { start: 0, end: bytes.length }, 1)][0]!;
    assert.equal(decodeUtf8(bytes.subarray(text.start, text.end)), 'deep');
  });
});
