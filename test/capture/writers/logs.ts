import { Buffer } from 'node:buffer';
import { codedBody, codedHeaders, type SessionExchange } from './session';
import { joinBytes, requestBytes, responseBytes } from './message';

const fence = `${'='.repeat(54)}\r\n`;

/** What Burp Suite logs to a file: fences around a line of its own and around both messages. */
export function writeBurpLog(exchanges: readonly SessionExchange[]): Uint8Array {
  return joinBytes(
    ...exchanges.flatMap((exchange) => {
      const { protocol, hostname, port } = new URL(exchange.url);
      const at = `${protocol}//${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
      const header = `10:42:11 AM  ${at}  [192.0.2.7]\r\n`;
      const messages = [requestBytes(exchange), '\r\n', fence, responseBytes(exchange), '\r\n'];
      return [fence, header, fence, ...messages, fence, '\r\n\r\n\r\n'];
    }),
  );
}

/** What ZAP exports: messages without a length, the URL in the request line. */
export function writeZap(exchanges: readonly SessionExchange[]): Uint8Array {
  return joinBytes(
    ...exchanges.flatMap((exchange, i) => [
      `==== ${i + 1} ==========\r\n`,
      requestBytes(exchange, { isAbsolute: true }),
      '\r\n',
      responseBytes({ ...exchange, coding: null }),
      '\r\n',
    ]),
  );
}

/** What sqlmap writes of its traffic, or, behind `prefix`, to the console. */
export function writeSqlmap(exchanges: readonly SessionExchange[], prefix = ''): Uint8Array {
  const line = ([name, value]: readonly [string, string]): string => `${name}: ${value}\n`;
  return joinBytes(
    ...exchanges.flatMap((exchange, i) => [
      `${prefix}HTTP request [#${i + 1}]:\n`,
      requestBytes(exchange, { lineEnd: '\n' }),
      `\n\n${prefix}HTTP response [#${i + 1}] (${exchange.status} ${exchange.reason}):\n`,
      ...exchange.responseHeaders.map(line),
      `Content-Length: ${exchange.responseBody.length}\nURI: ${exchange.url}\n\n`,
      exchange.responseBody,
      `\n\n${'#'.repeat(76)}\n\n`,
    ]),
  );
}

/** What OkHttp's interceptor prints, line by line. */
export function okHttpLines(exchange: SessionExchange): string[] {
  const text = (bytes: Uint8Array): string[] => Buffer.from(bytes).toString('utf8').split('\n');
  const field = ([name, value]: readonly [string, string]): string => `${name}: ${value}`;
  const { method, url, requestBody, responseBody } = exchange;
  const sent =
    requestBody.length > 0
      ? ['', ...text(requestBody), `--> END ${method} (${requestBody.length}-byte body)`]
      : [`--> END ${method}`];
  return [
    `--> ${method} ${url} http/1.1`,
    `Content-Length: ${requestBody.length}`,
    ...exchange.requestHeaders.map(field),
    ...sent,
    `<-- ${exchange.status} ${exchange.reason} ${url} (35ms)`,
    ...exchange.responseHeaders.map(field),
    '',
    ...text(responseBody),
    `<-- END HTTP (${responseBody.length}-byte body)`,
  ];
}

/** Lines as logcat's `threadtime` has them. */
export function logcat(
  lines: readonly string[],
  thread: number,
  tag = 'okhttp.OkHttpClient',
): string[] {
  const head = `11-22 17:03:04.567  1234 ${String(thread).padStart(5)} I ${tag.padEnd(8)}: `;
  return lines.map((line) => head + line);
}

/** Takes a line from each list in turn: calls side by side. */
export function interleave(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) =>
    lists.flatMap((list) => (i < list.length ? [list[i]!] : [])),
  ).flat();
}

/** What `curl --trace` writes; with `ids` before each mark. */
export function traceLines(exchange: SessionExchange, id = ''): string[] {
  const url = new URL(exchange.url);
  const isTls = url.protocol === 'https:';
  const request = Buffer.from(requestBytes(exchange));
  const response = Buffer.from(
    responseBytes({
      ...exchange,
      responseHeaders: codedHeaders(exchange),
      responseBody: codedBody(exchange),
      coding: null,
    }),
  );
  const [sent, received] = [request, response].map((message) => message.indexOf('\r\n\r\n') + 4);
  return [
    `${id}== Info: Connected to ${url.hostname} (192.0.2.7) port ${url.port || 80} (#0)`,
    ...(isTls ? [`${id}== Info: SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384`] : []),
    ...dump(`${id}=> Send header`, request.subarray(0, sent)),
    ...dump(`${id}=> Send data`, request.subarray(sent)),
    ...dump(`${id}<= Recv header`, response.subarray(0, received)),
    ...dump(`${id}<= Recv data`, response.subarray(received)),
    `${id}== Info: Connection #0 to host ${url.hostname} left intact`,
  ];
}

function dump(mark: string, bytes: Buffer): string[] {
  if (bytes.length === 0) return [];
  const lines = [`${mark}, ${bytes.length} bytes (0x${bytes.length.toString(16)})`];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = [...bytes.subarray(at, at + 16)];
    const digits = row.map((byte) => `${byte.toString(16).padStart(2, '0')} `).join('');
    const shown = row.map((byte) =>
      byte >= 0x20 && byte < 0x80 ? String.fromCharCode(byte) : '.',
    );
    lines.push(`${at.toString(16).padStart(4, '0')}: ${digits.padEnd(48)}${shown.join('')}`);
  }
  return lines;
}

/** What `curl -v` writes with both outputs in one file. */
export function writeVerbose(exchanges: readonly SessionExchange[]): Uint8Array {
  const marked = (sign: string, message: Uint8Array): string => {
    const text = Buffer.from(message).toString('latin1');
    const head = text.slice(0, text.indexOf('\r\n\r\n') + 4).split('\n');
    return head
      .slice(0, -1)
      .map((line) => `${sign} ${line}\n`)
      .join('');
  };
  return joinBytes(
    ...exchanges.flatMap((exchange) => {
      const { protocol, hostname, port } = new URL(exchange.url);
      const tls = protocol === 'https:' ? '* SSL connection using TLSv1.2 / X\n' : '';
      return [
        `* Connected to ${hostname} (192.0.2.7) port ${port || 443} (#0)\n${tls}`,
        marked('>', requestBytes(exchange)),
        '} [20 bytes data]\n',
        marked('<', responseBytes({ ...exchange, coding: null })),
        '{ [19 bytes data]\n* Connection #0 to host x left intact\n',
        exchange.responseBody,
      ];
    }),
    '\n',
  );
}

/** Requests as one writes them for a REST client. */
export function writeRest(exchanges: readonly SessionExchange[]): Uint8Array {
  return joinBytes(
    '@token = abc\n\n',
    ...exchanges.flatMap((exchange, i) => [
      `### request ${i}\n# @name r${i}\n${exchange.method} ${exchange.url}\n`,
      ...exchange.requestHeaders.map(([name, value]) => `${name}: ${value}\n// ${name}\n`),
      '\n',
      exchange.requestBody,
      '\n\n> {% client.log("x") %}\n',
    ]),
  );
}
