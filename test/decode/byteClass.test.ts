import assert from 'node:assert/strict';
import {
  byteClass,
  classesOf,
  classOf,
  classSet,
  hexDigit,
  isWhite,
  isWithin,
  startsWith,
} from '../../src/decode/byteClass';
import { bytesOf } from './support';

describe('byte classes', () => {
  it('give every byte just one class', () => {
    for (let byte = 0; byte < 256; byte++) {
      const bits = classOf[byte]!;
      assert.ok(bits > 0 && (bits & (bits - 1)) === 0, String(byte));
    }
  });

  it('say which alphabets a run can be in', () => {
    const classes = (text: string): number => classesOf(bytesOf(text), 0, bytesOf(text).length);
    assert.ok(isWithin(classes('0123abcDEF'), classSet.hex));
    assert.ok(!isWithin(classes('0123abcg'), classSet.hex));
    assert.ok(isWithin(classes('azAZ09'), classSet.alphanumeric));
    assert.equal(classes('+/'), byteClass.plusSlash);
    assert.equal(classes('é'), byteClass.high);
    assert.equal(classes('\u0001'), byteClass.control);
    assert.equal(classes(''), 0);
  });

  it('know digits, white space and what stands at a place', () => {
    assert.deepEqual(
      [...'09afAFgG'].map((c) => hexDigit(c.charCodeAt(0))),
      [0, 9, 10, 15, 10, 15, -1, -1],
    );
    assert.equal(hexDigit(undefined), -1);
    assert.deepEqual(
      [...' \t\r\na'].map((c) => isWhite(c.charCodeAt(0))),
      [true, true, true, true, false],
    );
    const bytes = bytesOf('data:x');
    assert.equal(startsWith(bytes, 0, 'data:'), true);
    assert.equal(startsWith(bytes, 1, 'ata:xy'), false);
    assert.equal(startsWith(bytes, -1, 'd'), false);
  });
});
