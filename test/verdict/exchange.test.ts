import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { detectExchange } from '../../src/detect/detect';
import { judgeExchange } from '../../src/verdict/exchange';
import { isPersonal } from '../../src/verdict/sentence';
import { render } from '../../src/view/sentences';
import { analysed, makeExchange, makeParts, type ExchangeSpec, type Wanted } from './make';

const host = 'sa.api.intl.miui.com';
const url = `https://${host}/sa`;

function packed(value: object): string {
  return `data_list=${encodeURIComponent(gzipSync(JSON.stringify(value)).toString('base64'))}&gzip=1`;
}

function sentence(spec: ExchangeSpec, wanted: readonly Wanted[] = []): string {
  return render(analysed(spec, wanted).verdict.sentence);
}

/** Evidence on an exchange whose findings are what detection makes of it, in words. */
function detectedEvidence(spec: ExchangeSpec): string[] {
  const exchange = makeExchange(spec);
  const parts = makeParts(exchange);
  const place = { host: exchange.host, url: spec.url ?? '' };
  const found = detectExchange(
    parts.map(({ part, root }) => ({ root, place: { ...place, part } })),
    null,
  );
  const { evidence } = judgeExchange({ exchange, parts, findings: found, problems: [] });
  return evidence.map(({ statement }) => render(statement));
}

const imei: Wanted = { part: 'request-body', last: '/imei', entity: 'imei' };
const email: Wanted = { part: 'request-body', last: '/email', entity: 'email' };
const model: Wanted = { part: 'request-body', last: '/model', entity: 'device_model' };

