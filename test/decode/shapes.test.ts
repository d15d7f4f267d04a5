import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shapeOf } from '../../src/decode/shapes';

const shape = (text: string): string | null => shapeOf(text)?.id.replace('decode.why.', '') ?? null;

describe('shapeOf', () => {
  it('knows what payloads are full of', () => {
    for (const [expected, ...texts] of [
      ['word', 'hello', 'Hello', 'HELLO'],
      ['identifier', 'camelCaseName', 'snake_case_name', 'com.vendor.app', 'android_id', 'item12'],
      ['path', '/api/v2/users', 'a/b/c.txt', '/data/user/0/com.vendor.app'],
      ['version', '1.2.3', 'v10.0', '1.2.3-beta+7'],
      ['date', '2020-05-01', '2020-05-01 10:00:00', '2020-05-01T10:00:00.123+02:00'],
      ['timestamp', '1588327200', '1588327200000', '1588327200000000'],
      ['number', '1', '-5', '356938035643809', '9999999999999'],
      ['uuid', '123E4567-e89b-12d3-a456-426614174000', '{123e4567-e89b-12d3-a456-426614174000}'],
      ['hash-length', 'a'.repeat(40), '0f'.repeat(32)],
      ['url', 'https://a.example', 'app+x://host/path'],
      ['prose', 'two words', 'Xiaomi Redmi Note 8', '你好 世界'],
    ] as const) {
      for (const text of texts) assert.equal(shape(text), expected, text);
    }
  });

  it('makes nothing of what could be coded', () => {
    for (const text of [
      'JBSWY3DPEHPK3PXP',
      'x9F_k2-Qz0LmN7pR',
      'aGVsbG8=',
      'eJzLSM3JyQcABiwCFQ==',
    ]) {
      assert.equal(shape(text), null, text);
    }
  });

  it('is quick on any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(2000), (text, times) => {
        shapeOf(text.repeat(times));
      }),
      { numRuns: 50 },
    );
    const startedAt = performance.now();
    for (const unit of ['a', 'a.', '1.', '1-', 'a/', 'aB', '-', '[']) shapeOf(unit.repeat(500_000));
    assert.ok(performance.now() - startedAt < 2_000);
  });
});
