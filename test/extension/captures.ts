import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** An IMEI with a right check digit that belongs to no device. */
export const imei = '356938035643809';
/** An address at a domain that is set aside for examples. */
export const email = 'jo.doe@mail.example';

/** What the captures carry, in the order it is sent. */
export const payload = JSON.stringify([{ imei, email, os: 'Android 10', note: 'ünïcode 😀' }]);
/** The same under base64 and gzip. */
export const encodedPayload = gzipSync(payload).toString('base64');

/** A raw request that posts the payload in a form. */
export function httpRequest(): string {
  const body = `data_list=${encodeURIComponent(encodedPayload)}&gzip=1`;
  return [
    'POST /sa?project=demo HTTP/1.1',
    'Host: telemetry.vendor.example',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

function burpItems(): string {
  const request = Buffer.from(httpRequest()).toString('base64');
  const response = Buffer.from('HTTP/1.1 204 No Content\r\n\r\n').toString('base64');
  return `<?xml version="1.0"?>
<items burpVersion="2020.4" exportTime="Fri May 01 10:00:00 UTC 2020">
  <item>
    <time>Fri May 01 10:00:00 UTC 2020</time>
    <url><![CDATA[https://telemetry.vendor.example/sa?project=demo]]></url>
    <host ip="192.0.2.7">telemetry.vendor.example</host>
    <port>443</port>
    <protocol>https</protocol>
    <method><![CDATA[POST]]></method>
    <path><![CDATA[/sa?project=demo]]></path>
    <request base64="true"><![CDATA[${request}]]></request>
    <status>204</status>
    <response base64="true"><![CDATA[${response}]]></response>
  </item>
</items>
`;
}

/** A HAR of one exchange that opened a WebSocket; every third of its `count` messages is personal. */
export function liveHar(count: number): string {
  const file = JSON.parse(har(1)) as { log: { entries: Record<string, unknown>[] } };
  const [entry] = file.log.entries;
  entry!['_webSocketMessages'] = Array.from({ length: count }, (_, at) => ({
    type: at % 2 === 0 ? 'send' : 'receive',
    time: 1_588_327_200 + at * 0.73,
    opcode: 1,
    data:
      at % 3 === 0
        ? JSON.stringify({ op: 'event', seq: at, data: encodedPayload })
        : JSON.stringify({ op: 'tick', seq: at, note: 'nothing in here' }),
  }));
  return JSON.stringify(file);
}

/** A HAR of `count` exchanges; each sends the payload. */
export function har(count: number): string {
  const entries = Array.from({ length: count }, (_, index) => ({
    startedDateTime: `2020-05-01T10:00:${String(index % 60).padStart(2, '0')}.000Z`,
    time: 12,
    request: {
      method: 'POST',
      url: `https://telemetry.vendor.example/sa?n=${index}`,
      httpVersion: 'HTTP/1.1',
      headers: [],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: -1,
      postData: { mimeType: 'application/json', text: JSON.stringify({ data: encodedPayload }) },
    },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      headers: [],
      cookies: [],
      content: { size: 2, mimeType: 'application/json', text: '{}' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: {},
  }));
  const creator = { name: 'test', version: '1' };
  return JSON.stringify({ log: { version: '1.2', creator, entries } }, null, 2);
}

/** Fills the workspace that the suites open. */
export function writeCaptures(folder: string): void {
  const files: Readonly<Record<string, string>> = {
    'three.har': har(3),
    'marked.har': `\ufeff${har(1)}`,
    'cut.har': har(3).slice(0, -200),
    'empty.har': '',
    'notes.har': 'These are notes, and no capture at all.',
    'items.xml': burpItems(),
    'request.txt': httpRequest(),
    'live.har': liveHar(300),
    'capture.json': har(2),
    'ordinary.json': JSON.stringify({ data: encodedPayload, log: 'entries' }, null, 2),
    'ordinary.xml': `<list><item>${encodedPayload}</item></list>`,
    'ordinary.txt': `A note with ${encodedPayload} in it.`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}
