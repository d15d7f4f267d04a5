import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../src/bytes/text';
import { nodePlatform } from '../../../src/platform/platform.node';
import { CaptureFold } from '../../../src/verdict/correlate/capture';
import { checkClaims } from '../../../src/verdict/claims/check';
import { exchangeFacts, type ExchangeFacts } from '../../../src/verdict/claims/facts';
import { readClaims } from '../../../src/verdict/claims/read';
import type { AnalysedExchange, ClaimResult } from '../../../src/verdict/model';
import { ValueIds } from '../../../src/verdict/correlate/valueIds';
import { render } from '../../../src/view/sentences';
import { analysed, type ExchangeSpec, type Wanted } from '../make';
import { contributionOf } from '../../../src/verdict/contribution';

const sentAs = (
  last: string,
  entity: Wanted['entity'],
  protection?: Wanted['protection'],
): Wanted => ({
  part: 'request-body',
  last: `/${last}`,
  entity,
  ...(protection === undefined ? {} : { protection }),
});
const imei = sentAs('imei', 'imei');
const flag = sentAs('incognito', 'incognito_flag');

function exchange(
  body: object,
  wanted: readonly Wanted[],
  spec: ExchangeSpec = {},
): AnalysedExchange {
  return analysed({ body: JSON.stringify(body), ...spec }, wanted);
}

/** Outcome, exchanges and evidence in words of each claim of the file. */
function check(file: object, exchanges: readonly AnalysedExchange[]): ClaimResult[] {
  const { claims, problems } = readClaims(encodeUtf8(JSON.stringify(file)));
  assert.deepEqual(problems, []);
  const fold = new CaptureFold();
  const ids = new ValueIds(1);
  for (const one of exchanges) {
    fold.add(
      contributionOf(one, fold.hash),
      one.findings.map(({ value }) => ids.of(value)),
    );
  }
  const { identifiers } = fold.finish(nodePlatform.digest);
  return checkClaims(claims, exchanges.map(exchangeFacts), identifiers);
}

function one(file: object, exchanges: readonly AnalysedExchange[]): [string, number[], string[]] {
  const [result] = check(file, exchanges);
  assert.ok(result !== undefined);
  return [
    result.outcome,
    [...result.exchanges],
    result.evidence.map(({ statement }) => render(statement)),
  ];
}

const phone = { imei: '356938035643809' };

