import assert from 'node:assert/strict';
import { sourcedSlice } from '../../../../src/bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import type { Problem, StreamMessage } from '../../../../src/capture/model';
import { ProblemLog } from '../../../../src/capture/problemLog';
import { readMessages } from '../../../../src/capture/readers/saz/webSocket';
import { context } from '../../reading';
import { webSocketText } from '../../writers/saz';
import { webSocketFrame } from '../../writers/webSocket';

function read(bytes: Uint8Array): { messages: StreamMessage[]; problems: readonly Problem[] } {
  const log = new ProblemLog(0);
  const text = sourcedSlice(bytes, { start: 0, end: bytes.length }, 0, 'member:raw/1_w.txt');
  return { messages: readMessages(text, context, log), problems: log.problems };
}

function texts(messages: readonly StreamMessage[]): string[] {
  return messages.map(({ content }) => decodeUtf8(content.bytes));
}

describe('messages of a Fiddler session', () => {
  it('are told apart by lengths, whatever the frames hold', () => {
    const tricky = '\r\nRequest-Length: 5\r\n\r\n';
    const frames = [tricky, tricky, 'end'].map((text) => webSocketFrame(text));
    const { messages, problems } = read(webSocketText(frames));
    assert.deepEqual(problems, []);
    assert.deepEqual(texts(messages), [tricky, tricky, 'end']);
    assert.deepEqual(
      messages.map(({ direction }) => direction),
      ['sent', 'received', 'sent'],
    );
    assert.deepEqual(read(new Uint8Array(0)).messages, []);
  });

  it('lead to their bytes through the mask', () => {
    const file = webSocketText([webSocketFrame('personal', { mask: [1, 2, 3, 4] })]);
    const [message] = read(file).messages;
    const { start, end } = message!.content.map.toParent({ start: 0, end: 8 });
    assert.equal(end - start, 8);
    const unmasked = file.subarray(start, end).map((byte, at) => byte ^ ((at & 3) + 1));
    assert.equal(decodeUtf8(unmasked), 'personal');
  });

  it('go on behind what is no message, and end where the bytes do', () => {
    const plain = read(encodeUtf8('Request-Length: -1\nRequest-Length: 1e9\n'));
    assert.deepEqual(plain.messages, []);
    const cut = webSocketText([webSocketFrame('whole'), webSocketFrame('cut short')]);
    const { messages } = read(cut.subarray(0, cut.length - 6));
    assert.equal(messages.length, 2);
    assert.equal(messages[1]!.state, 'truncated');
    assert.equal(read(encodeUtf8('Request-Length: 0\r\n\r\n'.repeat(500))).messages.length, 0);
  });

  it('that are no frames become a problem', () => {
    const { messages, problems } = read(webSocketText([encodeUtf8('\u007fnothing of the kind')]));
    assert.deepEqual(messages, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['malformed-stream'],
    );
  });
});
