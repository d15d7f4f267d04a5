import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { encodeUtf8 } from '../../../src/bytes/text';
import { sourcedContent } from '../../../src/bytes/sourced';
import type { EntityId } from '../../../src/detect/model';
import { nodePlatform } from '../../../src/platform/platform.node';
import { IdentifierTrails, trailLimits } from '../../../src/verdict/correlate/identifiers';
import type { AnalysedExchange, Identifier } from '../../../src/verdict/model';
import { render } from '../../../src/view/sentences';
import { analysed, decodeBytes, findAt, type ExchangeSpec, type Wanted } from '../make';
import { contributionOf } from '../../../src/verdict/contribution';

const uuid = '38400000-8cf0-41bd-b23e-10b96e4ef00d';
const imei = '356938035643809';

const at = (last: string, entity: EntityId): Wanted => ({ part: 'request-body', last, entity });

function follow(
  exchanges: readonly AnalysedExchange[],
  trails = new IdentifierTrails(),
): readonly Identifier[] {
  exchanges.forEach((one, index) => {
    const exchange = { ...one.exchange, index };
    trails.add(
      contributionOf({ ...one, exchange }, trails.hash),
      one.findings.map(({ value }) => `v-${value}`),
    );
  });
  return trails.finish(nodePlatform.digest);
}

/** An exchange that sends `value` in a field where nothing says what it is. */
function plain(value: string, spec: ExchangeSpec = {}): AnalysedExchange {
  return analysed({ body: JSON.stringify({ x: value }), ...spec });
}

/** An exchange that sends `value` as what it is. */
function known(value: string, entity: EntityId, spec: ExchangeSpec = {}): AnalysedExchange {
  return analysed({ body: JSON.stringify({ id: value }), ...spec }, [at('/id', entity)]);
}

/** The exchange with request header fields as parts. */
function withFields(one: AnalysedExchange, fields: Record<string, string>): AnalysedExchange {
  const parts = Object.entries(fields).map(([name, value]) => {
    const sourced = sourcedContent(encodeUtf8(value));
    const place = name === 'cookie' ? 'cookie' : 'header';
    const root = decodeBytes(sourced, { place, step: `header:${name}` });
    return { part: 'request-header' as const, root, sourced };
  });
  return { ...one, parts: [...one.parts, ...parts] };
}

