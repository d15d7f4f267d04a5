import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Budget, defaultLimits } from '../../src/bytes/budget';
import { decodeUtf8 } from '../../src/bytes/text';
import { detect, detectExchange, minKeptConfidence } from '../../src/detect/detect';
import { entities } from '../../src/detect/entities';
import { digest } from '../../src/platform/digest.node';
import { find, findAll, findInJson, marks, partsOf, testHost } from './exchange';

const story = [
  {
    distinct_id: '9f3c7a52e61b4b62',
    event: 'page_view',
    time: 1588312991402,
    lib: { $lib: 'Android', $lib_version: '4.2.1' },
    properties: {
      $os_version: '10',
      $model: 'Redmi Note 8',
      imei: '356938035643809',
      url: 'https://clinic.example.org/oncology',
      is_incognito: true,
      latitude: 55.75124,
      longitude: 37.61842,
    },
  },
];

function storyForm(): string {
  const packed = gzipSync(JSON.stringify(story)).toString('base64');
  return `data_list=${encodeURIComponent(packed)}&gzip=1&crc=-1203945512`;
}

describe('detect', () => {
  it('finds what lies under base64 and gzip in a form, with its path, protection and vendor', () => {
    const findings = find({
      url: 'https://sa.api.intl.miui.example/sa?project=global_browser',
      requestBody: storyForm(),
      requestType: 'application/x-www-form-urlencoded',
    });
    const by = new Map(findings.map((finding) => [finding.path.at(-1), finding] as const));
    const imei = by.get('json:/0/properties/imei')!;
    assert.deepEqual(imei.path.slice(0, 3), ['form:data_list', 'base64', 'gzip']);
    assert.equal(imei.entity, 'imei');
    assert.equal(imei.protection, 'encoded');
    assert.ok(imei.confidence > 0.95);
    assert.equal(by.get('json:/0/distinct_id')?.entity, 'installation_id');
    assert.equal(by.get('json:/0/distinct_id')?.grade, 'B');
    assert.deepEqual(
      by.get('json:/0/distinct_id')?.reasons.find(({ id }) => id === 'detect.vendor')?.arguments,
      { vendor: 'Sensors Analytics' },
    );
    assert.equal(by.get('json:/0/properties/$os_version')?.entity, 'os_version');
    assert.equal(by.get('json:/0/properties/url')?.entity, 'browsing_url');
    assert.equal(by.get('json:/0/properties/is_incognito')?.entity, 'incognito_flag');
    assert.equal(by.get('json:/0/event'), undefined);
    assert.equal(by.get('json:/0/properties/latitude')?.group, 'g1');
    assert.equal(by.get('json:/0/properties/longitude')?.group, 'g1');
  });

  it('gives one finding to each leaf, and bytes that are the value', () => {
    const findings = findAll({
      requestBody: storyForm(),
      requestType: 'application/x-www-form-urlencoded',
    });
    const places = findings.map(({ part, path }) => `${part} ${path.join(' ')}`);
    assert.equal(new Set(places).size, places.length);
    for (const { at, within, value } of findings) {
      assert.equal(decodeUtf8(at.bytes.subarray(within.start, within.end)).trim(), value);
    }
  });

  it('points at the run inside a longer text, in bytes', () => {
    const body = { note: 'Grüße 😀 an jo.berg@posteo.de heute' };
    const [finding] = findInJson(body);
    assert.equal(finding?.entity, 'email');
    assert.equal(finding.value, 'jo.berg@posteo.de');
    const { at, within } = finding;
    assert.equal(decodeUtf8(at.bytes.subarray(within.start, within.end)), 'jo.berg@posteo.de');
  });

  it('takes the whole of a text whose malformed bytes hide where a run stands', () => {
    const broken = Buffer.from('{"note":"\xff\xff\xff\xff mail jo.berg@posteo.de"}', 'latin1');
    const [finding] = find({ requestBody: broken, requestType: 'application/json' });
    assert.equal(finding?.value, 'jo.berg@posteo.de');
    const { at, within } = finding;
    assert.deepEqual(within, { start: 0, end: at.bytes.length });
  });

  it('tells the parts of a text without names apart', () => {
    const findings = find({
      requestBody:
        'I/Telemetry: imei=356938035643809 android_id: "9f3ca1b2c3d44b62" jo@posteo.de +4915123456789',
      requestType: 'text/plain',
    });
    assert.deepEqual(findings.map(({ entity }) => entity).sort(), [
      'android_id',
      'email',
      'imei',
      'phone',
    ]);
  });

  it('knows header fields by their names', () => {
    const findings = find({
      requestHeaders: {
        authorization: 'Bearer 9aB3kLm2pQ7rT5vXyZ8nC4hJ6',
        'user-agent': 'okhttp/3.12.1',
        'accept-language': 'de-DE,de;q=0.9',
        'x-forwarded-for': '198.51.100.23, 10.0.0.1',
        'x-android-id': '9f3ca1b2c3d44b62',
        referer: 'https://clinic.example.org/oncology',
        etag: '"33a64df551425fcc55e4d42a148795d9f25f89d4"',
        'x-request-id': 'f0a3b2c1-4d5e-4f60-a1b2-c3d4e5f60718',
        'content-length': '356938035643809',
      },
    });
    assert.deepEqual(marks(findings), [
      'android_id@header:x-android-id',
      'auth_token@header:authorization',
      'browsing_url@header:referer',
      'ip_address@header:x-forwarded-for',
      'locale@header:accept-language',
      'user_agent@header:user-agent',
    ]);
    const token = findings.find(({ entity }) => entity === 'auth_token')!;
    assert.equal(token.value, '9aB3kLm2pQ7rT5vXyZ8nC4hJ6');
    assert.equal(findings.find(({ entity }) => entity === 'ip_address')?.value, '198.51.100.23');
  });

  it('opens Basic authorization and shows the password', () => {
    const basic = Buffer.from('jo:tr0ub4dor&3').toString('base64');
    const findings = find({ requestHeaders: { authorization: `Basic ${basic}` } });
    const password = findings.find(({ entity }) => entity === 'password');
    assert.equal(password?.value, 'tr0ub4dor&3');
    assert.equal(password.protection, 'encoded');
  });

  it('knows cookies by their names, and sees that an unknown one is random', () => {
    const all = findAll({
      requestHeaders: {
        cookie:
          '_ga=GA1.2.1033501218.1368477899; JSESSIONID=3F9A1C7B2D5E8F604A1B; theme=dark; consent=yes; ' +
          'zz_track=a8Fk29dLmQ0xPz7RtYw3; c_user=100012345678901',
      },
      responseHeaders: { 'set-cookie': 'PHPSESSID=r2t5uvjq435r4q7ib3vtdjq120; Path=/; HttpOnly' },
    });
    const shown = all.filter(({ confidence }) => confidence >= 0.5);
    assert.deepEqual(marks(shown), [
      'cookie_id@cookie:_ga',
      'session_cookie@cookie:JSESSIONID',
      'session_cookie@cookie:PHPSESSID',
      'user_id@cookie:c_user',
    ]);
    const unknown = all.find(({ path }) => path.at(-1) === 'cookie:zz_track');
    assert.equal(unknown?.grade, 'F');
    assert.ok(unknown.confidence < 0.5);
  });

  it('never shows what only its look suggests and nothing checks', () => {
    const all = findAll({
      requestBody: JSON.stringify({
        id: 'b9d0c7e0-6c2a-4f59-8e57-1b1f2d1c9a44',
        client_ref: '9f3ca1b2c3d44b62',
        number: '123456789012347',
      }),
      requestType: 'application/json',
    });
    for (const { grade, confidence } of all) {
      if (grade === 'F') assert.ok(confidence < 0.5);
      assert.ok(confidence >= minKeptConfidence);
    }
    assert.ok(all.some(({ grade }) => grade === 'F'));
  });

  it('believes a doubtful sign of private browsing beside a visited page', () => {
    const page = { page_url: 'https://clinic.example.org/a', tab: { no_trace: 1 } };
    assert.deepEqual(marks(findInJson(page)), [
      'browsing_url@json:/page_url',
      'incognito_flag@json:/tab/no_trace',
    ]);
    assert.deepEqual(marks(findInJson({ tab: 1, no_trace: 1 })), []);
  });

  it('takes a hash of a value beside it for that value', () => {
    const email = 'Jo.Berg@Posteo.de';
    const findings = find({
      url: `https://${testHost}/v1?x=${createHash('md5').update('356938035643809').digest('hex')}`,
      requestBody: JSON.stringify({
        email,
        h: createHash('sha256').update(email.toLowerCase()).digest('hex'),
        other: createHash('sha1').update('nobody').digest('hex'),
        imei: '356938035643809',
      }),
      requestType: 'application/json',
    });
    const hashed = findings.filter(({ protection }) => protection === 'hashed');
    assert.deepEqual(
      hashed.map(({ entity, grade, path }) => `${entity} ${grade} ${path.at(-1)!}`).sort(),
      ['email A json:/h', 'imei A query:x'],
    );
    assert.deepEqual(
      hashed.map(({ reasons }) => reasons[0]?.id),
      ['detect.hash-of', 'detect.hash-of'],
    );
  });

  it('takes a hash under the name of its value for that value, hashed', () => {
    const sha = createHash('sha256').update('a').digest('hex');
    const findings = findInJson({
      email_sha256: sha,
      idmd5: sha.slice(0, 32),
      file_sha256: sha,
      md5: sha,
    });
    assert.deepEqual(findings.map(({ entity, protection }) => `${entity} ${protection}`).sort(), [
      'email hashed',
      'hashed_id hashed',
    ]);
  });

  it('does not hold a page of the service itself for the user’s', () => {
    const own = find({
      url: 'https://api.shop.net/v1',
      requestBody: '{"url":"https://www.shop.net/cart"}',
      requestType: 'application/json',
    });
    const other = find({
      url: 'https://tracker.net/v1',
      requestBody: '{"page_url":"https://www.shop.net/cart"}',
      requestType: 'application/json',
    });
    assert.deepEqual(own, []);
    assert.deepEqual(marks(other), ['browsing_url@json:/page_url']);
  });

  it('knows the sender’s own package from those it watches', () => {
    const body = {
      app_id: 'com.launcher.home',
      events: [
        { event: 'app_launch', properties: { package: 'com.launcher.home' } },
        { event: 'app_launch', properties: { package: 'com.bank.app' } },
      ],
    };
    assert.deepEqual(marks(findInJson(body)), ['app_open@json:/events/1/properties/package']);
  });

  it('says that an id is limited where the data says so', () => {
    const [finding] = findInJson({
      gaid: '38400000-8cf0-11bd-b23e-10b96e40000d',
      limit_ad_tracking: true,
    });
    assert.ok(finding?.reasons.some(({ id }) => id === 'detect.limited'));
  });

  it('does not see a configuration as a person', () => {
    const response = {
      config: {
        default_language: 'en',
        timezone: 'UTC',
        support_email: 'help@shop-service.com',
        api_key: 'aB3kLm2pQ7rT5vXyZ8nC4hJ6aa',
      },
      stores: [
        {
          name: 'North',
          phone: '+49 30 1111111',
          address: 'Lindenallee 12',
          zip: '10115',
          lat: 52.52001,
          lng: 13.40495,
        },
        {
          name: 'South',
          phone: '+49 30 2222222',
          address: 'Birkenweg 1',
          zip: '10117',
          lat: 52.51001,
          lng: 13.41495,
        },
      ],
      features: { incognito: true, contacts: 'enabled' },
      countries: ['DE', 'US'],
    };
    const findings = find({
      responseBody: JSON.stringify(response),
      responseType: 'application/json',
    });
    assert.deepEqual(marks(findings), []);
  });

  it('finds who the user is in a response', () => {
    const response = { user: { id: '48151623', name: 'Anna Weber', email: 'anna.weber@web.de' } };
    const findings = find({
      responseBody: JSON.stringify(response),
      responseType: 'application/json',
    });
    assert.deepEqual(marks(findings), [
      'email@json:/user/email',
      'person_name@json:/user/name',
      'user_id@json:/user/id',
    ]);
  });

  it('serves one part by itself', () => {
    const [part] = partsOf({ url: `https://${testHost}/users/48151623?imei=356938035643809` });
    assert.deepEqual(marks(detect(part!.root, part!.place)), ['imei@query:imei', 'user_id@path:1']);
  });

  it('stops when its time is used up, and the budget tells', () => {
    let now = 0;
    const budget = new Budget({ ...defaultLimits, timeMs: 10 }, () => (now += 1));
    const many = JSON.stringify(Array.from({ length: 20_000 }, () => ({ email: 'jo@posteo.de' })));
    const parts = partsOf({ requestBody: many, requestType: 'application/json' });
    const findings = detectExchange(parts, digest, budget);
    assert.ok(findings.length > 0 && findings.length < 20_000, String(findings.length));
    assert.deepEqual(budget.exceeded, ['timeMs']);
  });

  it('knows every entity’s label', () => {
    for (const { label, description, sensitivity } of Object.values(entities)) {
      assert.ok(label.length > 1 && label.length <= 24, label);
      assert.ok(description.endsWith('.'), description);
      assert.ok(sensitivity > 0 && sensitivity <= 1);
    }
  });
});
