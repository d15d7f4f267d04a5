import { gzipSync } from 'node:zlib';

/** An IMEI with a right check digit that belongs to no device. */
export const imei = '356938035643809';

/** JSON under base64 and gzip. */
export function encoded(value: unknown): string {
  return gzipSync(JSON.stringify(value)).toString('base64');
}

/** An entry of a HAR that posts `text`. */
export function entry(text: string, url = 'https://telemetry.vendor.example/collect'): object {
  return {
    startedDateTime: '2020-05-01T10:00:00.000Z',
    time: 1,
    request: {
      method: 'POST',
      url,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: -1,
      postData: { mimeType: 'application/json', text },
    },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      headers: [],
      cookies: [],
      content: { size: 0, mimeType: 'text/plain', text: '' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: {},
  };
}

/** A HAR of these entries. */
export function har(entries: readonly unknown[]): string {
  return JSON.stringify({
    log: { version: '1.2', creator: { name: 'test', version: '1' }, entries },
  });
}

/** A HAR of `count` exchanges, of which every third sends an IMEI under base64 and gzip. */
export function telemetry(count: number): string {
  return har(
    Array.from({ length: count }, (_, index) =>
      entry(index % 3 === 0 ? JSON.stringify({ data: encoded({ imei, index }) }) : '{"ok":true}'),
    ),
  );
}
