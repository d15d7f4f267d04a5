import assert from 'node:assert/strict';
import { makeContent, noBody } from '../../../src/capture/http/content';
import { ProblemLog } from '../../../src/capture/problemLog';
import { context } from '../reading';
import { fieldsOf, textAt } from './text';

describe('makeContent', () => {
  const body = { sourced: textAt('x'), fidelity: 'wire', state: 'complete' } as const;
  const make = (headers: Readonly<Record<string, string>>, fallbackType?: string) =>
    makeContent(
      body,
      fieldsOf(headers),
      { mayBeUndone: true, fallbackType },
      context,
      new ProblemLog(0),
    );

  it('has the declared type, or the one that stands beside it', () => {
    const declared = make({ 'content-type': 'Text/CSS; charset=ASCII' }, 'text/html');
    assert.deepEqual(
      [declared.mediaType, declared.charset, declared.contentType],
      ['text/css', 'ascii', 'Text/CSS; charset=ASCII'],
    );
    assert.equal(make({}, 'text/html').mediaType, 'text/html');
    assert.equal(make({}).contentType, '');
  });

  it('tells a body that is not there from one that was left out', () => {
    assert.deepEqual([noBody('absent').state, noBody('elided').state], ['complete', 'skipped']);
    assert.deepEqual(noBody('absent', 7).sourced.map.parentRange, { start: 7, end: 7 });
  });
});
