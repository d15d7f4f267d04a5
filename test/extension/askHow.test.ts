import assert from 'node:assert/strict';
import { codecIds } from '../../src/decode/model';
import { codecGroups } from '../../src/extension/askHow';

describe('what can be chosen in Decode As', () => {
  it('is every codec, each once; but not one that always needs a key', () => {
    const offered = codecGroups.flatMap(([, codecs]) => codecs);
    assert.deepEqual([...offered, 'jwe'].sort(), [...codecIds].sort());
  });
});
