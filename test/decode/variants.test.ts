import assert from 'node:assert/strict';
import { scripts } from './payloads';
import { answer } from './support';
import { variants } from './variants';

describe('unusual spellings', () => {
  for (const script of Object.keys(scripts)) {
    for (const { name, bytes, chain, text } of variants(script)) {
      it(`reads ${name}`, () => {
        const found = answer(bytes);
        assert.equal(found.chain.join(' '), chain.join(' '));
        if (text !== undefined) assert.equal(found.text, text);
        assert.equal(found.state, 'complete');
      });
    }
  }
});
