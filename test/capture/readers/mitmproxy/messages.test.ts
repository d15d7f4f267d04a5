import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { startedAt } from '../../writers/mitmproxy';
import { changed, readFlow } from './flows';

const text = encodeUtf8('{"imei":"356938035643809"}');
const messages = [
  [1, true, text, startedAt, false, false],
  [2, false, Uint8Array.of(0, 255, 7), startedAt + 1.5, false, false],
  [9, false, new Uint8Array(0), startedAt + 2, false, false],
];

describe('messages of a flow', () => {
  it('are read with direction, kind, time and their place in the file', async () => {
    const { exchange, problems, file } = await readFlow(changed({ websocket: { messages } }));
    assert.deepEqual(problems, []);
    assert.equal(exchange.request?.method, 'POST');
    const [first, second, third] = exchange.messages!;
    assert.equal(exchange.messages!.length, 3);
    assert.deepEqual(
      [first!.direction, first!.kind, first!.atMs, first!.fidelity],
      ['sent', 'text', startedAt * 1000, 'unframed'],
    );
    const { start, end } = first!.content.map.toParent({ start: 0, end: text.length });
    assert.equal(decodeUtf8(file.subarray(start, end)), decodeUtf8(text));
    assert.deepEqual([second!.direction, second!.kind], ['received', 'binary']);
    assert.equal(second!.atMs, startedAt * 1000 + 1500);
    assert.deepEqual([...second!.content.bytes], [0, 255, 7]);
    assert.equal(third!.kind, 'control');
  });

  it('are read where versions up to 11 keep them: in a flow of their own', async () => {
    const state = { ...changed({ type: 'websocket', messages }), request: null, response: null };
    const { exchange, problems } = await readFlow(state);
    assert.deepEqual(problems, []);
    assert.equal(exchange.request, null);
    assert.equal(exchange.host, 'stats.example.com');
    assert.equal(exchange.messages!.length, 3);
  });

  it('become a problem where they are none, and the others are kept', async () => {
    const broken = [[1, true], 'x', ...messages];
    const { exchange, problems } = await readFlow(changed({ websocket: { messages: broken } }));
    assert.equal(exchange.messages!.length, 3);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['malformed-field'],
    );
  });

  it('are left out where there are too many, and the problem says how many', async () => {
    const many = Array.from({ length: 20_010 }, () => [1, true, Uint8Array.of(65), 0]);
    const { exchange, problems } = await readFlow(changed({ websocket: { messages: many } }));
    assert.equal(exchange.messages!.length, 20_000);
    assert.deepEqual(
      problems.map(({ code, arguments: args }) => [code, args]),
      [['messages-left-out', { kind: 'WebSocket', count: 10 }]],
    );
  });
});
