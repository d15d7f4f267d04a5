import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { context } from '../reading';
import { MessageDeflater, webSocketFrame } from '../writers/webSocket';
import { readMessages, said, type Turn } from './streaming';

const mask = [0x37, 0xfa, 0x21, 0x3d];

describe('readWebSocket', () => {
  it('reads the examples of RFC 6455, section 5.7', () => {
    const bytes = (hex: string): Uint8Array => Buffer.from(hex.replace(/ /g, ''), 'hex');
    const { messages, problems } = readMessages([
      ['sent', bytes('81 85 37 fa 21 3d 7f 9f 4d 51 58')],
      ['received', bytes('81 05 48 65 6c 6c 6f')],
      ['received', bytes('01 03 48 65 6c')],
      ['sent', bytes('89 85 37 fa 21 3d 7f 9f 4d 51 58')],
      ['received', bytes('8a 05 48 65 6c 6c 6f 80 02 6c 6f')],
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(messages.map(said), [
      'sent text Hello',
      'received text Hello',
      'sent control Hello',
      'received control Hello',
      'received text Hello',
    ]);
    assert.deepEqual(
      messages.map(({ atMs }) => atMs),
      [0, 1000, 3000, 4000, 4000],
    );
  });

  it('reads the examples of RFC 7692, section 7.2.3, in either split', () => {
    const shared = Buffer.from('c107f248cdc9c90700c105f200110000', 'hex');
    assert.deepEqual(readMessages([['received', shared]]).messages.map(said), [
      'received text Hello',
      'received text Hello',
    ]);
    const fragments = Buffer.from('4103f248cd8004c9c90700', 'hex');
    const stored = Buffer.from('c10b000500faff48656c6c6f00', 'hex');
    const final = Buffer.from('c108f348cdc9c9070000', 'hex');
    const twoBlocks = Buffer.from('c10df248050000 00ffffcac9c90700'.replace(/ /g, ''), 'hex');
    for (const frame of [fragments, stored, final, twoBlocks]) {
      const { messages, problems } = readMessages([['received', frame]]);
      assert.deepEqual([messages.map(said), problems], [['received text Hello'], []]);
    }
  });

  it('carries the context of compression over messages, each direction its own', () => {
    const out = new MessageDeflater();
    const back = new MessageDeflater();
    const texts = Array.from(
      { length: 200 },
      (_, i) => `{"n":${i},"pad":"${'notes '.repeat(60)}"}`,
    );
    const turns = texts.map((text, i): Turn => {
      if (i % 3 === 0) return ['received', webSocketFrame(text)];
      const isSent = i % 3 === 1;
      const coded = (isSent ? out : back).compress(text);
      const frame = webSocketFrame(coded, { isCompressed: true, ...(isSent ? { mask } : {}) });
      return [isSent ? 'sent' : 'received', frame];
    });
    const { messages, problems } = readMessages(turns);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      messages.map(({ content }) => decodeUtf8(content.bytes)),
      texts,
    );
    assert.deepEqual([messages[0]!.fidelity, messages[1]!.fidelity], ['wire', 'unframed']);
  });

  it('leads each byte of a message to where it stands, over fragments and masks', () => {
    const { messages } = readMessages([
      ['sent', webSocketFrame('imei=', { isFinal: false, mask })],
      ['sent', webSocketFrame('35693', { opcode: 0, mask })],
    ]);
    const { map, bytes } = messages[0]!.content;
    assert.equal(decodeUtf8(bytes), 'imei=35693');
    assert.deepEqual(map.toParent({ start: 4, end: 6 }), { start: 10, end: 18 });
  });

  it('reads lengths of two and eight bytes', () => {
    for (const length of [125, 126, 65_535, 65_536]) {
      const { messages } = readMessages([
        ['sent', webSocketFrame(Buffer.alloc(length, 97), { opcode: 2, mask })],
      ]);
      assert.equal(messages[0]!.kind, 'binary');
      assert.equal(decodeUtf8(messages[0]!.content.bytes), 'a'.repeat(length));
    }
  });

  it('keeps what a capture ends in, and stops at what is no frame', () => {
    const whole = webSocketFrame('whole');
    const cut = webSocketFrame('cut in two').subarray(0, 6);
    const ends = readMessages([['received', Buffer.concat([whole, cut])]]);
    assert.deepEqual(ends.messages.map(said), [
      'received text whole',
      'received text cut  (truncated)',
    ]);
    assert.deepEqual(ends.problems, []);
    const broken: readonly (readonly number[])[] = [
      [0x83, 0x00], // an opcode that is nobody's
      [0xa1, 0x00], // RSV2
      [0x09, 0x00], // a control frame in parts
      [0x88, 0x7e, 0x00, 0x80], // and a long one
      [0x80, 0x01, 0x61], // nothing to go on with
      [0x81, 0x7f, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0], // 2^64 bytes
    ];
    for (const bytes of broken) {
      const read = readMessages([['sent', Buffer.concat([whole, Buffer.from(bytes), whole])]]);
      assert.deepEqual(
        [read.messages.map(said), read.problems],
        [['sent text whole'], ['malformed-stream']],
      );
    }
  });

  it('says what does not inflate, and shows nothing that refers to it', () => {
    const deflater = new MessageDeflater();
    const text = 'the same words again and again, '.repeat(8);
    const coded = [deflater.compress(text), deflater.compress(text), deflater.compress(text)];
    const frames = coded.map((bytes) => webSocketFrame(bytes, { isCompressed: true }));
    // The first one is missing, as where a capture begins later than the connection.
    const { messages, problems } = readMessages([
      ['received', frames[1]!],
      ['received', frames[2]!],
    ]);
    assert.deepEqual(problems, ['content-coding-failed', 'content-coding-failed']);
    for (const { state, content } of messages) {
      assert.equal(state, 'failed');
      assert.ok(content.bytes.length < text.length);
    }
  });

  it('keeps to the budget of what compression puts out', () => {
    const bomb = webSocketFrame(new MessageDeflater().compress(Buffer.alloc(5_000_000)), {
      isCompressed: true,
    });
    const { messages, problems } = readMessages(
      [
        ['received', bomb],
        ['sent', bomb],
      ],
      { ...context, maxContentBytes: 100_000 },
    );
    assert.ok(problems.includes('over-budget'));
    const out = messages.reduce((sum, { content }) => sum + content.bytes.length, 0);
    assert.ok(out <= 100_000 + bomb.length * 2, String(out));
    assert.ok(messages.every(({ state }) => state === 'skipped'));
  });

  it('reads no more messages than it says', () => {
    const empty = webSocketFrame('', { opcode: 10 });
    const { messages, problems } = readMessages([
      ['sent', Buffer.alloc(2 * 150_000, Buffer.from(empty))],
    ]);
    assert.equal(messages.length, 100_000);
    assert.deepEqual(problems, ['over-budget']);
  });

  it('reads any beginning of a stream without a problem', () => {
    const deflater = new MessageDeflater();
    const stream = Buffer.concat([
      webSocketFrame('a', { mask }),
      webSocketFrame(deflater.compress('hello hello hello'), { isCompressed: true, mask }),
      webSocketFrame('part', { isFinal: false, mask }),
      webSocketFrame('', { opcode: 9, mask }),
      webSocketFrame(encodeUtf8(' of it'), { opcode: 0, mask }),
      webSocketFrame(Buffer.from([3, 232]), { opcode: 8, mask }),
    ]);
    for (let end = 0; end <= stream.length; end++) {
      const { messages, problems } = readMessages([['sent', stream.subarray(0, end)]]);
      assert.deepEqual(problems, [], String(end));
      for (const { content } of messages)
        assert.equal(content.map.childLength, content.bytes.length);
    }
  });
});
