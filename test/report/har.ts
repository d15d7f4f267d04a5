/** A small HAR writer for tests: an entry is what differs from an empty one. */
export interface HarEntry {
  url?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  bodyType?: string;
  status?: number;
  answer?: string;
  answerType?: string;
  answerHeaders?: Record<string, string>;
  address?: string;
}

/** The text of a HAR file; an entry that is no object stands as it is. */
export function har(entries: readonly unknown[]): string {
  const log = {
    version: '1.2',
    creator: { name: 'test', version: '1' },
    entries: entries.map(entryOf),
  };
  return JSON.stringify({ log }, null, 1);
}

function entryOf(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const spec = entry as HarEntry;
  const { body, answer = '' } = spec;
  return {
    startedDateTime: '2020-05-01T10:00:00.000Z',
    time: 1,
    request: {
      method: spec.method ?? (body === undefined ? 'GET' : 'POST'),
      url: spec.url ?? 'https://api.example.com/v1',
      httpVersion: 'HTTP/1.1',
      headers: fields(spec.headers),
      cookies: [],
      queryString: [],
      ...(body === undefined
        ? {}
        : { postData: { mimeType: spec.bodyType ?? 'application/json', text: body } }),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: spec.status ?? 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      headers: fields(spec.answerHeaders),
      cookies: [],
      content: {
        size: answer.length,
        mimeType: spec.answerType ?? 'application/json',
        text: answer,
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
    serverIPAddress: spec.address ?? '192.0.2.1',
  };
}

function fields(map: Record<string, string> = {}): { name: string; value: string }[] {
  return Object.entries(map).map(([name, value]) => ({ name, value }));
}