describe('checkClaims', () => {
  describe('encrypted', () => {
    const claim = { claims: { encrypted: true } };

    it('is contradicted by what anyone who holds the content can read, TLS or not', () => {
      const [outcome, exchanges, evidence] = one(claim, [
        exchange(phone, [imei], { index: 0, url: 'https://sa.api.intl.miui.com/x' }),
        exchange(phone, [{ ...imei, protection: 'encoded' }], { index: 1 }),
        exchange(phone, [imei], { index: 2, url: 'http://api.example.com/x' }),
      ]);
      assert.deepEqual([outcome, exchanges], ['contradicted', [0, 1, 2]]);
      assert.deepEqual(evidence, [
        'IMEI in plain text in 2 exchanges, to 2 recipients',
        'IMEI encoded in 1 exchange, to example.com',
        'Over cleartext HTTP in 1 exchange: anyone on the way could read it',
        'Over TLS in 2 exchanges: that hides it on the way, and not from who gets it',
      ]);
    });

    it('is not contradicted by hashes, by the device alone, by a session or by answers', () => {
      const quiet = [
        exchange(phone, [{ ...imei, protection: 'hashed' }], { index: 0 }),
        exchange({ model: 'X' }, [sentAs('model', 'device_model')], { index: 1 }),
        exchange({ token: 'x' }, [sentAs('token', 'auth_token')], { index: 2 }),
        analysed({ index: 3, answer: JSON.stringify(phone) }, [{ ...imei, part: 'response-body' }]),
      ];
      assert.equal(one(claim, quiet)[0], 'untested');
    });

    it('holds where values are seen to be encrypted, and none can be read', () => {
      const hidden = exchange(phone, [{ ...imei, protection: 'encrypted' }]);
      assert.deepEqual(one(claim, [hidden]), [
        'holds',
        [],
        ['1 exchange could have contradicted it, and does not'],
      ]);
    });
  });

  describe('anonymous', () => {
    const claim = { claims: { anonymous: true } };

    it('is contradicted by a lasting id, a hash of one, or a person; the id that ties comes first', () => {
      const [outcome, exchanges, evidence] = one(claim, [
        exchange(phone, [imei], { index: 0, url: 'https://a.example/x' }),
        exchange(phone, [imei], { index: 1, url: 'https://b.example/x' }),
        exchange({ mail: 'jo@mail.example' }, [sentAs('mail', 'email', 'hashed')], { index: 2 }),
      ]);
      assert.deepEqual([outcome, exchanges], ['contradicted', [0, 1, 2]]);
      assert.deepEqual(evidence, [
        'One IMEI ties 2 exchanges on 2 hosts',
        'IMEI in plain text in 2 exchanges, to 2 recipients',
        'E-mail address hashed in 1 exchange, to example.com',
        'A hash counts: whoever has the value can recognise it, and one hash ties as well as the value',
      ]);
    });

    it('holds where what is sent leads to nobody', () => {
      const held = [
        exchange({ age: 31, sid: 'a1' }, [sentAs('age', 'age'), sentAs('sid', 'session_id')]),
      ];
      assert.equal(one(claim, held)[0], 'holds');
    });
  });

  describe('notInPrivateBrowsing', () => {
    const claim = { claims: { notInPrivateBrowsing: true } };
    const page = sentAs('url', 'browsing_url');

    it('is contradicted by a visit that says it was private', () => {
      const body = { url: 'https://clinic.example/', incognito: 'true' };
      const [outcome, exchanges, evidence] = one(claim, [exchange(body, [page, flag])]);
      assert.deepEqual([outcome, exchanges], ['contradicted', [0]]);
      assert.deepEqual(evidence, ['Visited page in plain text in 1 exchange, to example.com']);
    });

    it('is not tested by ordinary browsing, and holds where a private exchange tells nothing', () => {
      const ordinary = { url: 'https://clinic.example/', incognito: 'false' };
      assert.equal(one(claim, [exchange(ordinary, [page, flag])])[0], 'untested');
      assert.equal(one(claim, [exchange({ incognito: '1' }, [flag])])[0], 'holds');
    });
  });

  it('finds an entity that is never to be sent, hashed or of the device too', () => {
    const hashed = exchange({ imei: 'x' }, [{ ...imei, protection: 'hashed' }]);
    const [outcome, , evidence] = one({ never: ['imei'] }, [hashed]);
    assert.equal(outcome, 'contradicted');
    assert.match(evidence.join('\n'), /IMEI hashed in 1 exchange.*\nA hash counts/);
    const model = exchange({ model: 'X' }, [sentAs('model', 'device_model')]);
    assert.equal(one({ never: ['device_model'] }, [model])[0], 'contradicted');
    assert.equal(one({ never: ['contacts'] }, [model])[0], 'holds');
    assert.equal(one({ never: ['contacts'] }, [])[0], 'untested');
  });

  describe('recipients', () => {
    const claim = { recipients: { allow: ['*.example.com'] } };

    it('are contradicted by any exchange with another, with or without a value', () => {
      const [outcome, exchanges, evidence] = one(claim, [
        exchange({}, [], { index: 0 }),
        exchange(phone, [imei], { index: 1, url: 'https://t.example.net/' }),
        exchange({}, [], { index: 2, url: 'https://cdn.example.org/' }),
      ]);
      assert.deepEqual([outcome, exchanges], ['contradicted', [1, 2]]);
      assert.deepEqual(evidence, [
        'Not among them: t.example.net, 1 exchange, with IMEI',
        'Not among them: cdn.example.org, 1 exchange',
      ]);
    });

    it('hold where all are allowed', () => {
      assert.equal(one(claim, [exchange(phone, [imei])])[0], 'holds');
    });
  });

  describe('countries', () => {
    const claim = { recipients: { countries: ['DE', 'SG'] } };
    const places = (...countries: string[][]): ExchangeFacts[] =>
      countries.map((named, at) => ({
        ...exchangeFacts(exchange({}, [], { index: at })),
        countries: named,
      }));
    const outcome = (...countries: string[][]): [string | undefined, string[]] => {
      const { claims } = readClaims(encodeUtf8(JSON.stringify(claim)));
      const [result] = checkClaims(claims, places(...countries), []);
      return [result?.outcome, result?.evidence.map(({ statement }) => render(statement)) ?? []];
    };

    it('are contradicted by a server elsewhere, and by sources that all say elsewhere', () => {
      assert.deepEqual(outcome(['DE'], ['RU'], []), [
        'contradicted',
        [
          'In Russia: api.example.com, 1 exchange',
          'Where it went is not known, or its sources disagree, in 1 exchange',
        ],
      ]);
      assert.equal(outcome(['RU', 'US'])[0], 'contradicted');
    });

    it('are not judged by sources that disagree, or where nothing is known', () => {
      assert.equal(outcome(['DE', 'RU'])[0], 'untested');
      assert.equal(outcome([], [])[0], 'untested');
      assert.deepEqual(outcome(['SG'], [])[1], [
        '1 exchange could have contradicted it, and does not',
        'Where it went is not known, or its sources disagree, in 1 exchange',
      ]);
    });
  });

  it('restricts what a named recipient gets, and nobody else', () => {
    const wanted = [imei, sentAs('model', 'device_model')];
    const body = { ...phone, model: 'X' };
    const toXiaomi = exchange(body, wanted, { index: 0, url: 'https://sa.api.intl.miui.com/x' });
    const other = exchange(body, wanted, { index: 1 });
    const results = check(
      { allow: { Xiaomi: ['device_model'], 'miui.com': ['device_model', 'imei'], Google: [] } },
      [toXiaomi, other],
    );
    assert.deepEqual(
      results.map(({ claim, outcome, exchanges }) => [claim, outcome, exchanges]),
      [
        ['allow:Xiaomi', 'contradicted', [0]],
        ['allow:miui.com', 'holds', []],
        ['allow:Google', 'untested', []],
      ],
    );
    assert.deepEqual(results[0]?.contradictions, [
      {
        exchange: 0,
        host: 'sa.api.intl.miui.com',
        entities: ['imei'],
        protections: ['plaintext'],
        findings: [0],
      },
    ]);
  });

  it('says how much could not be read', () => {
    const dense = Buffer.from(
      Array.from({ length: 600 }, (_, at) => (at * at * 31 + at * 7) % 251),
    );
    const opaque = analysed({ index: 1, body: dense.toString('latin1') });
    const unread: ExchangeFacts = { ...exchangeFacts(opaque), content: 'unknown' };
    const { claims } = readClaims(encodeUtf8('{"never":["contacts"]}'));
    const [result] = checkClaims(claims, [unread], []);
    assert.equal(result?.outcome, 'untested');
    assert.deepEqual(
      result.evidence.map(({ statement }) => render(statement)),
      [
        'The capture has no exchange that could show it',
        'The content of 1 more exchange could not be read',
      ],
    );
  });

  it('costs claims times exchanges, and lists no more lines than can be read', () => {
    const fact = exchangeFacts(exchange(phone, [imei]));
    const facts = Array.from({ length: 20_000 }, (_, at) => ({
      ...fact,
      exchange: at,
      host: `h${at}.example.net`,
    }));
    const { claims } = readClaims(encodeUtf8('{"recipients":{"allow":["a.example"]}}'));
    const [result] = checkClaims(claims, facts, []);
    assert.equal(result?.exchanges.length, 20_000);
    assert.equal(result.evidence.length, 25);
    assert.equal(render(result.evidence.at(-1)!.statement), 'And 19976 more');
  });
});
