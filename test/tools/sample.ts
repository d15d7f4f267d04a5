/**
 * Writes the sample capture, `media/samples/redmi-note-8.har`: what a phone sends home, retold with
 * invented values in the shapes that real SDKs use. Public hosts and the addresses of their
 * networks are real; the person, the device and every id are not.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The invented phone and its owner. The IMEI's check digit is right; nobody owns it. */
const device = {
  imei: '356938035643809',
  distinctId: '9f3c27d1a84e4b62',
  oaid: '5b1f0c9e7d2a4863',
  gaid: '38400000-8cf0-41bd-b23e-10b96e4ef00d',
  model: 'Redmi Note 8',
  osVersion: '10',
  build: 'QKQ1.200114.002',
};
const agent =
  'Mozilla/5.0 (Linux; U; Android 10; Redmi Note 8 Build/QKQ1.200114.002) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/71.0.3578.141 Mobile Safari/537.36 XiaoMi/MiuiBrowser/12.1.4-g';
const startedAt = Date.parse('2020-05-01T10:02:11.000Z');

interface Header {
  name: string;
  value: string;
}

interface Entry {
  afterMs: number;
  method: string;
  url: string;
  headers?: Header[];
  body?: { mimeType: string; text: string };
  address: string;
  status?: number;
  answer?: { mimeType: string; text?: string; base64?: string };
  answerHeaders?: Header[];
}

/** Java's String.hashCode: how the Sensors Analytics SDK checks its own base64. */
function javaHashCode(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** A Sensors Analytics request body: base64 of gzip of a JSON array of events. */
function sensorsBody(events: readonly object[]): { mimeType: string; text: string } {
  const dataList = gzipSync(JSON.stringify(events), { level: 9 }).toString('base64');
  const form = [
    ['data_list', dataList],
    ['gzip', '1'],
    ['crc', String(javaHashCode(dataList))],
  ];
  return {
    mimeType: 'application/x-www-form-urlencoded',
    text: form.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&'),
  };
}

function sensorsEvent(afterMs: number, event: string, properties: object): object {
  return {
    distinct_id: device.distinctId,
    time: startedAt + afterMs,
    type: 'track',
    event,
    lib: { $lib: 'Android', $lib_version: '4.0.9', $lib_method: 'code' },
    properties: {
      $os: 'Android',
      $os_version: device.osVersion,
      $model: device.model,
      $manufacturer: 'Xiaomi',
      $carrier: 'Example Mobile',
      $network_type: 'WIFI',
      $screen_width: 1080,
      $screen_height: 2340,
      imei: device.imei,
      ...properties,
    },
  };
}

function base64Json(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64');
}

function form(fields: Record<string, string>): { mimeType: string; text: string } {
  return {
    mimeType: 'application/x-www-form-urlencoded',
    text: Object.entries(fields)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&'),
  };
}

function json(value: unknown): { mimeType: string; text: string } {
  return { mimeType: 'application/json', text: JSON.stringify(value) };
}

/** Bytes that look like ciphertext, the same in each run. */
function dense(seed: string, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at * 32 < length; at++) {
    blocks.push(createHash('sha256').update(`${seed}:${at}`).digest());
  }
  return Buffer.concat(blocks).subarray(0, length);
}

/** A JWE in compact serialisation (RFC 7516): its header can be read, its content cannot. */
function jwe(seed: string): string {
  const header = Buffer.from(
    JSON.stringify({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: 'chat-2020-04' }),
  );
  const pieces = [header, dense(`${seed} key`, 40), dense(`${seed} iv`, 12)];
  pieces.push(dense(`${seed} text`, 384), dense(`${seed} tag`, 16));
  return pieces.map((piece) => piece.toString('base64url')).join('.');
}

const sensors = 'https://sa.api.intl.miui.com/sa?project=global_browser&r=SG';
const ok = { mimeType: 'application/json', text: '{"code":0}' };