describe('IdentifierTrails', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const hash = (kind: string, text: string): string => createHash(kind).update(text).digest('hex');

  const forms: readonly (readonly [string, EntityId, string, string, string])[] = [
    ['as it is', 'gaid', uuid, uuid, 'plain'],
    ['in upper case', 'gaid', uuid, uuid.toUpperCase(), 'plain'],
    ['without dashes', 'gaid', uuid, uuid.replaceAll('-', ''), 'plain'],
    ['in braces', 'gaid', uuid, `{${uuid.toUpperCase()}}`, 'plain'],
    ['base64', 'gaid', uuid, base64(uuid), 'base64'],
    ['base64 without padding', 'imei', imei, base64(imei).replaceAll('=', ''), 'base64'],
    ['base64 of upper case', 'gaid', uuid, base64(uuid.toUpperCase()), 'base64'],
    [
      'base64 of its bytes',
      'gaid',
      uuid,
      Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64'),
      'base64',
    ],
    ['hex', 'gaid', uuid, Buffer.from(uuid).toString('hex'), 'hex'],
    ['percent', 'email', 'jo@mail.example', 'jo%40mail.example', 'percent'],
    ['md5', 'imei', imei, hash('md5', imei), 'md5'],
    ['md5 in upper case', 'imei', imei, hash('md5', imei).toUpperCase(), 'md5'],
    ['sha1', 'gaid', uuid, hash('sha1', uuid), 'sha1'],
    ['sha256 of upper case', 'gaid', uuid, hash('sha256', uuid.toUpperCase()), 'sha256'],
    ['sha512 without dashes', 'gaid', uuid, hash('sha512', uuid.replaceAll('-', '')), 'sha512'],
    [
      'sha256 trimmed, in lower case',
      'email',
      ' Jo@Mail.example ',
      hash('sha256', 'jo@mail.example'),
      'sha256',
    ],
    ['sha256 without plus', 'phone', '+49 151 23456789', hash('sha256', '4915123456789'), 'sha256'],
    ['sha256 in E.164', 'phone', '4915123456789', hash('sha256', '+4915123456789'), 'sha256'],
    ['sha1 with colons', 'mac_address', 'a45e60d1c2b3', hash('sha1', 'A4:5E:60:D1:C2:B3'), 'sha1'],
    [
      'sha256 in base64',
      'email',
      'jo@mail.example',
      createHash('sha256').update('jo@mail.example').digest('base64url'),
      'sha256',
    ],
    ['MAC with colons', 'mac_address', 'a45e60d1c2b3', 'A4:5E:60:D1:C2:B3', 'plain'],
    ['phone with spaces', 'phone', '+4915123456789', '+49 (151) 2345-6789', 'plain'],
  ];
  for (const [name, entity, value, other, form] of forms) {
    it(`finds a value where it stands plain: ${name}`, () => {
      for (const exchanges of [
        [known(value, entity), plain(other, { url: 'https://other.example.net/' })],
        [plain(other, { url: 'https://other.example.net/' }), known(value, entity)],
      ]) {
        const [one, ...more] = follow(exchanges);
        assert.deepEqual(more, []);
        assert.deepEqual(one?.exchanges, [0, 1]);
        assert.deepEqual(new Set(one?.hosts), new Set(['api.example.com', 'other.example.net']));
        assert.deepEqual(one?.entities, [entity]);
        assert.deepEqual(one?.forms, form === 'plain' ? ['plain'] : ['plain', form]);
      }
    });
  }

  it('finds it in cookies, header fields, queries and path segments, under their names', () => {
    const empty = analysed({ body: '' });
    const [one] = follow([
      known(uuid, 'gaid'),
      withFields(empty, { cookie: `a=1; uid=${uuid}` }),
      withFields(empty, { 'x-device': uuid }),
      analysed({ url: `https://api.example.com/v1?q=${uuid}` }),
      analysed({ url: `https://api.example.com/things/${uuid}/state` }),
      analysed({ answer: JSON.stringify({ list: [uuid] }) }),
    ]);
    assert.deepEqual(one?.exchanges, [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(one?.names, ['id', 'cookie:uid', 'header:x-device', 'q', 'path', 'list']);
  });

  it('takes nothing for it that could be so by chance', () => {
    const short: readonly (readonly [string, EntityId, string])[] = [
      ['mitmproxy', 'username', 'mitmproxy'],
      ['20200421', 'user_id', '20200421'],
      ['redmi-note-8', 'device_id', 'redmi-note-8'],
      [uuid, 'gaid', `${uuid}0`],
      [uuid, 'gaid', `about ${uuid}`],
      [uuid, 'gaid', hash('sha256', `salt${uuid}`)],
    ];
    for (const [value, entity, other] of short) {
      assert.deepEqual(follow([known(value, entity), plain(other)])[0]?.exchanges, [0], other);
    }
  });

  it('keeps a hash of nothing known apart, and joins what is the same hash', () => {
    const wanted = { ...at('/id', 'hashed_id'), protection: 'hashed' } as const;
    const hashed = analysed({ body: JSON.stringify({ id: hash('md5', 'other') }) }, [wanted]);
    const found = follow([known(imei, 'imei'), hashed, plain(hash('md5', 'other'))]);
    assert.deepEqual(
      found.map(({ exchanges, forms: seen }) => [exchanges, seen]),
      [
        [[1, 2], ['md5']],
        [[0], ['plain']],
      ],
    );
  });

  it('says when, by which apps and how privately it was seen', () => {
    const flag = at('/incognito', 'incognito_flag');
    const body = (incognito: unknown): string => JSON.stringify({ id: uuid, incognito });
    const wanted = [at('/id', 'gaid'), flag];
    const exchanges = [
      analysed(
        { body: body('true'), headers: { 'User-Agent': 'com.example.app/1.2 (Android 10)' } },
        wanted,
      ),
      analysed(
        { body: body('false'), headers: { 'X-Requested-With': 'org.example.other' } },
        wanted,
      ),
      known(uuid, 'gaid', { headers: { 'X-Requested-With': 'XMLHttpRequest' } }),
    ].map((one, index) => ({
      ...one,
      exchange: { ...one.exchange, startedAtMs: index === 2 ? null : 2_000 - index },
    }));
    const [one] = follow(exchanges);
    assert.deepEqual(one?.apps, ['com.example.app', 'org.example.other']);
    assert.deepEqual([one?.firstSeenMs, one?.lastSeenMs], [1_999, 2_000]);
    assert.deepEqual([one?.privateExchanges, one?.ordinaryExchanges], [1, 1]);
  });

  it('counts sessions of one service and field only', () => {
    const one = (session: string, host: string): AnalysedExchange =>
      analysed({ url: `https://${host}/`, body: JSON.stringify({ id: uuid, session }) }, [
        at('/id', 'gaid'),
        at('/session', 'session_id'),
      ]);
    const sessionsOf = (exchanges: readonly AnalysedExchange[]): number | undefined =>
      follow(exchanges).find(({ value }) => value === uuid)?.sessions;
    assert.equal(sessionsOf([one('s-1', 'a.example.com'), one('s-2', 'a.example.com')]), 2);
    assert.equal(sessionsOf([one('s-1', 'a.example.com'), one('s-1', 'a.example.com')]), 1);
    assert.equal(sessionsOf([one('s-1', 'a.example.com'), one('s-2', 'b.example.net')]), 1);
    assert.equal(sessionsOf([known(uuid, 'gaid')]), 0);
  });

  it('counts as hosts those that it was sent to, and speaks of all that know it', () => {
    const answer = JSON.stringify({ x: uuid });
    const exchanges = [known(uuid, 'gaid'), analysed({ url: 'https://b.example.net/', answer })];
    const [one] = follow(exchanges);
    assert.deepEqual(one?.hosts, ['api.example.com']);
    assert.equal(one?.sentence.arguments['hosts'], 2);
  });

  it('lets what was never sent come last', () => {
    const wanted: Wanted = { part: 'response-body', last: '/id', entity: 'user_id' };
    const received = analysed({ answer: '{"id":"u-1234567890"}' }, [wanted]);
    const found = follow([received, received, known(uuid, 'gaid')]);
    assert.deepEqual(
      found.map(({ value }) => value),
      [uuid, 'u-1234567890'],
    );
    assert.equal(
      render(found[0]!.sentence),
      'One Google advertising id in one exchange alone: it ties nothing here',
    );
  });
});

describe('IdentifierTrails with hostile captures', () => {
  const wanted = at('/id', 'device_id');
  const template = analysed({ body: '{"id":"x"}' }, [wanted]);
  const withValue = (value: string): AnalysedExchange => ({
    ...template,
    parts: [],
    findings: [{ ...findAt(template.parts, 'request-body', '/id', 'device_id'), value }],
  });

  it('leaves values of a megabyte alone', () => {
    const long = 'a1'.repeat(500_000);
    const exchanges = [withValue(long), plain(long), plain(long)];
    const startedAt = performance.now();
    assert.deepEqual(follow(exchanges), []);
    assert.ok(performance.now() - startedAt < 500);
  });

  it('bounds distinct values and says how many it left', () => {
    const trails = new IdentifierTrails({ identifiers: 100, characters: 10_000, places: 50 });
    const added = (one: AnalysedExchange) => contributionOf(one, trails.hash);
    for (let index = 0; index < 1_000; index++) {
      trails.add(added(withValue(`device-${100_000 + index}`)), [`v${index}`]);
    }
    for (let index = 0; index < 60; index++) {
      trails.add(added(plain(`other-${100_000 + index}`)), []);
    }
    assert.equal(trails.finish(nodePlatform.digest).length, 100);
    // Each of the last sends its value and a segment of its URL that is no candidate.
    assert.equal(trails.left, 900 + 10);
  });

  it('stays within its limits for a million distinct values', () => {
    const trails = new IdentifierTrails();
    const one = withValue('');
    const [finding] = one.findings;
    for (let index = 0; index < 1_000; index++) {
      const findings = Array.from({ length: 1_000 }, (_, at) => ({
        ...finding!,
        value: `d${index * 1_000 + at}`,
      }));
      trails.add(
        contributionOf({ ...one, findings }, trails.hash),
        findings.map(({ value }) => value),
      );
    }
    assert.equal(trails.left, 1_000_000 - trailLimits.identifiers);
  }).timeout(120_000);

  it('is not fooled by names of prototypes', () => {
    const values = ['__proto__', 'constructor', 'hasOwnProperty', '__proto__'];
    const found = follow(values.map((value) => withValue(value)));
    assert.deepEqual(
      found.map(({ value, exchanges }) => [value, exchanges]),
      [
        ['__proto__', [0, 3]],
        ['constructor', [1]],
        ['hasOwnProperty', [2]],
      ],
    );
    const body = `{"__proto__":"${uuid}","constructor":"${uuid}"}`;
    const [one] = follow([known(uuid, 'gaid'), analysed({ body })]);
    assert.deepEqual(one?.names, ['id', '__proto__', 'constructor']);
  });

  it('counts an exchange once however often it repeats a value', () => {
    const one = withValue(uuid);
    const findings = Array.from({ length: 10_000 }, () => one.findings[0]!);
    const [found, ...more] = follow([
      { ...one, findings },
      { ...one, findings },
    ]);
    assert.deepEqual([found?.exchanges, more], [[0, 1], []]);
  });
});
