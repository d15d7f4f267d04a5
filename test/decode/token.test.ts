import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { mayBeToken } from '../../src/decode/token';
import { scripts } from './payloads';
import { plainTokens } from './plainTokens';
import { base64, base64url, bytesOf, hex } from './support';

const may = (text: string): boolean => mayBeToken(bytesOf(text), 0, bytesOf(text).length);

describe('mayBeToken', () => {
  it('lets through what is coded', () => {
    for (const text of ['{"a":"b","c":"d"}', ...Object.values(scripts), 'user:password']) {
      for (const run of [base64(text), base64url(text), hex(text)]) assert.ok(may(run), run);
    }
    for (const run of [base64(gzipSync('x')), hex(gzipSync('x'))]) assert.ok(may(run), run);
  });

  it('holds back what payloads are full of', () => {
    const makers = plainTokens(3);
    for (const kind of [
      'words',
      'camelCase names',
      'snake_case names',
      'CONSTANT_NAMES',
      'IMEIs',
      'numbers',
      'MD5 hashes',
      'SHA-256 hashes',
      'Android ids',
      'milliseconds since 1970',
    ]) {
      let passed = 0;
      for (let i = 0; i < 2_000; i++) {
        const token = makers[kind]!();
        if (token.length >= 12 && may(token)) passed++;
      }
      assert.ok(passed < 40, `${kind}: ${String(passed)}`);
    }
  });
});
