import assert from 'node:assert/strict';
import { KeyedHash } from '../../../src/verdict/correlate/keyedHash';
import { longestText, ValueReader } from '../../../src/verdict/correlate/valueKey';

describe('ValueReader', () => {
  const reader = new ValueReader(new KeyedHash(1, 2));
  const keyOf = (text: string): number => {
    assert.ok(reader.read(text));
    return reader.key;
  };

  it('has one key for the spellings of a value', () => {
    const spellings = [
      ['38400000-8cf0-11bd-b23e-10b96e4ef00d', '{38400000-8CF0-11BD-B23E-10B96E4EF00D}'],
      ['38400000-8cf0-11bd-b23e-10b96e4ef00d', '384000008cf011bdb23e10b96e4ef00d'],
      ['a4:5e:60:d1:c2:b3', 'A4-5E-60-D1-C2-B3'],
      ['+49 (151) 2345-6789', '4915123456789'],
      ['"Jo@Mail.example"', ' jo@mail.example\n'],
      ['am9AbWFpbC5leGFtcGxlMQ==', 'am9AbWFpbC5leGFtcGxlMQ'],
    ] as const;
    for (const [one, other] of spellings) assert.equal(keyOf(one), keyOf(other), other);
  });

  it('keeps apart what is not the same', () => {
    const texts = [
      '1.2.3.45678',
      '12345678',
      'a-b-c',
      'abc',
      'jo.doe@a.example',
      'jodoe@a.example',
    ];
    assert.equal(new Set(texts.map(keyOf)).size, texts.length);
  });

  it('reads nothing that is empty or a document', () => {
    for (const text of ['', ' ', '{}', '==', 'a'.repeat(longestText + 1)]) {
      assert.ok(!reader.read(text), text.slice(0, 10));
    }
    assert.ok(reader.read('a'.repeat(longestText)));
  });

  it('tells what could be equal by chance', () => {
    const distinct = (text: string): boolean => reader.read(text) && reader.isDistinct;
    const yes = ['9f3c27d1a84e4b62', '356938035643809', 'jo@mail.example', 'b7Yp2Kq9Xw4Rt6Vn8Zs1'];
    const no = ['mitmproxy', '20200421', 'redmi-note-8', 'en-US', 'deadbeef', 'Android 10', 'ü1'];
    for (const text of yes) assert.ok(distinct(text), text);
    for (const text of no) assert.ok(!distinct(text), text);
  });
});
