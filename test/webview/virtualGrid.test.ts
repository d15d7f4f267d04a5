import assert from 'node:assert/strict';
import { rowAfterKey } from '../../src/webview/virtualGrid';

describe('rowAfterKey', () => {
  it('moves by one, by a page, and to both ends, and stays within the list', () => {
    assert.equal(rowAfterKey('ArrowDown', 3, 10, 4), 4);
    assert.equal(rowAfterKey('ArrowUp', 0, 10, 4), 0);
    assert.equal(rowAfterKey('PageDown', 8, 10, 4), 9);
    assert.equal(rowAfterKey('PageUp', 8, 10, 4), 4);
    assert.equal(rowAfterKey('Home', 8, 10, 4), 0);
    assert.equal(rowAfterKey('End', 1, 10, 4), 9);
  });

  it('starts at the end the key points away from', () => {
    assert.equal(rowAfterKey('ArrowDown', null, 10, 4), 0);
    assert.equal(rowAfterKey('ArrowUp', null, 10, 4), 9);
  });

  it('leaves other keys, and an empty list, alone', () => {
    assert.equal(rowAfterKey('a', 3, 10, 4), undefined);
    assert.equal(rowAfterKey('toString', 3, 10, 4), undefined);
    assert.equal(rowAfterKey('Home', null, 0, 4), undefined);
  });
});
