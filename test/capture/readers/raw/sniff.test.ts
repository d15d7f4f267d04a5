import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { sniffRaw } from '../../../../src/capture/readers/raw/sniff';

describe('sniffRaw', () => {
  const scores: readonly (readonly [string, number])[] = [
    ['GET / HTTP/1.1', 0.9],
    ['\n\r\n# note\nHTTP/2 200\n', 0.9],
    ['GET /users\nHost: a.example', 0.9],
    ['@a=1\n###\nGET https://a.example', 0.4],
    ['GET /users\nare listed', 0.4],
    ['# just\n# comments\n', 0],
    ['Dear GET / HTTP/1.1', 0],
    ['get / HTTP/1.1', 0],
    ['', 0],
  ];
  for (const [text, score] of scores) {
    it(`gives ${score} to ${JSON.stringify(text)}`, () => {
      assert.equal(sniffRaw(encodeUtf8(text)), score);
    });
  }
});
