import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { TokenScan } from '../../src/decode/tokenScan';
import { base64, base64url, bytesOf } from './support';

/** The runs that are tried in a text, none of which is taken. */
function tried(text: string): string[] {
  const bytes = bytesOf(text);
  const runs: string[] = [];
  new TokenScan(bytes, bytes.length, (start, end) => {
    runs.push(text.slice(start, end));
    return -1;
  }).scan(0, text.indexOf('\n') < 0 ? bytes.length : text.indexOf('\n'));
  return runs;
}

describe('TokenScan', () => {
  const run = base64('{"imei":"356938035643809"}');

  it('tries a token as it is, with its padding, then its pieces', () => {
    assert.deepEqual(tried(run), [run]);
    assert.ok(tried(`/collect/${run}`).includes(run));
    assert.ok(tried(`id-${run}`).includes(run));
    assert.deepEqual(tried('some.words:and/a/path'), []);
  });

  it('tries dotted tokens as a whole, up to the dots of a JWE', () => {
    const part = base64url('{"alg":"HS256"}');
    assert.equal(tried(`${part}.${part}.${part}.`)[0], `${part}.${part}.${part}`);
    assert.equal(tried(`${part}.${part}.`)[0], `${part}.${part}`);
    assert.equal(tried(`${`${part}.`.repeat(5)}${part}`)[0], part);
  });

  it('tries lines together, once', () => {
    const lines = Array.from({ length: 20 }, () => base64(randomBytes(48)));
    const text = lines.join('\n');
    const blocks = tried(text).filter((one) => one.includes('\n'));
    assert.deepEqual(blocks, [text]);
  });

  it('goes on behind what was read', () => {
    const text = `${run}.${run}`;
    const bytes = bytesOf(text);
    const ends: number[] = [];
    const read = new TokenScan(bytes, bytes.length, (_, end) => {
      ends.push(end);
      return end;
    }).scan(0, bytes.length);
    assert.equal(read, bytes.length);
    assert.equal(ends.at(-1), bytes.length);
  });
});
