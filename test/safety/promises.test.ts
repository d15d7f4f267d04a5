import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const text = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');
/** One for each point of the list. */
const promises = text
  .slice(text.indexOf('## What we promise'), text.indexOf('## Reporting'))
  .split(/\n- /)
  .slice(1);

describe('each promise of SECURITY.md', () => {
  it('is held by tests that are there', () => {
    assert.ok(promises.length >= 10, `${promises.length} promises`);
    for (const promise of promises) {
      const links = [...promise.matchAll(/\]\(([^)\s]{1,200})\)/g)].map(([, link]) => link!);
      assert.ok(links.length > 0, `no test for: ${promise.slice(0, 60)}`);
      for (const link of links) {
        assert.match(link, /^test\/.*\.test\.ts$/);
        const file = path.join(root, link);
        assert.ok(existsSync(file), link);
        assert.match(readFileSync(file, 'utf8'), /\bit\(/, link);
      }
    }
  });
});
