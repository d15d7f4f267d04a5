import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../src/bytes/text';
import { lineAt, skipBlanks, trimLineEnds } from '../../../src/capture/http/lines';

describe('lines', () => {
  const bytes = encodeUtf8('ab\r\nc\n\r\nd');

  it('end with LF or CRLF, or with the text', () => {
    assert.deepEqual(lineAt(bytes, 0, 9), { start: 0, end: 2, next: 4 });
    assert.deepEqual(lineAt(bytes, 4, 9), { start: 4, end: 5, next: 6 });
    assert.deepEqual(lineAt(bytes, 6, 9), { start: 6, end: 6, next: 8 });
    assert.deepEqual(lineAt(bytes, 8, 9), { start: 8, end: 9, next: 9 });
    assert.deepEqual(lineAt(bytes, 0, 2), { start: 0, end: 2, next: 2 });
  });

  it('can be skipped and trimmed', () => {
    assert.equal(skipBlanks(bytes, 5, 9), 8);
    assert.equal(trimLineEnds(bytes, 4, 8), 5);
    assert.equal(trimLineEnds(bytes, 6, 8), 6);
  });
});
