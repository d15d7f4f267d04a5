import assert from 'node:assert/strict';
import {
  entityLabel,
  languageFor,
  languages,
  speak,
  wording,
  wordings,
} from '../../src/view/language';
import type { Wording } from '../../src/view/messages/wording';
import { countryName } from '../../src/view/recipient';
import { problemText, render } from '../../src/view/sentences';

/** Every text of a wording by where it stands in it; functions are left out. */
function textsOf(spoken: Wording): Map<string, string> {
  const texts = new Map<string, string>();
  const entities = Object.entries(spoken.entities).map(([id, { label, description }]) => [
    id,
    { label, description },
  ]);
  const open: [string, unknown][] = [['', { ...spoken, entities: Object.fromEntries(entities) }]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [at, value] = next;
    if (typeof value === 'string') texts.set(at, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) open.push([`${at}/${key}`, member]);
    }
  }
  return texts;
}

/** What a template asks for: arguments with their formats, and those it only turns on. */
function placesOf(template: string): Set<string> {
  const places = template.matchAll(/\{(\w{1,40})(@\w{1,40})?|\[(\w{1,40})\?/g);
  return new Set([...places].map((match) => match[1] ?? match[3]!));
}

const english = textsOf(wordings.en);
const others = languages.filter((language) => language !== 'en');

describe('the language of the views', () => {
  afterEach(() => speak('en'));

  it('is English where nobody chose, and where there is no other', () => {
    assert.equal(entityLabel('imei'), 'IMEI');
    assert.equal(languageFor('de'), 'en');
    assert.equal(languageFor('zh-CN'), 'zh-cn');
    assert.equal(languageFor('constructor'), 'en');
  });

  it('says statements, problems, entities and countries in the chosen one', () => {
    speak('zh-cn');
    assert.equal(render({ id: 'ui.exchanges', arguments: { count: 12 } }), '12 次交互');
    assert.equal(entityLabel('precise_location'), '精确位置');
    assert.equal(countryName('SG'), '新加坡');
    assert.match(problemText({ code: 'empty-file', arguments: {} }), /^文件为空。.*。$/);
    assert.equal(
      render({ id: 'verdict.claim.never', arguments: { entity: 'contacts' } }),
      '从不发送：通讯录',
    );
  });

  it('lists in words', () => {
    assert.equal(wording().phrases.list(['a'], 0), 'a');
    assert.equal(wording().phrases.list(['a', 'b', 'c'], 0), 'a, b and c');
    assert.equal(wording().phrases.list(['a', 'b'], 3), 'a, b and 3 more');
    speak('zh-cn');
    assert.equal(wording().phrases.list(['a', 'b'], 3), 'a、b等 5 项');
    assert.equal(wording().phrases.look('15 digits'), '15 位数字');
  });
});

for (const language of others) {
  describe(`the words of ${language}`, () => {
    const texts = textsOf(wordings[language]);

    it('are all there, and no others', () => {
      assert.deepEqual([...texts.keys()].sort(), [...english.keys()].sort());
      assert.ok(texts.size > 400);
    });

    it('have no places that the English ones have not, and fill all that carry more than a number', () => {
      for (const [at, text] of texts) {
        const wanted = placesOf(english.get(at)!);
        for (const place of placesOf(text)) assert.ok(wanted.has(place), `${at}: {${place}}`);
        for (const [, name] of english.get(at)!.matchAll(/\{(\w{1,40})[@}]/g)) {
          assert.ok(placesOf(text).has(name!), `${at}: {${name!}} is missing`);
        }
      }
    });

    it('are translated', () => {
      const plain = (text: string): string => text.replace(/\{[^{}]*\}|\[|\]/g, '');
      for (const [at, text] of texts) {
        const own = plain(text);
        const isWord = /[a-z]{4,} [a-z]{2,} [a-z]{2,}/.test(
          own.replace(/（[^（）]*）|“[^“”]*”/g, ''),
        );
        assert.ok(!isWord, `${at}: ${text}`);
      }
    });
  });
}
