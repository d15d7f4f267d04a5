import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A request as it came in. */
export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  readonly startedAt: string;
}

/** What is answered to a path that contains the key. */
export type Answers = Readonly<Record<string, unknown>>;

/** The site that is visited. */
export interface Site {
  readonly host: string;
  readonly page: string;
  readonly script: string;
}

/** Plays the site and every other host on the loopback, and keeps what is sent to the others. */
export class Collector {
  readonly heard: Heard[] = [];
  readonly #server: Server;
  #site: Site = { host: '', page: '', script: '' };
  #answers: Answers = {};

  constructor() {
    this.#server = createServer(certificate(), (request, response) => {
      void this.#serve(request, response);
    });
  }

  /** Listens; the port. */
  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return (this.#server.address() as AddressInfo).port;
  }

  /** Begins a recording of what one site's page sends. */
  begin(site: Site, answers: Answers): void {
    this.heard.length = 0;
    this.#site = site;
    this.#answers = answers;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host = '', origin = '*' } = request.headers;
    const target = request.url ?? '/';
    if (host === this.#site.host) {
      this.#serveSite(target, response);
      return;
    }
    if (request.method !== 'OPTIONS') {
      this.heard.push({
        method: request.method ?? 'GET',
        url: `https://${host}${target}`,
        headers: pairsOf(request.rawHeaders),
        body: Buffer.concat(chunks),
        startedAt: new Date().toISOString(),
      });
    }
    const asked = request.headers['access-control-request-headers'];
    response.writeHead(200, {
      'content-type': 'application/json',
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
      ...(asked === undefined ? {} : { 'access-control-allow-headers': asked }),
    });
    const found = Object.entries(this.#answers).find(([part]) => target.includes(part));
    response.end(JSON.stringify(found?.[1] ?? {}));
  }

  #serveSite(target: string, response: ServerResponse): void {
    const isScript = target.endsWith('/app.js');
    const isPage = isScript || !/\.\w+$/.test(target);
    const type = isScript ? 'application/javascript' : 'text/html';
    response.writeHead(isPage ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
    response.end(isScript ? this.#site.script : this.#site.page);
  }
}

function pairsOf(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at) =>
    at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? ''] as [string, string]] : [],
  );
}

/** A certificate that nobody has to trust: the browser is told to take any. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-recorder-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  try {
    const made = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=collector.example'.split(' ');
    execFileSync('openssl', [...made, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
