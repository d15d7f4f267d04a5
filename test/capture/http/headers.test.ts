import assert from 'node:assert/strict';
import {
  contentLength,
  headerList,
  headerValue,
  headerValues,
} from '../../../src/capture/http/headers';
import { fieldsOf } from './text';

describe('header fields', () => {
  const headers = [
    ...fieldsOf({ 'Content-Encoding': 'GZIP, br ', X: ' a ' }),
    ...fieldsOf({ 'content-encoding': ',deflate', x: 'b' }),
  ];

  it('are found in any case, in their order', () => {
    assert.deepEqual(headerValues(headers, 'x'), ['a', 'b']);
    assert.equal(headerValue(headers, 'x'), 'a');
    assert.equal(headerValue(headers, 'y'), null);
    assert.deepEqual(headerList(headers, 'content-encoding'), ['gzip', 'br', 'deflate']);
  });

  it('give a length only where it is a number', () => {
    assert.equal(contentLength(fieldsOf({ 'Content-Length': '0012' })), 12);
    for (const value of ['', '-1', '1e9', '0x10', '12, 12', '9'.repeat(16), 'NaN']) {
      assert.equal(contentLength(fieldsOf({ 'Content-Length': value })), null, value);
    }
  });
});
