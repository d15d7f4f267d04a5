import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../src/bytes/text';
import {
  endOfTag,
  indexOfText,
  isTag,
  readAttributes,
  tagName,
} from '../../../src/capture/xml/tags';

describe('tags', () => {
  const bytes = encodeUtf8('<item a="x>y" b = \'z\' a-b="">t</item>');

  it('have names that end', () => {
    assert.ok(isTag(bytes, 0, '<item'));
    assert.ok(isTag(bytes, 30, '</item'));
    assert.ok(!isTag(bytes, 0, '<ite'));
    assert.equal(tagName(bytes, 1), 'item');
    assert.equal(tagName(encodeUtf8('1a'), 0), '');
  });

  it('end behind their quotes', () => {
    assert.equal(endOfTag(bytes, 5), 29);
    assert.equal(endOfTag(encodeUtf8('a b="'), 0), -1);
    assert.equal(endOfTag(encodeUtf8('a <b>'), 0), 0);
    assert.equal(endOfTag(encodeUtf8('x'.repeat(70_000)), 0), 0);
  });

  it('have attributes in either quotes', () => {
    assert.deepEqual(
      [...readAttributes(bytes, 5, 28)],
      [
        ['a', 'x>y'],
        ['b', 'z'],
        ['a-b', ''],
      ],
    );
  });

  it('are searched for from a place on', () => {
    assert.equal(indexOfText(bytes, '</item', 3), 30);
    assert.equal(indexOfText(bytes, '<item', 1), -1);
  });
});
