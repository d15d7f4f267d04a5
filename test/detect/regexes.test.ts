import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression literal below a folder, wherever it stands in the code. */
function regexesBelow(folder: string): Found[] {
  const found: Found[] = [];
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    if (!name.endsWith('.ts')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const literal = node.getText(file);
        const end = literal.lastIndexOf('/');
        found.push({ file: name, source: literal.slice(1, end), flags: literal.slice(end + 1) });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

describe('the regular expressions of detection', function () {
  this.timeout(300_000);
  const regexes = regexesBelow(join(process.cwd(), 'src/detect'));

  it('are all found', () => {
    assert.ok(regexes.length >= 100, String(regexes.length));
  });

  it('cannot be made to run away', () => {
    const unsafe = regexes
      .map(({ file, source, flags }) => {
        const { status } = checkSync(source, flags, { timeout: 20_000 });
        return `${status} ${file}: /${source}/${flags}`;
      })
      .filter((line) => !line.startsWith('safe'));
    assert.deepEqual(unsafe, []);
  });
});
