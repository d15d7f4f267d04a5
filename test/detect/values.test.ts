import assert from 'node:assert/strict';
import { entropyOf, fitId, fitWords, isNonValue, isZeroId } from '../../src/detect/values';

describe('what stands for no value', () => {
  it('is seen', () => {
    for (const text of [
      ...[
        '',
        'null',
        'UNKNOWN',
        'N/A',
        'undefined',
        '***',
        'xxxxxx',
        '000000000000000',
        '(not set)',
      ],
      ...[
        '{{user.email}}',
        '${email}',
        '<username>',
        '%s',
        '[REDACTED]',
        '00000000-0000-0000-0000-000000000000',
      ],
    ]) {
      assert.equal(isNonValue(text), true, text);
    }
    for (const text of ['Anna', '10', 'aab', '<3 you all', '112233', 'nullified']) {
      assert.equal(isNonValue(text), false, text);
    }
    assert.equal(isZeroId('00000000-0000-0000-0000-000000000000'), true);
    assert.equal(isZeroId('00000000-0000-0000-0000-000000000001'), false);
  });
});

describe('ids and words', () => {
  it('are told apart', () => {
    assert.equal(fitId('b9d0c7e0-6c2a-4f59-8e57-1b1f2d1c9a44')?.syntax, 'good');
    assert.equal(fitId('u-4815')?.syntax, 'loose');
    assert.equal(fitId('hello there friend'), null);
    assert.equal(fitId('word'), null);
    assert.equal(fitId('x'.repeat(300)), null);
    assert.equal(fitWords('Köln', 20)?.syntax, 'loose');
    assert.equal(fitWords('12345', 20), null);
    assert.equal(fitWords('too long', 3), null);
  });

  it('differ in entropy', () => {
    assert.equal(entropyOf('aaaa'), 0);
    assert.equal(entropyOf('abcd'), 2);
    assert.ok(entropyOf('kJ8sD2fG5hK1lQ9wE3rT') > 4);
  });
});
