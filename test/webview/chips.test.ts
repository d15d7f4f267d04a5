import assert from 'node:assert/strict';
import { chipsThatFit, chipsThatFitBeside } from '../../src/webview/chips';

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

describe('chipsThatFitBeside', () => {
  it('leaves all out rather than to cut the first', () => {
    assert.equal(chipsThatFitBeside(['IMEI'], 40, measure), 1);
    assert.equal(chipsThatFitBeside(['IMEI'], 39, measure), 0);
    assert.equal(chipsThatFitBeside(['IMEI', 'model'], 60, measure), 0);
    assert.equal(chipsThatFitBeside(['IMEI', 'model'], 90, measure), 2);
    assert.equal(chipsThatFitBeside([], -5, measure), 0);
  });
});
