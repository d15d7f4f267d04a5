import assert from 'node:assert/strict';
import { chipsThatFit } from '../../src/webview/chips';

const measure = (text: string): number => text.length * 6;

describe('chipsThatFit', () => {
  it('shows two where both fit, and what is more has room to be counted', () => {
    assert.equal(chipsThatFit(['IMEI', 'model'], 100, measure), 2);
    assert.equal(chipsThatFit(['IMEI', 'model', 'e-mail'], 100, measure), 1);
    assert.equal(chipsThatFit(['IMEI', 'model', 'e-mail'], 130, measure), 2);
  });

  it('always shows the first', () => {
    assert.equal(chipsThatFit(['installation id'], 10, measure), 1);
    assert.equal(chipsThatFit([], 10, measure), 0);
  });
});
