import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { leastSensitivity, ordinaryFlagPoints } from '../../src/verdict/severity';
import { languages, wordings } from '../../src/view/language';
import { fingerprintTraits } from '../../src/verdict/traits';
import { weightNames } from '../../src/verdict/severityScale';
import {
  manifestWords,
  pageFile,
  pageTables,
  sensitivitySchema,
  sensitivityWords,
  weightsSchema,
  withTables,
} from '../tools/severityPage';

const page = readFileSync(pageFile, 'utf8');
const words = manifestWords();
const manifest = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../package.json'), 'utf8'),
) as { contributes: { configuration: { properties: Record<string, Record<string, unknown>> } } };

/** `npx tsx test/tools/severityPage.ts` writes what these ask for. */
describe('what is written about severity', () => {
  it('has the levels, weights and sensitivities of the code on its page', () => {
    assert.equal(page, withTables(page, words));
    const { weights } = pageTables(words);
    for (const name of weightNames) assert.ok(weights!.includes(`| \`${name}\``), name);
  });

  it('names every weight and every limit in the text, with the numbers of the code', () => {
    const text = page.replace(/<!-- (\w+) -->[\s\S]*?<!-- end -->/g, '').replaceAll('\n', ' ');
    for (const name of weightNames) assert.ok(text.includes(`\`${name}\``), name);
    assert.match(text, new RegExp(`Where ${fingerprintTraits} or more different traits`));
    assert.match(text, new RegExp(`Values below ${leastSensitivity} points stop here`));
    assert.match(text, new RegExp(`counts ${ordinaryFlagPoints} points at most`));
  });

  it('stands in the settings with name, default, bounds and meaning', () => {
    const { properties } = manifest.contributes.configuration;
    const schemas = { weights: weightsSchema(), sensitivity: sensitivitySchema() };
    for (const [name, schema] of Object.entries(schemas)) {
      const setting = properties[`payloadLens.severity.${name}`]!;
      for (const [key, value] of Object.entries(schema)) assert.deepEqual(setting[key], value);
      assert.equal(setting['scope'], 'application', 'no folder decides how bad it looks');
    }
    for (const name of weightNames) {
      assert.match(words[`configuration.severity.weights.${name}`] ?? '', /^[A-Z].*\.$/, name);
    }
    for (const language of languages) {
      const spoken = manifestWords(language);
      const wanted = sensitivityWords(wordings[language]);
      for (const [key, text] of Object.entries(wanted)) assert.equal(spoken[key], text);
    }
  });
});
