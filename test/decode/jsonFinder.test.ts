import assert from 'node:assert/strict';
import { JsonFinder } from '../../src/decode/jsonFinder';
import { bytesOf } from './support';

const endOf = (text: string, at = 0): number => {
  const bytes = bytesOf(text);
  return new JsonFinder(bytes, bytes.length).endOf(at);
};

describe('JsonFinder', () => {
  it('finds the bracket that closes, strings with brackets in them left aside', () => {
    assert.equal(endOf('{"a":[1,{"b":"}]"}]} tail'), 20);
    assert.equal(endOf('x {"a":"\\"}"} y', 2), 13);
  });

  it('says where the text ends that is cut inside', () => {
    assert.equal(endOf('{"a":[1'), 7);
    assert.equal(endOf('{"a":"x'), 7);
    assert.equal(endOf('{"a":"x\\'), 8);
  });

  it('looks at a few times the text and no more, however often it is asked', () => {
    const bytes = bytesOf('{"'.repeat(1_000));
    const finder = new JsonFinder(bytes, bytes.length);
    let asked = 0;
    for (let at = 0; at < bytes.length; at += 2) if (finder.endOf(at) >= 0) asked++;
    assert.ok(asked <= 5, String(asked));
  });
});
