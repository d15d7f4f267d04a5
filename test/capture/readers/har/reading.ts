import type { Exchange, Problem } from '../../../../src/capture/model';
import { readCapture } from '../../reading';
import { harOf } from '../../writers/har';

/** A HAR of one entry, read: the file, the exchange and what went wrong. */
export interface EntryReading {
  readonly file: string;
  readonly exchange: Exchange;
  readonly problems: readonly Problem[];
}

/** Reads one entry made of the given request and response. */
export async function readEntry(
  request: unknown,
  response: unknown = { status: 200, headers: [] },
  more: object = {},
): Promise<EntryReading> {
  const file = JSON.stringify(harOf([{ request, response, ...more }]));
  const { exchanges, problems } = await readCapture(file, 'a.har');
  return { file, exchange: exchanges[0]!, problems };
}

/** A request with nothing wrong. */
export function plainRequest(more: object = {}): object {
  return { method: 'GET', url: 'https://example.com/', headers: [], ...more };
}

/** A response with the given content. */
export function plainResponse(content: object, headers: readonly object[] = []): object {
  return { status: 200, headers, content };
}
