import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import themes from './fixtures/themes.json';

const folder = path.resolve(import.meta.dirname, '../../src/webview');
const styles = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

describe('the style of the page', () => {
  it('uses only variables that VS Code has, or that we contribute', () => {
    const known = new Set(Object.values(themes.variables).flatMap((theme) => Object.keys(theme)));
    const used = styles.flatMap(({ text }) =>
      [...text.matchAll(/--vscode-[\w-]{1,80}/g)].map(([variable]) => variable),
    );
    for (const { id } of manifest.contributes.colors) {
      known.add(`--vscode-${id.replaceAll('.', '-')}`);
    }
    const foreign = [...new Set(used)].filter((variable) => !known.has(variable));
    // Themes may set them; none of the four as the page gets them does.
    assert.deepEqual(foreign.sort(), [
      '--vscode-editor-findMatchBackground',
      '--vscode-list-inactiveSelectionForeground',
    ]);
    assert.ok(used.length > 60);
  });

  it('takes each colour from a variable', () => {
    for (const { name, text } of styles) {
      assert.doesNotMatch(text, /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i, name);
    }
  });

  it('writes no style into markup and no markup from text', () => {
    for (const { name, text } of sources) {
      assert.doesNotMatch(text, /style="|innerHTML|insertAdjacentHTML|document\.write/, name);
    }
  });
});
