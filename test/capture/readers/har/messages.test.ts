import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, readCapture, spelt } from '../../reading';
import { plainRequest, plainResponse, readEntry } from './reading';

const upgrade = { status: 101, headers: [] };

function read(_webSocketMessages: unknown) {
  return readEntry(plainRequest(), upgrade, { _webSocketMessages });
}

describe('messages of a HAR entry', () => {
  it('are read as browsers and proxies write them', async () => {
    const { file, exchange, problems } = await read([
      { type: 'send', time: 1700000000.25, opcode: 1, data: '{"a":"\u00e9"}' },
      { type: 'receive', time: 1700000001, opcode: 2, data: 'AP8H' },
      { type: 'receive', time: 1700000002, opcode: 8, data: '' },
    ]);
    assert.deepEqual(problems, []);
    const [sent, binary, close] = exchange.messages!;
    assert.deepEqual(
      [sent!.direction, sent!.kind, sent!.atMs, sent!.fidelity, sent!.state],
      ['sent', 'text', 1700000000250, 'text', 'complete'],
    );
    assert.equal(decodeUtf8(sent!.content.bytes), '{"a":"\u00e9"}');
    assert.equal(spelt(file, sent!.content, 0, 4), '{\\"a\\"');
    assert.deepEqual([binary!.direction, binary!.kind], ['received', 'binary']);
    assert.deepEqual([...binary!.content.bytes], [0, 255, 7]);
    assert.equal(binary!.fidelity, 'decoded');
    assert.equal(close!.kind, 'control');
  });

  it('have their times in milliseconds where Playwright wrote them', async () => {
    const { exchange } = await read([
      { type: 'send', time: 1700000000250.5, opcode: 1, data: 'a' },
      { type: 'send', opcode: 1, data: 'a' },
      { type: 'send', time: -1, opcode: 1, data: 'a' },
    ]);
    assert.deepEqual(
      exchange.messages!.map(({ atMs }) => atMs),
      [1700000000250.5, null, null],
    );
  });

  it('keep what is no base64 as it is spelt, and bytes that are no text as bytes', async () => {
    const { exchange } = await read([
      { type: 'receive', time: 1, opcode: 2, data: 'no base64!' },
      { type: 'receive', time: 1, opcode: 1, data: 'a\udcff' },
    ]);
    const [plain, bytes] = exchange.messages!;
    assert.equal(decodeUtf8(plain!.content.bytes), 'no base64!');
    assert.equal(plain!.fidelity, 'text');
    assert.deepEqual([...bytes!.content.bytes], [0x61, 0xff]);
  });

  it('are events where the response does not hold them itself', async () => {
    const _eventSourceMessages = [
      { time: 1700000000, eventName: 'message', eventId: '', data: '{"b":1}' },
    ];
    const apart = await readEntry(
      plainRequest(),
      plainResponse({ mimeType: 'text/event-stream' }),
      {
        _eventSourceMessages,
      },
    );
    assert.deepEqual(apart.problems, []);
    assert.deepEqual(
      apart.exchange.messages!.map(({ direction, kind }) => [direction, kind]),
      [['received', 'event']],
    );
    const content = { mimeType: 'text/event-stream', text: 'data: {"b":1}\n\n' };
    const held = await readEntry(plainRequest(), plainResponse(content), { _eventSourceMessages });
    assert.equal(held.exchange.messages, undefined);
  });

  it('are missing where there is no list, and a list of something else is a problem', async () => {
    assert.equal((await read(null)).exchange.messages, undefined);
    assert.deepEqual((await read([])).exchange.messages, []);
    const { exchange, problems } = await read([1, { type: 'send', opcode: 'x', data: 3 }]);
    assert.equal(exchange.messages!.length, 1);
    assert.ok(codes(problems).every((code) => code === 'malformed-field'));
    assert.ok(problems.length >= 2);
  });

  it('are left out where they are too many, and told of', async () => {
    const one = { type: 'send', opcode: 1, data: 'a' };
    const { exchange, problems } = await read(Array.from({ length: 20_003 }, () => one));
    assert.equal(exchange.messages!.length, 20_000);
    assert.deepEqual(codes(problems), ['messages-left-out']);
    assert.deepEqual(problems[0]!.arguments, { kind: 'WebSocket', count: 3 });
  });

  it('that the end of the file cuts keep what is there', async () => {
    const { file } = await read([{ type: 'send', opcode: 1, data: 'abcdefgh' }]);
    const cut = file.slice(0, file.indexOf('abcdefgh') + 4);
    const { exchanges } = await readCapture(encodeUtf8(cut), 'a.har');
    const [message] = exchanges[0]!.messages!;
    assert.equal(decodeUtf8(message!.content.bytes), 'abcd');
    assert.equal(message!.state, 'truncated');
  });
});
