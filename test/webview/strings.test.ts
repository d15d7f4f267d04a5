import assert from 'node:assert/strict';
import { formatCount, say, tables } from '../../src/webview/strings';

describe('say', () => {
  it('fills places, and groups the digits of numbers', () => {
    assert.equal(say('block.sizes', { from: 612, to: 1940 }), '612 → 1,940 bytes');
    assert.equal(say('card.grade', { grade: 'C', words: 'x' }), 'grade C: x');
  });

  it('chooses the form by the count', () => {
    assert.equal(say('bar.problems', { count: 1 }), '1 problem');
    assert.equal(say('bar.problems', { count: 0 }), '0 problems');
    assert.equal(say('bar.problems', { count: 1200 }), '1,200 problems');
  });

  it('does not look for places in what it fills in', () => {
    assert.equal(say('card.play', { type: '{type} {gdpr} $1' }), 'Google Play: {type} {gdpr} $1');
  });
});

describe('formatCount', () => {
  it('groups the digits', () => assert.equal(formatCount(1_284_000), '1,284,000'));
});

describe('the languages of the page', () => {
  /** Places of a text in all its forms. */
  const placesIn = (forms: string | readonly string[]): string[] => {
    const text = typeof forms === 'string' ? forms : forms.join(' ');
    const places = [...text.matchAll(/\{([a-z]{1,20})\}/gi)].map((match) => match[1]!);
    return [...new Set(places)].sort();
  };

  for (const [language, table] of Object.entries(tables)) {
    it(`has every text with its places: ${language}`, () => {
      assert.deepEqual(Object.keys(table).sort(), Object.keys(tables['en']!).sort());
      for (const [key, forms] of Object.entries(tables['en']!)) {
        assert.deepEqual(placesIn(table[key as keyof typeof table]), placesIn(forms), key);
      }
    });
  }
});
