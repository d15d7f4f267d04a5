import assert from 'node:assert/strict';
import { readTime } from '../../../../src/capture/readers/burp/time';

describe('Burp time', () => {
  it('is read where its zone means one thing', () => {
    const time = Date.UTC(2023, 8, 30, 20, 11, 44);
    assert.equal(readTime('Sat Sep 30 20:11:44 UTC 2023'), time);
    assert.equal(readTime('Sat Sep 30 20:11:44 GMT 2023'), time);
    assert.equal(readTime('Sun Oct 01 01:41:44 GMT+05:30 2023'), time);
  });

  it('is not guessed', () => {
    for (const text of [
      'Sat Sep 30 20:11:44 IST 2023',
      'Sat Foo 30 20:11:44 UTC 2023',
      '',
      '2023',
    ]) {
      assert.equal(readTime(text), null, text);
    }
  });
});
