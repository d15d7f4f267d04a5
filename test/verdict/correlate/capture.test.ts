import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { nodePlatform } from '../../../src/platform/platform.node';
import { CaptureFold } from '../../../src/verdict/correlate/capture';
import type { AnalysedExchange, CaptureJudgement, Identifier } from '../../../src/verdict/model';
import { ValueIds } from '../../../src/verdict/correlate/valueIds';
import { render } from '../../../src/view/sentences';
import { analysed, type Wanted } from '../make';
import { contributionOf } from '../../../src/verdict/contribution';

const imei = '356938035643809';
const install: Wanted = { part: 'request-body', last: '/id', entity: 'installation_id' };
const flag: Wanted = { part: 'request-body', last: '/incognito', entity: 'incognito_flag' };

function fold(exchanges: readonly AnalysedExchange[]): CaptureJudgement {
  const judged = new CaptureFold();
  const ids = new ValueIds(1_000);
  for (const one of exchanges)
    judged.add(
      contributionOf(one, judged.hash),
      one.findings.map(({ value }) => ids.of(value)),
    );
  return judged.finish(nodePlatform.digest);
}

function encoded(
  index: number,
  host: string,
  value: object,
  wanted: readonly Wanted[],
): AnalysedExchange {
  const body = JSON.stringify({ d: Buffer.from(JSON.stringify(value)).toString('base64') });
  return analysed({ index, url: `https://${host}/x`, body }, wanted);
}

