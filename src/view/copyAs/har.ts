import { decodeLatin1, decodeUtf8, tryDecodeUtf8 } from '../../bytes/text';
import type {
  Content,
  Exchange,
  HeaderField,
  Message,
  Request,
  Response,
  StreamMessage,
} from '../../capture/model';
import { toBase64 } from '../../bytes/base64';

/** A value of JSON as it is written. */
type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/** Opcodes of RFC 6455, section 5.2, as browsers write them beside a message. */
const opcodes = { text: 1, binary: 2, event: 1, control: 8 } as const;

/** An exchange of any format as an entry of a HAR file (HAR 1.2, "entries"), in the clear. */
export function harEntryText(exchange: Exchange): string {
  return JSON.stringify(harEntry(exchange), null, 2);
}

/** Entries as a whole HAR file, which can be saved and opened. */
export function harFileText(entries: readonly string[]): string {
  const margin = '      ';
  // By line feeds alone: other line ends may stand in a text (U+2028).
  const indented = entries.map((entry) => margin + entry.replaceAll('\n', `\n${margin}`));
  return [
    '{',
    '  "log": {',
    '    "version": "1.2",',
    '    "creator": { "name": "Payload Lens", "version": "1" },',
    `    "entries": [\n${indented.join(',\n')}\n    ]`,
    '  }',
    '}',
  ].join('\n');
}

function harEntry(exchange: Exchange): Json {
  const { request, response, startedAtMs, durationMs, serverAddress, messages } = exchange;
  const waitMs = durationMs ?? 0;
  return {
    startedDateTime: new Date(startedAtMs ?? 0).toISOString(),
    time: waitMs,
    request: harRequest(request),
    response: harResponse(response),
    cache: {},
    // All three are asked for; the model knows no more than the whole.
    timings: { send: 0, wait: waitMs, receive: 0 },
    ...(serverAddress === null ? {} : { serverIPAddress: serverAddress }),
    ...(messages === undefined ? {} : harMessages(messages)),
    ...(startedAtMs === null ? { comment: 'The capture does not say when it began.' } : {}),
  };
}

function harRequest(request: Request | null): Json {
  const url = request === null ? '' : decodeUtf8(request.url.bytes);
  return {
    method: request?.method ?? '',
    url,
    ...harMessage(request),
    cookies: cookiesIn(request?.headers, 'cookie'),
    queryString: queryOf(url),
    ...(request === null || request.content.bytes.length === 0
      ? {}
      : { postData: { mimeType: request.content.contentType, ...harText(request.content) } }),
  };
}

function harResponse(response: Response | null): Json {
  const { content } = response ?? {};
  return {
    status: response?.status ?? 0,
    statusText: response?.reason ?? '',
    ...harMessage(response),
    cookies: cookiesIn(response?.headers, 'set-cookie'),
    content: {
      size: content?.bytes.length ?? 0,
      // What browsers write where there is none: the field is asked for.
      mimeType: content?.contentType || 'x-unknown',
      ...(content === undefined || content.bytes.length === 0 ? {} : harText(content)),
    },
    redirectURL: decodeUtf8(fieldsNamed(response?.headers, 'location')[0] ?? new Uint8Array(0)),
  };
}

/** What both messages have; sizes as they were sent are not known (-1). */
function harMessage(message: Message | null): { readonly [name: string]: Json } {
  return {
    httpVersion: message?.httpVersion ?? '',
    headers: (message?.headers ?? []).map(({ name, value }) => ({
      name,
      value: tryDecodeUtf8(value.bytes) ?? decodeLatin1(value.bytes),
    })),
    headersSize: -1,
    bodySize: message === null || message.content.bytes.length > 0 ? -1 : 0,
  };
}

/** Content with its codings undone: as text, or what is no text in base64. */
function harText({ bytes }: Pick<Content, 'bytes'>): {
  readonly text: string;
  readonly encoding?: string;
} {
  const text = tryDecodeUtf8(bytes);
  return text === null ? { text: toBase64(bytes), encoding: 'base64' } : { text };
}

/** Messages of a connection as browsers write them beside the entry. */
function harMessages(messages: readonly StreamMessage[]): { readonly [name: string]: Json } {
  const isStream = messages.every(({ kind }) => kind === 'event');
  if (isStream && messages.length > 0) {
    const events = messages.map(({ atMs, content }) => ({
      ...secondsOf(atMs),
      data: decodeUtf8(content.bytes),
    }));
    return { _eventSourceMessages: events };
  }
  return {
    _webSocketMessages: messages.map(({ direction, kind, atMs, content }) => ({
      type: direction === 'sent' ? 'send' : 'receive',
      ...secondsOf(atMs),
      opcode: opcodes[kind],
      data: kind === 'binary' ? toBase64(content.bytes) : decodeUtf8(content.bytes),
    })),
  };
}

function secondsOf(atMs: number | null): { readonly time?: number } {
  return atMs === null ? {} : { time: atMs / 1000 };
}

function fieldsNamed(headers: readonly HeaderField[] = [], name: string): Uint8Array[] {
  return headers
    .filter((field) => field.name.toLowerCase() === name)
    .map(({ value }) => value.bytes);
}

/** Names and values of cookies (RFC 6265, sections 4.1 and 4.2); attributes stay in the field itself. */
function cookiesIn(
  headers: readonly HeaderField[] | undefined,
  field: 'cookie' | 'set-cookie',
): Json {
  return fieldsNamed(headers, field)
    .flatMap((bytes) => {
      const pairs = decodeUtf8(bytes).split(';');
      return field === 'cookie' ? pairs : pairs.slice(0, 1);
    })
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const name = equals < 0 ? '' : pair.slice(0, equals);
      return { name: name.trim(), value: pair.slice(equals + 1).trim() };
    });
}

/** Parameters of a URL, their escapes undone where they can be. */
function queryOf(url: string): Json {
  const mark = url.indexOf('?');
  if (mark < 0) return [];
  const query = url.slice(mark + 1).split('#', 1)[0]!;
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const name = equals < 0 ? pair : pair.slice(0, equals);
      return { name: unescaped(name), value: equals < 0 ? '' : unescaped(pair.slice(equals + 1)) };
    });
}

function unescaped(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