describe('judgeExchange', () => {
  it('says what lies under an encoding, and to whom it went', () => {
    const spec = { url, body: packed({ imei: '356938035643809', email: 'jo@mail.example' }) };
    assert.equal(
      sentence(spec, [imei, email]),
      `Encoded, not encrypted: 2 personal values under base64 → gzip, sent to ${host}`,
    );
  });

  it('names the SDK that wrote what was sent, whoever received it', () => {
    const words = detectedEvidence({
      url: 'https://proxy.example.com/collect',
      body: JSON.stringify({ anonymousId: 'a-771', messageId: 'm', userId: 'u-99812' }),
    });
    assert.ok(
      words.includes('What was sent has the form that Segment gives it, whoever received it'),
    );
    const none = detectedEvidence({ body: JSON.stringify({ email: 'jo@mail.example' }) });
    assert.equal(none.filter((text) => text.includes('has the form')).length, 0);
  });

  it('names private browsing first', () => {
    const spec = { url, body: packed({ page: 'https://clinic.example.org/', is_incognito: true }) };
    const { verdict } = analysed(spec, [
      { part: 'request-body', last: '/page', entity: 'browsing_url' },
      { part: 'request-body', last: '/is_incognito', entity: 'incognito_flag' },
    ]);
    assert.equal(
      render(verdict.sentence),
      `From private browsing, encoded, not encrypted: 2 personal values under base64 → gzip, sent to ${host}`,
    );
    assert.equal(verdict.severity, 'critical');
    assert.equal(verdict.isPrivate, true);
  });

  it('tells plain text inside TLS from plain text for all', () => {
    const body = JSON.stringify({ email: 'jo@mail.example' });
    assert.equal(
      sentence({ body, url: 'https://api.example.com/v1' }, [email]),
      'Plain text inside TLS: 1 personal value, sent to api.example.com',
    );
    assert.equal(
      sentence({ body, url: 'http://api.example.com/v1' }, [email]),
      'No protection at all: 1 personal value in plain text over cleartext HTTP, sent to api.example.com',
    );
  });

  it('mentions what is protected otherwise', () => {
    const inner = Buffer.from(JSON.stringify({ imei: '356938035643809', model: 'x' })).toString(
      'base64',
    );
    const body = JSON.stringify({ email: 'jo@mail.example', d: inner });
    const { verdict } = analysed({ url, body }, [imei, email]);
    assert.deepEqual(verdict.protections, { plaintext: 1, encoded: 1 });
    assert.equal(verdict.protection, 'plaintext');
    assert.equal(
      render(verdict.sentence),
      `Plain text inside TLS: 1 personal value, 1 more encoded, sent to ${host}`,
    );
  });

  it('takes the protection of the most severe findings, not of all', () => {
    const inner = Buffer.from(JSON.stringify({ imei: '356938035643809' })).toString('base64');
    const { verdict } = analysed({ url, body: JSON.stringify({ model: 'Redmi', d: inner }) }, [
      imei,
      model,
    ]);
    assert.equal(verdict.protection, 'encoded');
    assert.deepEqual(verdict.protections, { plaintext: 1, encoded: 1 });
    assert.deepEqual(verdict.entities, ['imei', 'device_model']);
    assert.equal(
      render(verdict.sentence),
      `Encoded, not encrypted: 1 personal value under base64, sent to ${host}`,
    );
  });

  it('calls a hash hashed', () => {
    const body = JSON.stringify({ idmd5: 'ffedb6c8c9dd41c9b2b0d9d1ba1b0f0e' });
    const wanted: Wanted = {
      part: 'request-body',
      last: '/idmd5',
      entity: 'imei',
      protection: 'hashed',
    };
    assert.equal(
      sentence({ body, url }, [wanted]),
      `Hashed, still linkable: 1 personal value, sent to ${host}`,
    );
  });

  it('tells what only came back', () => {
    const spec = { url, answer: JSON.stringify({ email: 'jo@mail.example' }) };
    const received: Wanted = { part: 'response-body', last: '/email', entity: 'email' };
    assert.equal(
      sentence(spec, [received]),
      `Plain text inside TLS: 1 personal value, received from ${host}`,
    );
  });

  it('does not call a description of the device personal', () => {
    assert.equal(isPersonal({ entity: 'device_model' }), false);
    const { verdict } = analysed({ url, body: '{"model":"Redmi Note 8"}' }, [model]);
    assert.equal(
      render(verdict.sentence),
      `Only a description of the device: 1 detail, sent to ${host}`,
    );
    assert.equal(verdict.severity, 'none');
  });

  it('finds nothing where there is nothing', () => {
    const { verdict } = analysed({ body: '{"status":"ok"}' });
    assert.equal(render(verdict.sentence), 'Nothing personal found');
    assert.deepEqual(
      [verdict.severity, verdict.protection, verdict.protections],
      ['none', 'plaintext', {}],
    );
  });

  it('has the protection of the request body where nothing was found', () => {
    assert.equal(
      analysed({ body: packed({ a: 'some text that is long enough' }) }).verdict.protection,
      'encoded',
    );
    assert.equal(
      sentence({ body: packed({ a: 'some text that is long enough' }) }),
      'Nothing personal found: the body is encoded (base64 → gzip), not encrypted',
    );
  });

  it('lets what weighs nothing not decide over the body', () => {
    const jwe = [{ alg: 'dir', enc: 'A256GCM' }, '', 'iv', 'x'.repeat(80), 'tag']
      .map((piece) => Buffer.from(typeof piece === 'string' ? piece : JSON.stringify(piece)))
      .map((piece) => piece.toString('base64url'))
      .join('.');
    const { verdict } = analysed({ url: `${url}?model=Redmi`, body: jwe }, [
      { part: 'url', last: 'query:model', entity: 'device_model' },
    ]);
    assert.equal(verdict.protection, 'encrypted');
    assert.deepEqual(verdict.protections, { plaintext: 1 });
    assert.equal(
      render(verdict.sentence),
      `Nothing readable: the body is encrypted (JWE), sent to ${host}`,
    );
  });

  it('says when it saw only a part', () => {
    const exchange = makeExchange();
    const problem = {
      code: 'truncated-body',
      exchange: 0,
      offset: null,
      arguments: { declared: 2, actual: 1 },
    } as const;
    const verdict = judgeExchange({
      exchange,
      parts: makeParts(exchange),
      findings: [],
      problems: [problem],
    });
    assert.equal(render(verdict.sentence), 'Nothing personal found in what could be read');
  });

  it('claims nothing about an entry that could not be read', () => {
    const exchange = { ...makeExchange(), request: null, response: null, host: null };
    const verdict = judgeExchange({ exchange, parts: [], findings: [], problems: [] });
    assert.equal(render(verdict.sentence), 'This entry could not be read');
    assert.deepEqual([verdict.protection, verdict.severity], ['unknown', 'none']);
  });

  it('rests on evidence that can be read, with paths to it', () => {
    const spec = { url, body: packed({ imei: '356938035643809' }) };
    const { verdict } = analysed(spec, [imei]);
    const lines = verdict.evidence.map(({ statement }) => render(statement));
    assert.ok(lines.includes('IMEI: 1 value encoded under base64 → gzip'), lines.join('\n'));
    assert.ok(lines.includes('The body was read without a key: base64 → gzip'));
    assert.ok(lines.includes(`Recipient: Xiaomi, for analytics (${host})`));
    assert.ok(lines.includes('+85 for IMEI'));
    assert.deepEqual(verdict.evidence[0]!.path, ['form:data_list', 'base64', 'gzip', 'json:/imei']);
  });

  it('puts no value into its words', () => {
    const spec = { url, body: packed({ imei: '356938035643809', email: 'jo@mail.example' }) };
    const { verdict } = analysed(spec, [imei, email]);
    const words = [verdict.sentence, ...verdict.evidence.map((line) => line.statement)]
      .map(render)
      .join('\n');
    assert.doesNotMatch(words, /3569|jo@mail/);
  });
});
