import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encodeUtf8 } from '../../src/bytes/text';
import { mostRulesBytes, readRulesFile, ruleProblemText } from '../../src/view/customRules';
import { customRuleMessages } from '../../src/view/messages/customRules';
import { customRuleMembers, type CustomRuleFault } from '../../src/detect/customRules';
import { validatorIds } from '../../src/detect/validatorIds';
import { entityIds } from '../../src/detect/model';

const rule = '{ "name": "Loyalty card", "entity": "user_id", "key": "^treuekarte$" }';

interface RuleSchema {
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
}

describe('a file of custom rules', () => {
  it('is a list, or an object with one', () => {
    for (const text of [`[${rule}]`, `{ "$schema": "x", "rules": [${rule}] }`]) {
      const { rules, mistakes } = readRulesFile(encodeUtf8(text));
      assert.deepEqual(mistakes, []);
      assert.deepEqual(rules, [
        {
          name: 'Loyalty card',
          entity: 'user_id',
          key: '^treuekarte$',
          value: null,
          validator: null,
          confidence: 0.9,
        },
      ]);
    }
  });

  it('says what is wrong, where, and what to do, and keeps the rest', () => {
    const text = `[\n  ${rule},\n  { "name": "b", "entity": "usr_id", "key": "a" }\n]`;
    const { rules, mistakes } = readRulesFile(encodeUtf8(text));
    assert.equal(rules.length, 1);
    assert.deepEqual(mistakes, [
      {
        start: { line: 3, column: 28 },
        end: { line: 3, column: 36 },
        words: 'There is no entity “usr_id”: did you mean “user_id”?',
      },
    ]);
  });

  it('that is no JSON, cut, or too large is told as such', () => {
    const wordsOf = (text: string): string => readRulesFile(encodeUtf8(text)).mistakes[0]!.words;
    assert.match(wordsOf('[}'), /not JSON/);
    assert.match(wordsOf('[{"name": "a"'), /ends before/);
    assert.match(wordsOf('7'), /no list/);
    assert.match(wordsOf(' '.repeat(mostRulesBytes + 1)), /larger/);
    assert.deepEqual(readRulesFile(encodeUtf8('[]')), { rules: [], mistakes: [] });
  });

  it('has words for every fault, with nothing left to fill in', () => {
    for (const fault of Object.keys(customRuleMessages) as CustomRuleFault[]) {
      const words = ruleProblemText({ at: [], fault, found: 'x\u202ey' });
      assert.ok(words.length > 20 && !/[{}[\]\u202e]/.test(words), words);
    }
  });

  it('has schemas that know every member, entity and validator, and no more', () => {
    const at = (name: string): string => path.resolve(__dirname, '../..', name);
    const schema = JSON.parse(readFileSync(at('media/schemas/rules.schema.json'), 'utf8')) as {
      definitions: { rule: RuleSchema };
    };
    const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
      contributes: {
        configuration: { properties: Record<string, { items: RuleSchema }> };
      };
    };
    const setting = manifest.contributes.configuration.properties['payloadLens.customRules']!;
    for (const { properties } of [schema.definitions.rule, setting.items]) {
      assert.deepEqual(Object.keys(properties), customRuleMembers);
      assert.deepEqual(properties['entity']!.enum, entityIds);
      assert.deepEqual(properties['validator']!.enum, validatorIds);
    }
  });

  it('of hostile depth and names is read in bounds', () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    assert.ok(readRulesFile(encodeUtf8(deep)).mistakes.length > 0);
    const odd = '[{ "__proto__": { "name": "a" }, "constructor": 1 }]';
    assert.equal(readRulesFile(encodeUtf8(odd)).rules.length, 0);
  });
});
