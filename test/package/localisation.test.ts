import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const table = (name: string): Readonly<Record<string, string>> =>
  JSON.parse(read(name)) as Record<string, string>;

const sources = readdirSync(path.join(root, 'src/extension'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`src/extension/${name}`));

/** Texts that the host hands to `vscode.l10n.t` as they stand. */
function hostTexts(): Set<string> {
  const texts = new Set<string>();
  for (const source of sources) {
    for (const [, text] of source.matchAll(/\bt\(\s*'([^'\n]{1,300})'/g)) texts.add(text!);
  }
  return texts;
}

/** Places (`{0}`), links and code of a text: what a translation has to keep. */
function kept(text: string): string[] {
  const places = text.match(/\{\d\}|\]\(command:[\w.]{1,80}\)|`[^`\n]{1,200}`|\$\([a-z-]{1,40}\)/g);
  return [...(places ?? [])].sort();
}

function assertTranslated(translated: string, english: string, key: string): void {
  assert.deepEqual(kept(translated), kept(english), key);
  assert.match(translated, /\p{Script=Han}|^\S*$/u, key);
}

describe('the words of the manifest and the host in Simplified Chinese', () => {
  it('are where the manifest says', () => {
    const { l10n } = JSON.parse(read('package.json')) as { l10n: string };
    assert.ok(existsSync(path.join(root, l10n, 'bundle.l10n.zh-cn.json')));
  });

  it('have every word of the manifest, and no other', () => {
    const english = table('package.nls.json');
    const chinese = table('package.nls.zh-cn.json');
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    for (const [key, text] of Object.entries(chinese)) assertTranslated(text, english[key]!, key);
  });

  it('have every text of the host, and none that it no longer says', () => {
    const texts = hostTexts();
    const chinese = table('media/l10n/bundle.l10n.zh-cn.json');
    assert.ok(texts.size > 100);
    for (const text of texts) assert.ok(Object.hasOwn(chinese, text), text);
    const said = sources.join('\n').replaceAll("\\'", "'");
    for (const [english, text] of Object.entries(chinese)) {
      assert.ok(said.includes(`'${english}'`), `nobody says this any more: ${english}`);
      assertTranslated(text, english, english);
    }
  });
});
