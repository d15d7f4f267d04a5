import type { Exchange } from '../../capture/model';
import { visible } from '../visible';
import { sendable } from './request';

/** Longer texts are no single argument for every system (Linux takes 128 KiB). */
const longestArgument = 100_000;

/**
 * The request of an exchange as a command for a POSIX shell that sends it once more with curl, in the
 * clear; null where there is none that could be sent. Whatever the capture holds, the command is one
 * call of curl (and printf): all of it stands in single quotes, and what a terminal might act on is
 * spelt in octal.
 */
export function curlCommand(exchange: Exchange): string | null {
  const request = sendable(exchange);
  if (request === null) return null;
  const { method, url, headers, body, text } = request;
  // Brackets in a URL are no ranges, and nothing leads to another protocol.
  const parts = ['curl', '--globoff', "--proto '=http,https'", `--url ${shellQuoted(url)}`];
  const usual = body === null ? 'GET' : 'POST';
  if (method === 'HEAD') parts.push('--head');
  else if (method !== usual) parts.push(`--request ${shellQuoted(method)}`);
  for (const [name, value] of headers) {
    // An empty value would take the field away.
    parts.push(`--header ${shellQuoted(value === '' ? `${name};` : `${name}: ${value}`)}`);
  }
  if (body === null) return parts.join(' \\\n  ');
  const isPlain = text !== null && text.length <= longestArgument && isSafe(text);
  if (isPlain) return [...parts, `--data-raw ${shellQuoted(text)}`].join(' \\\n  ');
  return `printf ${octal(body)} | ${[...parts, '--data-binary @-'].join(' \\\n  ')}`;
}

/** A text as one word of a POSIX shell: nothing in single quotes means anything but themselves. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Whether a text can be pasted as it is: line feeds apart, it holds nothing unseen. */
function isSafe(text: string): boolean {
  const line = text.replaceAll('\n', '');
  return visible(line) === line && !line.includes('\t');
}

/** Bytes as a quoted format of printf, in letters, digits and octal escapes alone. */
function octal(bytes: Uint8Array): string {
  let format = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    format += /[a-z0-9]/i.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return `'${format}'`;
}
