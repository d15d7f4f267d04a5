import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { encodeUtf8 } from '../../src/bytes/text';
import { isUndecided, readers, recognise } from '../../src/capture/registry';

describe('registry', () => {
  it('holds each room below readers, once', () => {
    const rooms = readdirSync(new URL('../../src/capture/readers', import.meta.url)).sort();
    assert.deepEqual(readers.map(({ format }) => format).sort(), rooms);
    for (const { label, extensions } of readers) {
      assert.ok(label.length > 0);
      assert.ok(extensions.every((extension) => /^\.[a-z\d._]+$/.test(extension)));
    }
  });

  it('lets a name break a tie and no more', () => {
    const weak = encodeUtf8('GET /a\n');
    assert.equal(recognise(weak, 'notes.md'), null);
    assert.ok(isUndecided(weak, 'notes.md'));
    assert.equal(recognise(weak, 'Notes.HTTP')!.reader.format, 'raw');
    const har = encodeUtf8('\ufeff{"log":{"entries":[]}}');
    assert.equal(recognise(har, 'a.http')!.reader.format, 'har');
    assert.equal(recognise(encodeUtf8('hello'), 'a.har'), null);
    assert.equal(isUndecided(encodeUtf8('hello'), 'a.har'), false);
  });
});
