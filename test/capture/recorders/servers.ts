import { createHash } from 'node:crypto';
import http from 'node:http';
import http2 from 'node:http2';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import zlib from 'node:zlib';
import { MessageDeflater, webSocketFrame } from '../writers/webSocket';

/** Servers on this machine for recording what programs capture of them. */
export interface Servers {
  /** `http://plain.example:port` */
  readonly plain: string;
  /** `https://secure.example:port`, HTTP/2 and, for WebSocket, HTTP/1.1. */
  readonly secure: string;
  close(): Promise<void>;
}

type Answer = http.ServerResponse | http2.Http2ServerResponse;
type Asked = http.IncomingMessage | http2.Http2ServerRequest;

export async function startServers(key: Buffer, cert: Buffer): Promise<Servers> {
  const plain = http.createServer((request, response) => answer(request, response));
  const secure = http2.createSecureServer({ key, cert, allowHTTP1: true }, (request, response) =>
    answer(request, response),
  );
  const open = new Set<Socket>();
  for (const server of [plain, secure] as Server[]) {
    server.on('connection', (socket) => open.add(socket));
    server.on('upgrade', (request: http.IncomingMessage, socket: Duplex) => talk(request, socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  const port = (server: Server): number => (server.address() as AddressInfo).port;
  return {
    plain: `http://plain.example:${port(plain)}`,
    secure: `https://secure.example:${port(secure as unknown as Server)}`,
    close: () => {
      for (const socket of open) socket.destroy();
      plain.close();
      secure.close();
      return Promise.resolve();
    },
  };
}

const page = '<!doctype html><title>Example</title><p>An invented page';

function answer(request: Asked, response: Answer): void {
  const path = (request.url ?? '/').split('?')[0];
  const end = (status: number, headers: http.OutgoingHttpHeaders, body?: string | Buffer): void => {
    response.writeHead(status, headers);
    if (body === undefined) response.end();
    else response.end(body);
  };
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    switch (path) {
      case '/':
        return end(
          200,
          {
            'content-type': 'text/html; charset=utf-8',
            'set-cookie': ['id=7f3a; HttpOnly', 'b=2'],
          },
          page,
        );
      case '/collect':
        return end(200, { 'content-type': 'application/json' }, '{"ok":true,"name":"Zoë"}');
      case '/coded':
        return end(
          200,
          { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
          zlib.gzipSync('plain text, '.repeat(40)),
        );
      case '/chunked':
        response.writeHead(200, { 'content-type': 'text/plain' });
        (response as http.ServerResponse).write('first,');
        setTimeout(() => response.end('second'), 30);
        return;
      case '/moved':
        return end(302, { location: '/collect?moved=1' });
      case '/nothing':
        return end(204, {});
      case '/head':
        return end(200, { 'content-type': 'text/plain', 'content-length': 99 });
      case '/large':
        return end(200, { 'content-type': 'image/png' }, Buffer.concat(chunks).subarray(0, 3000));
      case '/hang-up':
        if ('stream' in request) return request.stream.close(http2.constants.NGHTTP2_CANCEL);
        return void request.socket.destroy();
      default:
        return end(404, { 'content-type': 'text/html' }, '<p>gone');
    }
  });
}

/** Speaks WebSocket (RFC 6455) with compression (RFC 7692): says thrice what it was sent at first. */
function talk(request: http.IncomingMessage, socket: Duplex): void {
  const key = String(request.headers['sec-websocket-key']);
  const accept = createHash('sha1')
    .update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.write(
    [
      'HTTP/1.1 101 Switching Protocols',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Accept: ${accept}`,
      'Sec-WebSocket-Extensions: permessage-deflate',
      '\r\n',
    ].join('\r\n'),
  );
  const deflater = new MessageDeflater();
  const text = JSON.stringify({ to: 'jo.doe@mail.example', say: 'hello again, '.repeat(4) });
  const say = (): void => {
    socket.write(webSocketFrame(deflater.compress(text), { isCompressed: true }));
  };
  say();
  say();
  socket.write(webSocketFrame('as it is'));
  socket.on('data', (chunk: Buffer) => {
    // The browser closes: so do we.
    if (chunk.some((byte) => byte === 0x88)) socket.end(webSocketFrame('', { opcode: 8 }));
  });
  socket.on('error', () => socket.destroy());
}