const entries: Entry[] = [
  {
    afterMs: 0,
    method: 'GET',
    url: 'https://news.example.com/world/index.html',
    address: '192.0.2.10',
    answer: {
      mimeType: 'text/html; charset=utf-8',
      text: '<!doctype html>\n<html lang="en">\n<head><title>World news</title></head>\n<body><h1>World news</h1><p>Rain in the north, sun in the south.</p></body>\n</html>\n',
    },
  },
  {
    afterMs: 640,
    method: 'POST',
    url: sensors,
    address: '161.117.71.1',
    body: sensorsBody([
      sensorsEvent(590, 'page_view', {
        url: 'https://news.example.com/world/index.html',
        title: 'World news',
        is_incognito: false,
      }),
    ]),
    answer: ok,
  },
  {
    afterMs: 4_210,
    method: 'GET',
    url: 'https://cdn.example.net/img/rain@2x.png?v=3.14.2',
    address: '192.0.2.44',
    answer: {
      mimeType: 'image/png',
      base64:
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    },
  },
  {
    afterMs: 19_870,
    method: 'POST',
    url: sensors,
    address: '161.117.71.1',
    body: sensorsBody([
      sensorsEvent(19_800, 'search', {
        engine: 'example-search',
        keyword: 'lump under arm',
        is_incognito: true,
      }),
      sensorsEvent(21_300, 'page_view', {
        url: 'https://clinic.example.org/oncology/appointments',
        title: 'Oncology: book an appointment',
        is_incognito: true,
      }),
    ]),
    answer: ok,
  },
  {
    afterMs: 21_960,
    method: 'POST',
    url: 'https://tracking.intl.miui.com/track/v4',
    address: '161.117.70.145',
    body: form({
      app_id: '31000000443',
      sdk: '4.2.1',
      data: base64Json({
        instance_id: device.distinctId,
        android_version: device.osVersion,
        model: device.model,
        event: 'page_view',
        params: {
          url: 'https://clinic.example.org/oncology/doctors',
          private_mode: true,
        },
      }),
    }),
    answer: ok,
  },
  {
    afterMs: 33_400,
    method: 'POST',
    url: 'https://data.mistat.intl.xiaomi.com/mistats/v3',
    address: '161.117.94.58',
    body: sensorsBody([
      sensorsEvent(30_020, 'folder_open', { folder_name: 'Money' }),
      sensorsEvent(31_480, 'app_open', { package_name: 'com.example.bank' }),
      sensorsEvent(32_910, 'app_open', { package_name: 'org.example.dating' }),
    ]),
    answer: ok,
  },
  {
    afterMs: 41_730,
    method: 'POST',
    url: 'https://data.mistat.rus.xiaomi.com/mistats/v3',
    address: '8.209.12.34',
    body: sensorsBody([
      sensorsEvent(40_100, 'status_bar_swipe', { status_bar_action: 'expand', unread: 3 }),
      sensorsEvent(40_900, 'settings_click', { settings_item: 'Privacy protection' }),
    ]),
    answer: ok,
  },
  {
    afterMs: 52_380,
    method: 'POST',
    url: 'https://data.mistat.rus.xiaomi.com/mistats/v3',
    address: '8.209.12.34',
    body: sensorsBody([
      sensorsEvent(52_000, 'music_play', {
        song: 'Moonlight on the Water',
        artist: 'The Invented Quartet',
        album: 'Nocturnes',
        duration_s: 214,
      }),
    ]),
    answer: ok,
  },
  {
    afterMs: 55_020,
    method: 'POST',
    url: sensors,
    address: '161.117.71.1',
    body: sensorsBody([
      sensorsEvent(54_900, 'weather_refresh', { latitude: 55.75124, longitude: 37.61842 }),
    ]),
    answer: ok,
  },
  {
    afterMs: 58_190,
    method: 'POST',
    url: 'https://ulogs.umeng.com/unify_logs',
    address: '203.119.169.38',
    body: json({
      header: {
        appkey: '5e8f0a1b2c3d4e5f60718293',
        sdk_version: '9.1.0',
        idmd5: createHash('md5').update(device.imei).digest('hex'),
        oaid: device.oaid,
        device_model: device.model,
        os_version: device.osVersion,
      },
      body: { sessions: [{ duration: 41, pages: 3 }] },
    }),
    answer: { mimeType: 'application/json', text: '{"success":"ok"}' },
  },
  {
    afterMs: 60_450,
    method: 'GET',
    url: `https://sdkconfig.ad.xiaomi.com/api/checkupdate?v=2.7&d=${Buffer.from(
      JSON.stringify({ gaid: device.gaid, locale: 'en_SG', tz: 'Asia/Singapore' }),
    ).toString('base64url')}`,
    address: '161.117.96.12',
    answer: { mimeType: 'application/json', text: '{"code":0,"interval":86400}' },
  },
  {
    afterMs: 63_700,
    method: 'POST',
    url: 'https://api.chat.example.com/v1/messages',
    address: '192.0.2.80',
    headers: [{ name: 'Content-Type', value: 'application/jose' }],
    body: { mimeType: 'application/jose', text: jwe('first message') },
    answer: {
      mimeType: 'application/octet-stream',
      base64: dense('answer', 512).toString('base64'),
    },
  },
  {
    afterMs: 66_120,
    method: 'POST',
    url: 'https://account.example.com/login',
    address: '192.0.2.20',
    body: json({ email: 'jo.doe@mail.example', password: 'correct horse battery', remember: true }),
    answer: { mimeType: 'application/json', text: '{"status":"ok","next":"/home"}' },
    answerHeaders: [
      {
        name: 'Set-Cookie',
        value: 'session=b7Yp2Kq9Xw4Rt6Vn8Zs1; Path=/; Secure; HttpOnly; SameSite=Lax',
      },
    ],
  },
  {
    afterMs: 68_900,
    method: 'GET',
    url: 'http://weather.example.net/v2/now?lat=55.75124&lon=37.61842&units=metric',
    address: '198.51.100.7',
    answer: {
      mimeType: 'application/json',
      text: '{"temp":11.4,"wind":3.2,"summary":"light rain"}',
    },
  },
  {
    afterMs: 70_340,
    method: 'GET',
    url: 'https://static.example.com/app/config.json?build=20200421.3',
    address: '192.0.2.11',
    answer: {
      mimeType: 'application/json',
      text: '{"version":"12.1.4","minimum":"11.0.0.3","flags":{"darkMode":true},"integrity":"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="}',
    },
  },
];

