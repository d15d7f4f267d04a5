import assert from 'node:assert/strict';
import { suggestion } from '../../../src/verdict/claims/suggest';

const words = ['encrypted', 'anonymous', 'notInPrivateBrowsing', 'imei', 'imsi'];

describe('suggestion', () => {
  it('finds the word that was meant', () => {
    assert.equal(suggestion('encypted', words), 'encrypted');
    assert.equal(suggestion('ENCRYPTED', words), 'encrypted');
    assert.equal(suggestion('anonymuos', words), 'anonymous');
    assert.equal(suggestion('not-in-private-browsing', words), 'notInPrivateBrowsing');
    assert.equal(suggestion('iemi', words), 'imei');
  });

  it('finds none for what is like none', () => {
    for (const word of ['', 'x', 'frobnicate', 'y'.repeat(100_000)]) {
      assert.equal(suggestion(word, words), null);
    }
  });
});
