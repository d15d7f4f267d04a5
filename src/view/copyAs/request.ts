import { tryDecodeUtf8, decodeUtf8, encodeUtf8 } from '../../bytes/text';
import type { Exchange } from '../../capture/model';

/** A request as it can be sent once more; nothing in it can do more than be sent. */
export interface SendableRequest {
  /** A token (RFC 9110, section 5.6.2). */
  readonly method: string;
  /** Absolute, of http or https, in printable ASCII. */
  readonly url: string;
  /** Names are tokens, values hold no controls. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Content with its codings undone; null where there is none. */
  readonly body: Uint8Array | null;
  /** The same where it is text. */
  readonly text: string | null;
}

const token = /^[!#$%&'*+\-.^`|~\w]{1,256}$/;
const webUrl = /^(?:http|ws)s?:\/\//i;
const control = /\p{Cc}/u;
/** What the program that sends it works out by itself. */
const reckoned: ReadonlySet<string> = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
]);

/**
 * The request of an exchange, or null where there is none that could be sent: no method, or a URL of
 * another scheme (a hostile capture may name a file).
 */
export function sendable({ request }: Exchange): SendableRequest | null {
  if (request === null || !token.test(request.method)) return null;
  const url = decodeUtf8(request.url.bytes);
  if (!webUrl.test(url)) return null;
  const { bytes, undoneCodings } = request.content;
  const body = bytes.length === 0 ? null : bytes;
  const headers = request.headers.flatMap(({ name, value }): (readonly [string, string])[] => {
    const text = tryDecodeUtf8(value.bytes);
    const lower = name.toLowerCase();
    if (!token.test(name) || reckoned.has(lower) || text === null || control.test(text)) return [];
    if (lower === 'content-encoding' && undoneCodings.length > 0) return [];
    return [[name, text]];
  });
  // WebSockets begin as a request like any other.
  const asked = url.replace(/^ws/i, 'http');
  return {
    method: request.method,
    url: printable(asked),
    headers,
    body,
    text: body && tryDecodeUtf8(body),
  };
}

/** A URL in which every character that is none of printable ASCII is percent-encoded. */
function printable(url: string): string {
  return url.replace(/[^\u0021-\u007e]/gu, (character) =>
    Array.from(encodeUtf8(character), (byte) => `%${byte.toString(16).padStart(2, '0')}`)
      .join('')
      .toUpperCase(),
  );
}
