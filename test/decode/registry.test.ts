import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { codecIds } from '../../src/decode/model';
import { codecOf, codecs, declaredCodec, mediaTypeOf } from '../../src/decode/registry';

const camel = (id: string): string =>
  id.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const root = path.resolve(__dirname, '../..');

describe('the registry of codecs', () => {
  it('has each codec once for what it reads, under an id of the contract', () => {
    const ids = codecs.map(({ id, reads }) => `${id} ${reads}`);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id } of codecs) assert.ok(codecIds.includes(id), id);
  });

  it('has a file and a test for each, and no file without a line', () => {
    const names = new Set(codecs.map(({ id }) => camel(id)));
    for (const name of names) {
      assert.ok(existsSync(path.join(root, 'src/decode/codecs', `${name}.ts`)), `file of ${name}`);
      assert.ok(
        existsSync(path.join(root, 'test/decode/codecs', `${name}.test.ts`)),
        `test of ${name}`,
      );
    }
    for (const file of readdirSync(path.join(root, 'src/decode/codecs'))) {
      assert.ok(names.has(path.basename(file, '.ts')), file);
    }
  });

  it('finds a codec by id and by declared type', () => {
    for (const { id } of codecs) assert.equal(codecOf(id)?.id, id);
    for (const [type, id] of [
      ['application/json; charset=utf-8', 'json'],
      ['application/vnd.api+json', 'json'],
      ['Application/X-WWW-Form-Urlencoded', 'form'],
      ['multipart/form-data; boundary=x', 'multipart'],
      ['image/svg+xml', 'xml'],
      ['text/event-stream', 'sse'],
    ] as const) {
      assert.equal(declaredCodec(type)?.id, id, type);
    }
    for (const type of ['', 'text/plain', 'application/octet-stream', 'json']) {
      assert.equal(declaredCodec(type), undefined, type);
    }
    assert.equal(mediaTypeOf(' Text/HTML ; x=y'), 'text/html');
  });
});