function harEntry(entry: Entry): object {
  const url = new URL(entry.url);
  const headers: Header[] = [
    { name: 'Host', value: url.host },
    { name: 'User-Agent', value: agent },
    { name: 'Accept-Encoding', value: 'gzip, deflate' },
    ...(entry.body && !entry.headers ? [{ name: 'Content-Type', value: entry.body.mimeType }] : []),
    ...(entry.headers ?? []),
  ];
  const answer: NonNullable<Entry['answer']> = entry.answer ?? ok;
  const size = answer.base64
    ? Buffer.from(answer.base64, 'base64').length
    : Buffer.byteLength(answer.text ?? '');
  return {
    startedDateTime: new Date(startedAt + entry.afterMs).toISOString(),
    time: 120,
    request: {
      method: entry.method,
      url: entry.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers,
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      ...(entry.body ? { postData: entry.body } : {}),
      headersSize: -1,
      bodySize: entry.body ? Buffer.byteLength(entry.body.text) : 0,
    },
    response: {
      status: entry.status ?? 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [{ name: 'Content-Type', value: answer.mimeType }, ...(entry.answerHeaders ?? [])],
      content: {
        size,
        mimeType: answer.mimeType,
        ...(answer.base64 ? { text: answer.base64, encoding: 'base64' } : { text: answer.text }),
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: size,
    },
    cache: {},
    timings: { send: 2, wait: 110, receive: 8 },
    serverIPAddress: entry.address,
  };
}

const har = {
  log: {
    version: '1.2',
    creator: { name: 'Payload Lens sample', version: '1' },
    comment: 'Invented: no such person, device or visit exists.',
    entries: entries.map(harEntry),
  },
};

const file = path.resolve(__dirname, '../../media/samples/redmi-note-8.har');
writeFileSync(file, `${JSON.stringify(har, null, 2)}\n`);
console.log(`${file}: ${entries.length} exchanges`);
