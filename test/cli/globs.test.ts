import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expand, fits } from '../../src/cli/globs';
import { Folder } from './run';

describe('names with stars', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    mkdirSync(folder.at('in/deep'), { recursive: true });
    mkdirSync(folder.at('in/.hidden'));
    mkdirSync(folder.at('folder.har'));
    for (const name of ['b.har', 'a.har', '.c.har', 'in/d.har', 'in/deep/e.har', '[x].har']) {
      folder.file(name, '');
    }
    folder.file('in/.hidden/f.har', '');
    folder.file('in/q?.har', '');
  });
  after(() => folder.remove());

  async function names(pattern: string): Promise<string[]> {
    const found: string[] = [];
    for await (const name of expand(folder.at(pattern))) found.push(name);
    return found.map((name) => path.relative(folder.path, name).split(path.sep).join('/'));
  }

  it('stand for files in their order, but for hidden ones and folders', async () => {
    assert.deepEqual(await names('*.har'), ['[x].har', 'a.har', 'b.har']);
    assert.deepEqual(await names('?.har'), ['a.har', 'b.har']);
    assert.deepEqual(await names('.*.har'), ['.c.har']);
    assert.deepEqual(await names('*/*.har'), ['in/d.har', 'in/q?.har']);
    assert.deepEqual(await names('i*/deep/e.har'), ['in/deep/e.har']);
  });

  it('go through folders with two stars', async () => {
    const all = ['[x].har', 'a.har', 'b.har', 'in/d.har', 'in/q?.har', 'in/deep/e.har'];
    assert.deepEqual(await names('**/*.har'), all);
    assert.deepEqual(await names('in/**'), ['in/d.har', 'in/q?.har', 'in/deep/e.har']);
  });

  it('stand for themselves where they are a file, or fit none', async () => {
    assert.deepEqual(await names('in/q?.har'), ['in/q?.har']);
    assert.deepEqual(await names('none*.har'), ['none*.har']);
    assert.deepEqual(await names('[x].har'), ['[x].har']);
    assert.deepEqual(await names('none/**/x'), ['none/**/x']);
  });

  it('are matched in time that does not explode', () => {
    const name = 'a'.repeat(250);
    assert.equal(fits(name, `${'*a'.repeat(60)}b`), false);
    assert.equal(fits(name, '*a*a*'), true);
    assert.equal(fits('', '*'), true);
    assert.equal(fits('x', ''), false);
    assert.equal(fits('ab', 'a?*'), true);
    assert.equal(fits('a', 'a?*'), false);
  });
});
