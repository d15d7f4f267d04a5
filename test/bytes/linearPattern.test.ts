import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LinearPattern } from '../../src/bytes/linearPattern';
import { PatternError } from '../../src/bytes/patternSyntax';

const texts = ['', 'a', 'ab', 'aab', 'abab', 'Abc-42', 'x\ny', 'foo/bar?x=1', '(1)', 'cab', 'b'];

describe('patterns in linear time', () => {
  for (const source of [
    ...['a', '^a', 'b$', '^$', '^a*b$', '(ab)+$', 'a|^b$', '[a-c]+-\\d{2}', '[^a-z]', '\\W', '.y'],
    ...[
      '^(?:a|ab)(?:c|bab)?$',
      'a{2}',
      'a{2,}',
      '^a{0,1}b',
      '\\(1\\)',
      '[\\]x]',
      '\\x41b',
      'x\\sy',
    ],
    ...['(^|x)a', 'a??b', '()*a', 'o{1,3}/', '[a\\-]b', '', '|z'],
  ]) {
    it(`finds what the engine finds: /${source}/`, () => {
      const pattern = new LinearPattern(source);
      const expected = new RegExp(source, 'i');
      for (const text of texts) {
        assert.equal(pattern.test(text), expected.test(text), JSON.stringify(text));
      }
    });
  }

  it('agrees with the engine on made-up patterns', () => {
    const leaf = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '^', '$');
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.tuple(tie('node'), tie('node')).map(([a, b]) => a + b),
        fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a}|${b})`),
        fc
          .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{1,2}'))
          .map(([a, count]) => `(${a})${count}`),
      ),
    }));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', 'C'), maxLength: 8 });
    fc.assert(
      fc.property(node, text, (source, input) => {
        assert.equal(new LinearPattern(source).test(input), new RegExp(source, 'i').test(input));
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses what it cannot match, and what is too large', () => {
    for (const source of ['(', '[a', '*a', 'a**', '\\b', '(?=a)', '(a)\\1', 'a)', '[z-a]', '\\']) {
      assert.throws(() => new LinearPattern(source), PatternError, source);
    }
    for (const source of ['a'.repeat(400), '((a{99}){99}){99}', '((((){99}){99}){99}){99}']) {
      assert.throws(() => new LinearPattern(source), PatternError, source);
    }
    assert.throws(() => new LinearPattern('('.repeat(40) + ')'.repeat(40)), PatternError);
  });

  it('throws nothing but that', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?|^$\\-,1d.') }), (source) => {
        try {
          new LinearPattern(source).test('abab1');
        } catch (error) {
          assert.ok(error instanceof PatternError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not run away on what makes others run away', () => {
    const startedAt = performance.now();
    for (const source of ['(a+)+$', '(a|a)*$', '(.*){9}x', '(a*)*b', '(a?){30}a{30}$']) {
      new LinearPattern(source).test(`${'a'.repeat(100_000)}!`);
    }
    const tookMs = performance.now() - startedAt;
    assert.ok(tookMs < 2_000, `${Math.round(tookMs)} ms`);
  });
});
