import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { sniffHar } from '../../../../src/capture/readers/har/sniff';

describe('sniffHar', () => {
  const scores: readonly (readonly [string, number])[] = [
    ['{"log":{"entries":[', 0.95],
    ['{"x":{"log":1},"log":{"comment":"","version":"1.2"', 0.95],
    ['{"log":{}}', 0.5],
    ['{"log":{"level":"info"}}', 0.4],
    ['{"other":[1,2', 0.2],
    ['{"log":"text"}', 0],
    ['{"entries":[]}', 0],
    ['["log"]', 0],
    ['', 0],
    ['<log/>', 0],
  ];
  for (const [text, score] of scores) {
    it(`gives ${score} to ${JSON.stringify(text)}`, () => {
      assert.equal(sniffHar(encodeUtf8(text)), score);
    });
  }
});
