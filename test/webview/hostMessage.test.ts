import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHostMessage } from '../../src/webview/hostMessage';
import { inventCapture } from './harness/capture';

describe('readHostMessage', () => {
  it('takes the messages of the protocol', () => {
    const messages = [
      { type: 'summary', summary: inventCapture(3, 'story').summary },
      { type: 'failed', failure: { message: 'x', advice: '', canOpenAsText: true } },
      { type: 'rows-changed', start: 0, end: 4 },
      { type: 'reveal', exchange: 3, finding: null },
      { type: 'reveal', exchange: 3, finding: 1 },
      { type: 'masking', isRevealed: true },
      { type: 'response', id: 1, result: [] },
      { type: 'error', id: 1, message: 'no' },
    ];
    for (const message of messages) assert.equal(readHostMessage(message), message);
  });

  it('takes nothing else', () => {
    for (const data of [
      null,
      'summary',
      { type: 'summary' },
      { type: 'reveal', exchange: -1, finding: null },
      { type: 'reveal', exchange: 1.5, finding: null },
      { type: 'toString' },
      { type: '__proto__' },
    ]) {
      assert.equal(readHostMessage(data), undefined);
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (data) => {
        readHostMessage(data);
      }),
    );
  });
});
