import assert from 'node:assert/strict';
import { undoReferences, xmlEntities } from '../../src/decode/entities';
import { bytesOf } from './support';

const undo = (text: string): [string, number] => {
  const bytes = bytesOf(text);
  const { bytes: out, references } = undoReferences(bytes, 0, bytes.length, xmlEntities);
  return [Buffer.from(out).toString(), references];
};

describe('undoReferences', () => {
  it('undoes names and numbers, and leaves all else', () => {
    assert.deepEqual(undo('&lt;a&gt; &amp;&quot;&apos; &#65;&#x42;&#X43;'), [`<a> &"' ABC`, 8]);
    assert.deepEqual(undo('&nbsp; & &; &# &#; &#x; &#xD800; &#x110000; &verylongnamehere; &lt'), [
      '&nbsp; & &; &# &#; &#x; &#xD800; &#x110000; &verylongnamehere; &lt',
      0,
    ]);
  });

  it('undoes once, not twice', () => {
    assert.deepEqual(undo('&amp;lt;'), ['&lt;', 1]);
  });
});
