import { readFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { encodeUtf8 } from '../../../src/bytes/text';
import { writeBurp, writeIssues } from '../../capture/writers/burp';
import { writeCharles, writeCharlesTrace, writeCharlesXml } from '../../capture/writers/charles';
import { writeHar } from '../../capture/writers/har';
import * as logs from '../../capture/writers/logs';
import { writeMessagesFlow, writeMessagesHar } from '../../capture/writers/messages';
import { writeMitmproxy } from '../../capture/writers/mitmproxy';
import { writeCollection, writeNewman } from '../../capture/writers/postman';
import { writeRaw } from '../../capture/writers/raw';
import { session, type SessionExchange } from '../../capture/writers/session';
import { writeWarc } from '../../capture/writers/warc';
import { writeHarXml, writeZapReport } from '../../capture/writers/xml';

/** Personal values in the seeds: whatever happens around one that is found, no masked view shows it. */
export const planted = {
  imei: '356938035643809',
  email: 'quokka.vandersloot@mail.example',
  gaid: '4c5b1e0a-8f37-4d62-9a1e-7b3f0c9d2e58',
  password: 'Zebra-Umbrella-4711',
  token:
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJxdW9ra2EtNDcxMSJ9.c2lnbmF0dXJlLW9mLXRoZS10b2tlbi1vZi0xMjM0NTY3OA',
  session: 'b7Yp2Kq9Xw4Rt6Vn8Zs1Lm3N',
  card: '4111111111111111',
} as const;

const p = planted;
const telemetry = JSON.stringify([
  {
    event: 'page_view',
    properties: { imei: p.imei, email: p.email, gaid: p.gaid, lat: 55.75124, lon: 37.61842 },
    lib: { $lib: 'Android' },
  },
]);

const json: readonly (readonly [string, string])[] = [['Content-Type', 'application/json']];
const none = new Uint8Array(0);
const answer = {
  status: 200,
  reason: 'OK',
  responseHeaders: json,
  responseBody: none,
  coding: null,
} as const;

/** Traffic with personal values under all kinds of codings. */
export const personal: readonly SessionExchange[] = [
  {
    ...answer,
    method: 'POST',
    url: `https://sa.example.net/sa?project=x&d=${encodeURIComponent(Buffer.from(telemetry).toString('base64'))}`,
    requestHeaders: [['Content-Type', 'application/x-www-form-urlencoded']],
    requestBody: encodeUtf8(
      `gzip=1&data_list=${encodeURIComponent(zlib.gzipSync(telemetry).toString('base64'))}`,
    ),
  },
  {
    ...answer,
    method: 'POST',
    url: `http://${p.imei}.example.org/users/${encodeURIComponent(p.email)}?access_token=${p.token}`,
    requestHeaders: [
      ['Authorization', `Bearer ${p.token}`],
      ['Cookie', `session=${p.session}; theme=dark`],
      ['Content-Type', 'multipart/form-data; boundary=x'],
    ],
    requestBody: encodeUtf8(
      `--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n${p.password}\r\n--x\r\nContent-Disposition: form-data; name="blob"; filename="a.json"\r\nContent-Type: application/json\r\n\r\n${telemetry}\r\n--x--\r\n`,
    ),
    responseBody: encodeUtf8(
      JSON.stringify({ card_number: p.card, [p.email]: { note: `sent to ${p.email}` } }),
    ),
    coding: 'gzip',
  },
  {
    ...answer,
    method: 'POST',
    url: 'https://log.example.com/xml',
    requestHeaders: [['Content-Type', 'application/xml']],
    requestBody: encodeUtf8(
      `<?xml version="1.0"?><d imei="${p.imei}"><email>${p.email}</email><!-- ${p.password} --></d>`,
    ),
    responseHeaders: [['Set-Cookie', `session=${p.session}; Path=/; HttpOnly`]],
  },
];

/** What goes over a connection: personal values as they are and coded, text and bytes, and repeats. */
const messages = [
  { content: telemetry, isSent: true },
  { content: JSON.stringify({ d: Buffer.from(telemetry).toString('base64') }), isSent: true },
  { content: `{"email":"${p.email}"}`, isSent: false },
  { content: `{"email":"${p.email}"}`, isSent: false },
  { content: zlib.gzipSync(telemetry), isSent: false },
  { content: '', isSent: true },
];

const one = session.slice(0, 2);

function read(file: string): Uint8Array {
  // Bundles run elsewhere; the working folder is the repository's top.
  return readFileSync(path.resolve(file));
}

export const harSeeds = (): Uint8Array[] => [
  encodeUtf8(writeHar(one)),
  encodeUtf8(writeHar(personal)),
  encodeUtf8(writeMessagesHar(personal[0]!, messages)),
  encodeUtf8(writeHar(session, 1)),
  read('media/samples/redmi-note-8.har'),
  writeCharles(personal),
  encodeUtf8(writeCollection(personal)),
  encodeUtf8(writeNewman(one)),
];

export const burpSeeds = (): Uint8Array[] => [
  writeBurp(one),
  writeBurp(personal),
  writeBurp(session, { isBase64: false, isChunked: true }),
  writeBurp(personal, { isChunked: true, doctype: '' }),
  writeCharlesXml(personal),
  writeIssues(personal),
  encodeUtf8(writeHarXml(personal)),
  encodeUtf8(writeZapReport(personal)),
];

export const mitmproxySeeds = (): Uint8Array[] => [
  writeMitmproxy(one),
  writeMitmproxy(personal),
  writeMessagesFlow(personal[1]!, messages),
  writeMitmproxy(session, 7),
  writeMitmproxy(session, '0.14'),
  writeMitmproxy(personal, '0.10'),
];

export const rawSeeds = (): Uint8Array[] => [
  writeRaw(one),
  writeRaw(session, { isChunked: true }),
  writeRaw(personal, { lineEnd: '\n' }),
  writeRaw(personal, { isChunked: true, isAbsolute: true }),
  writeWarc(personal),
  writeWarc(one, { isApart: true }),
];

export const logSeeds = (): Uint8Array[] => {
  const lines = (list: readonly string[]): Uint8Array => encodeUtf8(list.join('\n'));
  const calls = personal.map((exchange, i) => logs.logcat(logs.okHttpLines(exchange), 40 + i));
  return [
    logs.writeBurpLog(personal),
    logs.writeZap(personal),
    logs.writeSqlmap(personal),
    logs.writeVerbose(personal),
    logs.writeRest(personal),
    writeCharlesTrace(personal),
    lines(personal.flatMap(logs.okHttpLines)),
    lines(logs.interleave(calls)),
    lines(one.flatMap((exchange) => logs.traceLines(exchange))),
  ];
};

/** Small messages in binary formats, by hand. */
function binarySeeds(): Uint8Array[] {
  const text = (value: string): Buffer =>
    Buffer.concat([Buffer.from([value.length]), Buffer.from(value)]);
  const part = (...head: number[]): Buffer => Buffer.from(head);
  const inner = Buffer.concat([part(0x0a), text(p.imei), part(0x10, 0x96, 0x01)]);
  const protobuf = Buffer.concat([
    ...[part(0x0a), text(p.email), part(0x12, inner.length), inner, part(0x1d, 0, 0, 0x80, 0x3f)],
  ]);
  const body = Buffer.concat([
    part(2),
    Buffer.from('imei\0'),
    part(16, 0, 0, 0),
    Buffer.from(`${p.imei}\0\0`),
  ]);
  const raw = Buffer.from(telemetry.slice(0, 50));
  return [
    protobuf,
    Buffer.concat([part(0, 0, 0, 0, protobuf.length), protobuf]),
    Buffer.concat([
      part(0x82, 0xa4),
      Buffer.from('imei'),
      part(0xaf),
      Buffer.from(p.imei),
      part(0xa1, 0x61, 0x93, 1, 0xc0, 0xcb, 64, 9, 33, 251, 84, 68, 45, 24),
    ]),
    Buffer.concat([
      part(0xa2, 0x64),
      Buffer.from('imei'),
      part(0x6f),
      Buffer.from(p.imei),
      part(0x61, 0x61, 0x83, 1, 0xf6, 0xfb, 64, 9, 33, 251, 84, 68, 45, 24),
    ]),
    Buffer.concat([part(body.length + 4, 0, 0, 0), body]),
    Buffer.concat([
      part(0x28, 0xb5, 0x2f, 0xfd, 0x20, 50, ((50 << 3) & 0xff) | 1, 50 >> 5, 0),
      raw,
    ]),
    Buffer.concat([part(50, 49 << 2), raw]),
    Buffer.concat([
      part(0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, 50, 0, 0, 0x80),
      raw,
      part(0, 0, 0, 0),
    ]),
  ].map((bytes) => Uint8Array.from(bytes));
}

/** Bodies, URLs, header and cookie values in all kinds of codings. */
export function valueSeeds(): Uint8Array[] {
  const coded = Buffer.from(telemetry).toString('base64');
  const texts = [
    telemetry,
    coded,
    zlib.gzipSync(telemetry).toString('base64url'),
    Buffer.from(telemetry).toString('hex'),
    `a=1&b=%2B%20&data=${encodeURIComponent(coded)}&a=2`,
    `session=${p.session}; id=${encodeURIComponent(telemetry)}; path=/`,
    `https://u:p@a.example:8443/a/${coded}/b;c=d?x=${coded}&y=1#${coded}`,
    `Bearer ${p.token}`,
    `data:application/json;charset=utf-8;base64,${coded}`,
    `<?xml version="1.0"?><a b="${coded}"><![CDATA[${telemetry}]]>&amp;<c/></a>`,
    `--x\r\nContent-Disposition: form-data; name="f"\r\n\r\n${coded}\r\n--x--\r\n`,
    JSON.stringify({
      a: coded,
      b: { c: [telemetry, { d: zlib.gzipSync(coded).toString('base64') }] },
    }),
    `<html><body>Hello <a href="/x?d=${coded}">there</a><script>var x = "${coded}";</script></body></html>`,
    `eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.${'QUJD'.repeat(20)}.48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6ji.XFBoMYUZodetZdvTiFvSkQ`,
    'plain words, and nothing else: 2 + 2 = 4\n',
    `event: view\ndata: ${telemetry}\nid: 7\n\n: comment\ndata: [DONE]\n\n`,
    `${telemetry}\n{"n":1}\n[2]\n`,
    `<plist version="1.0"><dict><key>imei</key><string>${p.imei}</string><key>d</key><data>${coded}</data></dict></plist>`,
    `-----BEGIN PRIVATE KEY-----\n${coded}\n-----END PRIVATE KEY-----\n`,
    `caf=C3=A9 =3D=\r\n ${p.email}`,
    `&lt;a&gt; &#x41;&#66; ${p.email} &amp;amp;`,
    '\\u0069\\u006d\\u0065\\u0069 \\x41\\x42',
    'NFWWK2J5GM2TMOJTHAYDGNJWGQZTQMBZ',
  ];
  return [
    ...texts.map((text) => Uint8Array.from(Buffer.from(text))),
    zlib.gzipSync(telemetry),
    zlib.deflateSync(telemetry),
    zlib.deflateRawSync(telemetry),
    zlib.brotliCompressSync(telemetry),
    ...binarySeeds(),
    Uint8Array.from({ length: 600 }, (_, at) => (at * 73) & 0xff),
  ];
}