describe('CaptureFold', () => {
  const story = [
    encoded(0, 'sa.api.intl.miui.com', { id: 'a1b2c3d4e5f60718', incognito: 'true' }, [
      install,
      flag,
    ]),
    encoded(1, 'tracking.intl.miui.com', { id: 'a1b2c3d4e5f60718' }, [install]),
    encoded(2, 'ulogs.umeng.com', { id: 'A1B2C3D4E5F60718', incognito: 'true' }, [install, flag]),
    analysed({ index: 3, body: '{"a":1}' }),
  ];

  it('counts recipients, not hosts', () => {
    const { verdict, recipients } = fold(story);
    assert.equal(
      render(verdict.sentence),
      "Encoded, not encrypted: 2 recipients get this device's identifiers; private browsing is sent too",
    );
    assert.deepEqual(
      recipients.map(({ name, exchanges }) => [name, exchanges]),
      [
        ['Xiaomi', [0, 1]],
        ['Umeng (Alibaba)', [2]],
        ['example.com', [3]],
      ],
    );
    assert.deepEqual([verdict.exchanges, verdict.flagged, verdict.severity], [4, 3, 'critical']);
    assert.deepEqual(
      [verdict.protection, verdict.protections, verdict.transport],
      ['encoded', { encoded: 5 }, 'tls'],
    );
  });

  it('ties exchanges by an id, however it is spelt', () => {
    const { verdict, identifiers } = fold(story);
    const [{ sentence, ...identifier }, ...more] = identifiers as [Identifier, ...Identifier[]];
    assert.deepEqual(more, []);
    assert.deepEqual(identifier, {
      valueId: 'v1000',
      value: 'a1b2c3d4e5f60718',
      entities: ['installation_id'],
      exchanges: [0, 1, 2],
      hosts: ['sa.api.intl.miui.com', 'tracking.intl.miui.com', 'ulogs.umeng.com'],
      companies: ['Xiaomi', 'Umeng (Alibaba)'],
      forms: ['plain'],
      privateExchanges: 2,
      ordinaryExchanges: 0,
      firstSeenMs: null,
      lastSeenMs: null,
      apps: [],
      names: ['id'],
      sessions: 0,
    });
    const words =
      'One installation id ties 3 exchanges on 3 hosts of 2 companies, 2 of them in private browsing';
    assert.equal(render(sentence), words);
    assert.equal(render(verdict.evidence[0]!.statement), words);
  });

  it('knows an identifier by its hash', () => {
    const plain: Wanted = { part: 'request-body', last: '/imei', entity: 'imei' };
    const hash: Wanted = {
      part: 'request-body',
      last: '/idmd5',
      entity: 'hashed_id',
      protection: 'hashed',
    };
    for (const kind of ['md5', 'sha1', 'sha256'] as const) {
      const digest = createHash(kind).update(imei).digest('hex');
      const { identifiers } = fold([
        analysed(
          {
            index: 0,
            url: 'https://ulogs.umeng.com/u',
            body: JSON.stringify({ idmd5: digest.toUpperCase() }),
          },
          [hash],
        ),
        encoded(1, 'sa.api.intl.miui.com', { imei }, [plain]),
      ]);
      assert.equal(identifiers.length, 1);
      assert.deepEqual(identifiers[0]!.forms, ['plain', kind]);
      assert.deepEqual(identifiers[0]!.exchanges, [0, 1]);
      assert.deepEqual(identifiers[0]!.entities, ['imei']);
    }
  });

  it('keeps a hash of nothing known apart', () => {
    const hash: Wanted = {
      part: 'request-body',
      last: '/id',
      entity: 'hashed_id',
      protection: 'hashed',
    };
    const digest = createHash('md5').update('other').digest('hex');
    const { identifiers } = fold([analysed({ body: JSON.stringify({ id: digest }) }, [hash])]);
    assert.deepEqual(
      identifiers.map(({ forms }) => forms),
      [['md5']],
    );
  });

  it('counts as cleartext recipients only those that were sent something in the clear', () => {
    const location: Wanted = { part: 'request-body', last: '/lat', entity: 'precise_location' };
    const body = '{"lat":"55.75124"}';
    const { verdict } = fold([
      analysed({ index: 0, url: 'https://a.example.com/', body }, [location]),
      analysed({ index: 1, url: 'https://b.example.org/', body }, [location]),
      analysed({ index: 2, url: 'http://c.example.net/', body }, [location]),
    ]);
    assert.equal(
      render(verdict.sentence),
      'No protection at all: example.net gets personal values',
    );
    assert.equal(verdict.transport, 'cleartext');
  });

  it('does not say that values only came back where slight ones were sent', () => {
    const session: Wanted = { part: 'request-body', last: '/sid', entity: 'session_id' };
    const answer: Wanted = { part: 'response-body', last: '/email', entity: 'email' };
    const headers = { Referer: 'https://api.example.com/' };
    const one = analysed({ headers, body: '{"sid":"x1"}', answer: '{"email":"jo@mail.example"}' }, [
      session,
      answer,
    ]);
    assert.deepEqual(one.verdict.findingSeverities, ['none', 'low']);
    assert.equal(
      render(fold([one]).verdict.sentence),
      'Plain text inside TLS: example.com gets personal values',
    );
  });

  it('says plainly that there is nothing', () => {
    assert.equal(render(fold([]).verdict.sentence), 'No exchanges to look at');
    assert.equal(
      render(fold([analysed({}), analysed({ index: 1 })]).verdict.sentence),
      'Nothing personal found in 2 exchanges',
    );
    const answer: Wanted = { part: 'response-body', last: '/email', entity: 'email' };
    assert.equal(
      render(
        fold([analysed({ answer: '{"email":"jo@mail.example"}' }, [answer])]).verdict.sentence,
      ),
      'Personal values in answers alone, from 1 sender',
    );
  });

  it('stays linear in exchanges and identifiers', () => {
    const one = encoded(0, 'sa.api.intl.miui.com', { id: 'x' }, [install]);
    const many = (count: number): number => {
      const judged = new CaptureFold();
      const ids = new ValueIds(1);
      const startedAt = performance.now();
      for (let index = 0; index < count; index++) {
        const value = `id-${index % (count / 10)}`;
        const findings = [{ ...one.findings[0]!, value }];
        const numbered = { ...one, exchange: { ...one.exchange, index }, findings };
        judged.add(contributionOf(numbered, judged.hash), [ids.of(value)]);
      }
      assert.equal(judged.finish(nodePlatform.digest).identifiers.length, count / 10);
      return performance.now() - startedAt;
    };
    many(1_000);
    const small = many(5_000);
    assert.ok(many(50_000) < 40 * small + 200);
  });
});
