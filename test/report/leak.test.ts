import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { JsonReport } from '../../src/report/json';
import { NdjsonReport } from '../../src/report/ndjson';
import type { Report } from '../../src/report/report';
import { TextReport } from '../../src/report/text';
import { har } from './har';
import { reportOn } from './run';

/** Values that stand in the capture, and how many of their characters may show. */
const planted = {
  imei: '356938035643809',
  gaid: '4c5b1e0a-8f37-4d62-9a1e-7b3f0c9d2e58',
  androidId: '9f3c27d1a84e4b62',
  email: 'quokka.vandersloot@mail.example',
  phone: '+4915123456789',
  password: 'Zebra-Umbrella-4711',
  bearer: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJxdW9ra2EtNDcxMSJ9.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg',
  session: 'b7Yp2Kq9Xw4Rt6Vn8Zs1Lm3N',
  card: '4111111111111111',
  page: 'https://clinic-wombat.example.org/oncology/appointments',
  query: 'lump beneath left armpit',
  diagnosis: 'Morbus Quokkensis',
  latitude: '55.75124',
  longitude: '37.61842',
  name: 'Quentin Vandersloot',
  user: 'quokka-user-90210',
} as const;

const secrets = new Set<string>([
  planted.password,
  planted.bearer,
  planted.session,
  planted.card,
  planted.diagnosis,
]);

function base64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function capture(): string {
  const p = planted;
  return har([
    {
      url: `https://api.example.com/v1/users/${p.user}?email=${encodeURIComponent(p.email)}&lat=${p.latitude}&lon=${p.longitude}&access_token=${p.bearer}`,
      headers: {
        Authorization: `Bearer ${p.bearer}`,
        Cookie: `session=${p.session}; user_id=${p.user}`,
        Referer: p.page,
      },
      body: JSON.stringify({
        imei: p.imei,
        password: p.password,
        card_number: p.card,
        user_id: p.user,
      }),
      answer: JSON.stringify({
        user: { email: p.email, phone: p.phone, full_name: p.name, diagnosis: p.diagnosis },
      }),
      answerHeaders: { 'Set-Cookie': `session=${p.session}; Path=/` },
    },
    {
      url: `https://t.example.net/collect?d=${base64({ imei: p.imei, email: p.email, gaid: p.gaid })}`,
      bodyType: 'application/x-www-form-urlencoded',
      body: `data=${encodeURIComponent(gzipSync(JSON.stringify([{ properties: { android_id: p.androidId, url: p.page, keyword: p.query, is_incognito: true } }])).toString('base64'))}`,
    },
    {
      url: `https://quokka:${p.password}@files.example.net/${p.imei}/${encodeURIComponent(p.email)}?page_url=${encodeURIComponent(p.page)}`,
      body: JSON.stringify({ [p.email]: { imei: p.imei }, email: p.email, password: p.password }),
    },
    {
      url: `http://search.example.com/search?q=${encodeURIComponent(p.query)}&token=${p.session}`,
      headers: { 'X-Device-Id': p.androidId },
      body: JSON.stringify({
        idmd5: createHash('md5').update(p.imei).digest('hex'),
        access_token: p.bearer,
      }),
    },
  ]);
}

/** Every run of `length` characters of `value`. */
function* pieces(value: string, length: number): Iterable<string> {
  for (let at = 0; at + length <= value.length; at++) yield value.slice(at, at + length);
}

describe('a report without --reveal', () => {
  const reports: Record<string, () => Report> = {
    ndjson: () => new NdjsonReport({ reveal: false }),
    json: () => new JsonReport({ reveal: false }),
    text: () => new TextReport({ reveal: false, colour: false }),
  };
  for (const [format, make] of Object.entries(reports)) {
    it(`shows nothing of what was planted, as ${format}`, async () => {
      const out = await reportOn(make(), { 'a.har': capture() });
      for (const [name, value] of Object.entries(planted)) {
        // Beyond the first four characters, six in a row are more than chance; words that stand in
        // the capture for other reasons are cut out.
        const rest = secrets.has(value) ? value : value.slice(Math.min(4, value.length >> 2));
        for (const run of rest.split(/\.?example(?:\.org)?/)) {
          for (const piece of pieces(run, 6)) assert.ok(!out.includes(piece), `${name}: ${piece}`);
        }
        for (const spelling of spellings(value)) {
          assert.ok(!out.includes(spelling), `${name} as ${spelling}`);
        }
      }
    });
  }

  it('masks a value inside one that is shown', async () => {
    const body = JSON.stringify({ imei: planted.imei, lang: `e${planted.imei}` });
    for (const make of Object.values(reports)) {
      const out = await reportOn(make(), { 'a.har': har([{ body }]) });
      assert.ok(!out.includes(planted.imei));
    }
  });

  it('masks a value inside the name of another', async () => {
    const url = `https://a.example/?${planted.imei}_token=${planted.session}`;
    const body = JSON.stringify({
      imei: planted.imei,
      [`of ${planted.imei}`]: { password: 'x1Y2z3' },
    });
    for (const make of Object.values(reports)) {
      const out = await reportOn(make(), { 'a.har': har([{ url, body }]) });
      assert.ok(!out.includes(planted.imei));
    }
  });

  it('shows all of it with --reveal', async () => {
    const out = await reportOn(new NdjsonReport({ reveal: true }), { 'a.har': capture() });
    for (const value of [
      planted.imei,
      planted.email,
      planted.password,
      planted.session,
      planted.page,
    ]) {
      assert.ok(out.includes(value), value);
    }
  });
});

function spellings(value: string): string[] {
  return [
    value,
    encodeURIComponent(value),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('hex'),
    createHash('md5').update(value).digest('hex'),
    createHash('sha256').update(value).digest('hex'),
  ];
}
