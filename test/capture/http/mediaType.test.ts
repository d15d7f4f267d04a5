import assert from 'node:assert/strict';
import { parseMediaType } from '../../../src/capture/http/mediaType';

describe('parseMediaType', () => {
  const types: readonly (readonly [string, string, string])[] = [
    ['text/html', 'text/html', ''],
    [' Application/JSON ; Charset=UTF-8', 'application/json', 'utf-8'],
    ['text/plain; format=flowed; charset="iso-8859-1"; x=y', 'text/plain', 'iso-8859-1'],
    ['multipart/form-data; boundary=charset=x', 'multipart/form-data', ''],
    ['; charset=utf-8', '', 'utf-8'],
    ['text/html; charset="utf-8', 'text/html', 'utf-8'],
    ['', '', ''],
    [';'.repeat(100_000), '', ''],
  ];
  for (const [text, mediaType, charset] of types) {
    it(`reads ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.deepEqual(parseMediaType(text), { mediaType, charset });
    });
  }
});
