import assert from 'node:assert/strict';
import { makeProblem, ProblemLog } from '../../src/capture/problemLog';

describe('ProblemLog', () => {
  it('numbers problems by their exchange and keeps no more than can be read', () => {
    const log = new ProblemLog(7);
    for (let i = 0; i < 1000; i++) log.add('malformed-field', i, { field: 'x' });
    assert.equal(log.problems.length, 50);
    assert.deepEqual(log.problems[0], {
      code: 'malformed-field',
      exchange: 7,
      offset: 0,
      arguments: { field: 'x' },
    });
  });

  it('makes problems of the whole capture', () => {
    assert.equal(makeProblem('no-exchanges', null).exchange, null);
  });
});
