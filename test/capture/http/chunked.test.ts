import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { dechunk, looksChunked } from '../../../src/capture/http/chunked';
import { chunked, joinBytes } from '../writers/message';

function undo(text: string) {
  const bytes = encodeUtf8(text);
  const { bytes: body, state, end } = dechunk(bytes, 0, bytes.length);
  return { text: decodeUtf8(body), state, end };
}

describe('dechunk', () => {
  it('undoes the chunks of any body and leads every byte to its place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (body) => {
        const bytes = joinBytes('head', chunked(body), 'next');
        const { bytes: out, map, state, end } = dechunk(bytes, 4, bytes.length);
        assert.deepEqual(out, body);
        assert.equal(state, 'complete');
        assert.equal(end, bytes.length - 4);
        for (let i = 0; i < body.length; i++) {
          const { start } = map.toParent({ start: i, end: i + 1 });
          assert.equal(bytes[start], body[i]);
        }
      }),
    );
  });

  it('keeps the rest where the framing is broken', () => {
    assert.deepEqual(undo('3\r\nabc\r\nzz\r\nrest'), {
      text: 'abczz\r\nrest',
      state: 'failed',
      end: 8,
    });
    assert.deepEqual(undo('2\r\nabcd\r\n0\r\n\r\n'), {
      text: 'abcd\r\n0\r\n\r\n',
      state: 'failed',
      end: 5,
    });
  });

  it('gives what there is where the end is missing', () => {
    assert.deepEqual(undo('5\r\nab'), { text: 'ab', state: 'truncated', end: 5 });
    assert.equal(undo('2\r\nab\r\n').state, 'truncated');
    assert.equal(undo('2\r\nab\r\n0').state, 'complete');
  });

  it('believes no size beyond what a number holds', () => {
    for (const size of ['-1', '1g9', '0x10', 'fffffffffffff', '', ' 5', '5 5']) {
      const bytes = encodeUtf8(`${size}\r\nabc`);
      assert.equal(looksChunked(bytes, 0, bytes.length), false, size);
    }
    assert.equal(undo('ffffffffff\r\nabc').text, 'abc');
  });
});
