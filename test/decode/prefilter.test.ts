import assert from 'node:assert/strict';
import { mayHold } from '../../src/decode/prefilter';
import { base64, bytesOf, hex } from './support';

const may = (text: string): boolean => mayHold(bytesOf(text), 0, bytesOf(text).length);

describe('mayHold', () => {
  it('lets through all that could be read further', () => {
    for (const text of [
      base64('{"a":"bcd"}'),
      hex('hello there, world'),
      'a%20b',
      '%2F',
      'k=v&l=w',
      'a=1; b=2',
      '{"a":1}',
      '<a>b</a>',
      '\\u4f60\\u597d',
      'Tom &amp; Jerry',
      'https://a.example/?q=1',
      `x ${base64('hello world and more')} y`,
      '48 65 6c 6c 6f 20 74 68 65 72 65',
    ]) {
      assert.ok(may(text), text);
    }
  });

  it('holds back plain values', () => {
    for (const text of [
      '',
      'a',
      'hello',
      'Redmi Note 8 Pro',
      '356938035643809',
      'de-DE',
      '4.2.1',
      'настройки открыты',
      '550e8400-e29b-41d4-a716-446655440000'.slice(0, 23),
      'getApplicationContext',
    ]) {
      assert.ok(!may(text), text);
    }
  });
});
