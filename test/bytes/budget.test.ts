import assert from 'node:assert/strict';
import { Budget } from '../../src/bytes/budget';

const limits = { bytesOut: 10, layers: 2, depth: 3, timeMs: 100 };

describe('Budget', () => {
  it('counts bytes and refuses what is beyond the limit without spending it', () => {
    const budget = new Budget(limits);
    assert.ok(budget.spendBytes(6));
    assert.ok(!budget.spendBytes(5));
    assert.equal(budget.bytesLeft, 4);
    assert.ok(budget.spendBytes(4));
    assert.deepEqual(budget.exceeded, ['bytesOut']);
  });

  it('refuses layers that are too many or too deep, and names each limit once', () => {
    const budget = new Budget(limits);
    assert.ok(!budget.spendLayer(4));
    assert.ok(budget.spendLayer(3));
    assert.ok(budget.spendLayer(1));
    assert.ok(!budget.spendLayer(1));
    assert.ok(!budget.spendLayer(1));
    assert.deepEqual(budget.exceeded, ['depth', 'layers']);
  });

  it('tells of a cut that was made without asking', () => {
    const budget = new Budget(limits);
    budget.noteCut('bytesOut');
    assert.deepEqual(budget.exceeded, ['bytesOut']);
    assert.equal(budget.bytesLeft, 10);
  });

  it('runs out of time by the clock it is given', () => {
    let now = 1000;
    const budget = new Budget(limits, () => now);
    now = 1100;
    assert.ok(!budget.outOfTime());
    now = 1101;
    assert.ok(budget.outOfTime());
    assert.ok(!budget.spendLayer(0));
    assert.deepEqual(budget.exceeded, ['timeMs']);
  });
});
