import assert from 'node:assert/strict';
import fc from 'fast-check';
import { prettyJson } from '../../src/view/plainText';

describe('pretty JSON', () => {
  it('is what JSON.stringify makes of it', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = JSON.parse(json);
        const expected = JSON.stringify(value, null, 2);
        assert.equal(prettyJson(JSON.stringify(value), 1e6).text, expected);
        assert.equal(prettyJson(expected, 1e6).text, expected);
      }),
    );
  });

  it('is cut to what it may take', () => {
    const { text, isCut } = prettyJson(`[${'1,'.repeat(10_000)}1]`, 100);
    assert.equal(text.length, 100);
    assert.ok(isCut);
  });

  it('takes any nesting and any text', () => {
    assert.ok(prettyJson('['.repeat(100_000), 2_000).isCut);
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 10, max: 200 }), (text, most) => {
        assert.ok(prettyJson(text, most).text.length <= most);
      }),
    );
  });
});
