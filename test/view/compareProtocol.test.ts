import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCompareHostMessage, readComparePageMessage } from '../../src/view/compareProtocol';

describe('readComparePageMessage', () => {
  it('lets through what the page may say, and nothing beside it', () => {
    const shown = { type: 'show', which: 'after', exchange: 3, finding: null };
    assert.deepEqual(readComparePageMessage({ ...shown, path: '/etc/passwd' }), shown);
    assert.deepEqual(readComparePageMessage({ ...shown, finding: 2 }), { ...shown, finding: 2 });
    assert.deepEqual(readComparePageMessage({ type: 'ready', x: 1 }), { type: 'ready' });
    assert.deepEqual(readComparePageMessage({ type: 'swap' }), { type: 'swap' });
    const revealed = { type: 'reveal-all', isRevealed: true };
    assert.deepEqual(readComparePageMessage(revealed), revealed);
  });

  it('refuses all else', () => {
    for (const message of [
      null,
      'ready',
      [],
      {},
      { type: 'show', which: 'beside', exchange: 1, finding: null },
      { type: 'show', which: 'after', exchange: -1, finding: null },
      { type: 'show', which: 'after', exchange: 1.5, finding: null },
      { type: 'show', which: 'after', exchange: 1 },
      { type: 'reveal-all', isRevealed: 'yes' },
      { type: 'open', path: '/' },
    ]) {
      assert.equal(readComparePageMessage(message), null, JSON.stringify(message));
    }
    const hostile = {
      get type(): string {
        throw new Error('no');
      },
    };
    assert.equal(readComparePageMessage(hostile), null);
    fc.assert(fc.property(fc.anything(), (data) => void readComparePageMessage(data)));
  });
});

describe('readCompareHostMessage', () => {
  it('takes what the host says and leaves what other scripts post', () => {
    assert.deepEqual(readCompareHostMessage({ type: 'comparing' }), { type: 'comparing' });
    const failed = { type: 'failed', message: 'No.' };
    assert.deepEqual(readCompareHostMessage(failed), failed);
    const comparison = {
      type: 'comparison',
      view: { sentence: '', notes: [], sections: [] },
      before: { name: 'a.har' },
      after: { name: 'b.har' },
      isRevealed: false,
    };
    assert.deepEqual(readCompareHostMessage(comparison), comparison);
    for (const message of [
      null,
      { type: 'failed' },
      { ...comparison, view: null },
      { ...comparison, after: [] },
      { ...comparison, isRevealed: 1 },
      { type: 'summary' },
    ]) {
      assert.equal(readCompareHostMessage(message), null);
    }
  });
});
