import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { hasChunks, shop } from '../writers/shop';
import { codedBody, codedHeaders } from '../writers/session';

/** A server on this machine, for a recording. */
export interface ShopServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Answers what `shop` asks as it says; asked as a proxy for other hosts, it answers for them. */
export async function startShop(): Promise<ShopServer> {
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://shop.example');
    const known = shop.find((one) => one.method === request.method && one.url === url.href);
    request.resume().on('end', () => {
      response.sendDate = false;
      if (known === undefined) {
        response.writeHead(500).end();
        return;
      }
      // Browsers take no Brotli in the clear.
      const takes = String(request.headers['accept-encoding']).includes(known.coding ?? '');
      const answer = takes ? known : ({ ...known, coding: 'gzip' } as const);
      const body = codedBody(answer);
      const headers = codedHeaders(answer).flat();
      const isChunked = hasChunks(known);
      const hasLength = !isChunked && known.status !== 204;
      if (hasLength) headers.push('Content-Length', String(body.length));
      response.writeHead(known.status, known.reason, headers);
      if (isChunked) response.write(body.subarray(0, 5));
      response.end(isChunked ? body.subarray(5) : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
