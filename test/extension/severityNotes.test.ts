import assert from 'node:assert/strict';
import { noteText } from '../../src/extension/severityNotes';
import { readScale } from '../../src/verdict/severityScale';

describe('notes on the settings of severity', () => {
  it('name the setting, what is wrong with it, and what to write instead', () => {
    const { notes } = readScale({
      weights: { clearText: 1, hashed: 'x', thirdParty: 900, zebra: 1 },
      sensitivity: 7,
    });
    assert.deepEqual(notes.map(noteText), [
      'payloadLens.severity.weights: there is no clearText; cleartext is probably meant.',
      'payloadLens.severity.weights: hashed is left out, as it is no number from -100 to 100.',
      'payloadLens.severity.weights: thirdParty is cut to its bounds, -100 to 100.',
      'payloadLens.severity.weights: there is no zebra; it is left out.',
      'payloadLens.severity.sensitivity is left out: it takes names and numbers.',
    ]);
  });
});
