import assert from 'node:assert/strict';
import { rangeInRoot } from '../../../src/decode/tree';
import { chain, decode, decodeContent, flat, leafAt, sliceText } from '../support';

describe('decode sse', () => {
  const stream =
    ': hello\nevent: start\nid: 1\ndata: {"a":"b"}\n\ndata: one\ndata:two\n\ndata: [1,2]\n\n';

  it('reads the data of each message', () => {
    for (const text of [stream, stream.replaceAll('\n', '\r\n'), stream.replaceAll('\n', '\r')]) {
      assert.deepEqual(flat(decodeContent(text, 'text/event-stream; charset=utf-8')), {
        'sse message:0 json:/a': 'b',
        'sse message:1': 'one\ntwo',
        'sse message:2 json:/0': '1',
        'sse message:2 json:/1': '2',
      });
    }
  });

  it('is recognised as content, and reads a last message without its empty line', () => {
    assert.equal(chain('data: {"a":"b"}\n\ndata: {"a":"c"}'), 'sse json');
    assert.equal(chain('data: 1, 2, 3'), '');
    assert.equal(chain('id: x\nname: y\n'), '');
  });

  it('leads a message to its lines', () => {
    const root = decode(`data: {"a":"b"}\n\ndata: one\ndata: two\n\n`);
    assert.equal(sliceText(root.bytes, rangeInRoot(leafAt(root, 'sse message:0 json:/a'))), 'b');
    const two = leafAt(root, 'sse message:1');
    assert.equal(sliceText(root.bytes, rangeInRoot(two)), 'one\ndata: two');
    assert.equal(sliceText(root.bytes, rangeInRoot(two, { start: 4, end: 7 })), 'two');
  });

  it('survives streams of nothing', () => {
    for (const text of [
      '',
      'data',
      'data:',
      ':',
      '\n\n\n',
      'data:\n'.repeat(50_000),
      'data:\n\n'.repeat(50_000),
    ]) {
      decodeContent(text, 'text/event-stream');
    }
  });
});
