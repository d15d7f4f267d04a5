import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { sniffBurp } from '../../../../src/capture/readers/burp/sniff';
import { burpDoctype } from '../../writers/burp';

describe('sniffBurp', () => {
  const xml = '<?xml version="1.0"?>\n';
  const scores: readonly (readonly [string, number])[] = [
    [`${xml}${burpDoctype}\n<items burpVersion="1">`, 0.95],
    ['<items exportTime="x" burpVersion="1"></items>', 0.95],
    ['<items><item><url>x</url>', 0.85],
    [`${xml}<items>\n <item>\n<request base64="true">`, 0.85],
    [`${xml}${burpDoctype}\n<items>`, 0.5],
    [`${xml}<items>`, 0.3],
    [`${xml}<!DOCTYPE items [`, 0.3],
    [`${xml}<rss><items><item><url>`, 0],
    ['<html><items><item><url>', 0],
    ['{"a":"<items>"}', 0],
    ['<!-- <items burpVersion="1"> --><a/>', 0],
    ['<!-- a --><items burpVersion="1">', 0.95],
    ['', 0],
  ];
  for (const [text, score] of scores) {
    it(`gives ${score} to ${JSON.stringify(text.slice(0, 70))}`, () => {
      assert.equal(sniffBurp(encodeUtf8(text)), score);
    });
  }
});
