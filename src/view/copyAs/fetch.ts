import type { Exchange } from '../../capture/model';
import { sendable } from './request';

/**
 * The request of an exchange as a call of `fetch`, in the clear; null where there is none that could
 * be sent. Every text in it is a JSON string in ASCII, which means the same in JavaScript.
 */
export function fetchCall(exchange: Exchange): string | null {
  const request = sendable(exchange);
  if (request === null) return null;
  const { method, url, headers, body, text } = request;
  const lines = [`  method: ${quoted(method)},`];
  if (headers.length > 0) {
    // A list of pairs: a field may be there twice.
    const pairs = headers.map(([name, value]) => `    [${quoted(name)}, ${quoted(value)}],`);
    lines.push('  headers: [', ...pairs, '  ],');
  }
  if (body !== null) lines.push(`  body: ${text === null ? bytesOf(body) : quoted(text)},`);
  return `await fetch(${quoted(url)}, {\n${lines.join('\n')}\n});`;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[^\u0020-\u007e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function bytesOf(bytes: Uint8Array): string {
  return `new Uint8Array([${bytes.join(', ')}])`;
}
