import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import type { SourcedBytes } from '../../../../src/bytes/sourced';
import { ProblemLog } from '../../../../src/capture/problemLog';
import type { Connection } from '../../../../src/capture/streams/directed';
import { readHttp1, splitHttp1 } from '../../../../src/capture/streams/http1';
import { readHttp2, splitHttp2 } from '../../../../src/capture/streams/http2';
import { preface } from '../../../../src/capture/streams/http2Frame';
import { readWebSocket } from '../../../../src/capture/streams/webSocket';
import { context, readCapture } from '../../../capture/reading';
import { connectionOf } from '../../../capture/streams/streaming';
import { writeNetLog } from '../../../capture/writers/netlog';
import { MessageDeflater, webSocketFrame } from '../../../capture/writers/webSocket';
import { session } from '../../../capture/writers/session';
import { jsonTokens, rawTokens } from '../dictionary';
import type { Target } from '../model';
import { byteMutators } from '../mutators/bytes';
import { mutateHttp } from '../mutators/http';
import { mutateJson } from '../mutators/json';
import { personal } from '../seeds';

/** Logs of Chromium's network. */
export const netLogTarget: Target = {
  name: 'netlog',
  seeds: () => [
    encodeUtf8(writeNetLog(session)),
    encodeUtf8(writeNetLog(personal.slice(0, 2), { layout: 'one' })),
    encodeUtf8(writeNetLog(session.slice(0, 2), { mode: 'Default', eventsFirst: true })),
    encodeUtf8(writeNetLog(session.slice(0, 2), { layout: 'indented', isHex: true })),
  ],
  tokens: [...jsonTokens, ...['"source_dependency":{"id":12}', '"phase":1', '900'].map(encodeUtf8)],
  mutators: [...byteMutators, mutateJson, mutateJson, mutateJson],
  run: async (bytes) => void (await readCapture(bytes, 'log.json')),
};

/** GET and the answer 200 as HTTP/2 frames with HPACK, and a body of three bytes. */
const http2Frames = [
  '000011010500000001828684418cf1e3c2e5f23a6ba0ab90f4ff',
  '0000010104000000018800000300010000000161626300000408000000000000000001',
].map((hex) => Buffer.from(hex, 'hex'));

const masked = { mask: [1, 2, 3, 4] };

/** Bytes of a connection: the first half was sent and the second received. */
export const streamsTarget: Target = {
  name: 'streams',
  seeds: () => {
    const deflater = new MessageDeflater();
    const coded = deflater.compress('hello, hello, hello');
    return [
      Buffer.concat([Buffer.from(preface), ...http2Frames]),
      Buffer.concat([http2Frames[0]!, http2Frames[1]!]),
      Buffer.concat([
        webSocketFrame('{"imei":"356938035643809"}', masked),
        webSocketFrame(coded, { isCompressed: true, ...masked }),
        webSocketFrame('par', { isFinal: false }),
        webSocketFrame('ts', { opcode: 0 }),
        webSocketFrame(deflater.compress('hello, hello'), { isCompressed: true }),
      ]),
      encodeUtf8(
        'POST /a HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 101 Go\r\nUpgrade: websocket\r\n\r\n',
      ),
    ];
  },
  tokens: [
    ...rawTokens,
    ...['HTTP/1.1 100 \r\n\r\n', 'CONNECT a:1 HTTP/1.1\r\n\r\n'].map(encodeUtf8),
  ],
  mutators: [...byteMutators, mutateHttp],
  run: (bytes) => {
    const half = bytes.length >> 1;
    for (const cut of [half, bytes.length, 0]) {
      readAll(
        connectionOf([
          ['sent', bytes.subarray(0, cut)],
          ['received', bytes.subarray(cut)],
        ]),
        bytes.length,
      );
    }
  },
};

function readAll(connection: Connection, size: number): void {
  const log = new ProblemLog(0);
  const check = ({ bytes, map }: SourcedBytes): void => {
    assert.equal(map.childLength, bytes.length);
    const { start, end } = map.parentRange;
    assert.ok(0 <= start && start <= end && end <= size);
  };
  const { exchanges, rest } = splitHttp1(connection);
  const read = [
    ...exchanges.map((one) => readHttp1(one, context, log)),
    ...splitHttp2(connection, log).map((one) => readHttp2(one, context, log)),
  ];
  for (const { request, response } of read) {
    for (const message of [request, response]) {
      if (!message) continue;
      check(message.content);
      for (const { value } of message.headers) check(value);
    }
  }
  for (const one of [connection, rest]) {
    for (const { content } of readWebSocket(one, context, log)) check(content);
  }
  for (const { offset } of log.problems) assert.ok(offset === null || offset <= size);
}
