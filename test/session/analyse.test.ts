import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { defaultLimits } from '../../src/bytes/budget';
import { encodeUtf8 } from '../../src/bytes/text';
import { sourcedSlice } from '../../src/bytes/sourced';
import { nodePlatform } from '../../src/platform/platform.node';
import { analyseExchange, skipExchange } from '../../src/session/analyse';
import { defaultOptions, optionCeilings, sessionOptions } from '../../src/session/options';
import { sourceRange } from '../../src/verdict/locate';
import type { AnalysedExchange } from '../../src/verdict/model';
import { itemsOf } from '../report/run';
import { har } from '../report/har';
import { content, makeExchange, type ExchangeSpec } from '../verdict/make';

const imei = '356938035643809';

function analyse(
  spec: ExchangeSpec,
  options: Partial<typeof defaultOptions> = {},
): AnalysedExchange {
  return analyseExchange(makeExchange(spec), {
    platform: nodePlatform,
    options: { ...defaultOptions, ...options },
  });
}

describe('analyseExchange', () => {
  it('looks at every part and names it in the path', () => {
    const analysed = analyse({
      url: `https://api.example.com/?imei=${imei}`,
      headers: { Cookie: `email=jo.doe%40mail.example`, 'X-Imei': imei },
      body: JSON.stringify({ imei }),
      answer: JSON.stringify({ email: 'jo.doe@mail.example' }),
      answerHeaders: { 'Set-Cookie': 'session=b7Yp2Kq9Xw4Rt6Vn8Zs1; Path=/' },
    });
    const found = analysed.findings.map(
      ({ entity, part, path }) => `${entity} ${part} ${path.join(' ')}`,
    );
    for (const expected of [
      'imei url query:imei',
      'email request-header header:cookie cookie:email',
      'imei request-header header:x-imei',
      'imei request-body json:/imei',
      'email response-body json:/email',
      'session_cookie response-header header:set-cookie cookie:session',
    ]) {
      assert.ok(found.includes(expected), `${expected}\n${found.join('\n')}`);
    }
  });

  it('leads findings to their bytes in the file, through compression to the whole segment', () => {
    const packed = gzipSync(JSON.stringify({ imei })).toString('base64');
    const body = `data=${packed.replaceAll('+', '%2B').replaceAll('/', '%2F').replaceAll('=', '%3D')}&x=1`;
    const file = encodeUtf8(`----${body}----`);
    const exchange = makeExchange({ body });
    const sourced = sourcedSlice(file, { start: 4, end: 4 + body.length });
    const request = { ...exchange.request!, content: { ...content(body), ...sourced } };
    const analysed = analyseExchange(
      { ...exchange, request },
      { platform: nodePlatform, options: defaultOptions },
    );
    const finding = analysed.findings.find(({ entity }) => entity === 'imei')!;
    const { range, rangeOf } = sourceRange(analysed, finding);
    assert.equal(rangeOf, 'file');
    const bytes = Buffer.from(file.subarray(range.start, range.end)).toString();
    assert.equal(decodeURIComponent(bytes), packed);
  });

  it('keeps what is too unsure out of the report, but not out of the mask', () => {
    const all = analyse({ body: JSON.stringify({ imei }) }, { minConfidence: 0 });
    const none = analyse({ body: JSON.stringify({ imei }) }, { minConfidence: 1 });
    assert.equal(none.findings.length, 0);
    assert.equal(none.unsure.length, all.findings.length);
    assert.equal(none.verdict.severity, 'none');
  });

  it('turns a spent budget into a problem', () => {
    const body = JSON.stringify({ d: Buffer.from(JSON.stringify({ imei })).toString('base64') });
    const { problems } = analyse({ body }, { limits: { ...defaultLimits, layers: 1 } });
    assert.deepEqual(
      problems.map(({ code, arguments: args }) => [code, args['limit']]),
      [['over-budget', 'layers']],
    );
  });

  it('does not look at an exchange that must be skipped', () => {
    const skipped = skipExchange(makeExchange({ index: 3, body: JSON.stringify({ imei }) }));
    assert.deepEqual([skipped.findings, skipped.parts], [[], []]);
    assert.deepEqual(
      skipped.problems.map(({ code, exchange }) => [code, exchange]),
      [['analysis-stopped', 3]],
    );
  });

  it('gives the same answer twice', () => {
    const spec = {
      url: 'https://sa.api.intl.miui.com/sa',
      body: JSON.stringify({ imei, model: 'x' }),
    };
    const strip = ({ verdict }: AnalysedExchange): unknown => ({
      ...verdict,
      findings: verdict.findings.length,
    });
    assert.deepEqual(strip(analyse(spec)), strip(analyse(spec)));
  });

  it('survives an exchange without messages', () => {
    const exchange = { ...makeExchange(), request: null, response: null, host: null };
    const analysed = analyseExchange(exchange, { platform: nodePlatform, options: defaultOptions });
    assert.equal(analysed.verdict.protection, 'unknown');
  });
});

describe('analyseCapture', () => {
  it('yields the capture, its exchanges in order, and the judgement last', async () => {
    const items = await itemsOf(har([{}, null, { body: '{"a":1}' }]));
    assert.equal(items[0]!.kind, 'capture');
    assert.equal(items.at(-1)!.kind, 'judgement');
    const numbers = items.flatMap((item) =>
      item.kind === 'exchange' ? [item.analysed.exchange.index] : [],
    );
    assert.deepEqual(numbers, [0, 1, 2]);
  });

  it('throws for what is no capture, before it yields anything', async () => {
    await assert.rejects(itemsOf(''), { name: 'CaptureError' });
    await assert.rejects(itemsOf('{"a":1}'), { name: 'CaptureError' });
  });
});

describe('sessionOptions', () => {
  it('keeps to its ceilings whatever is asked for', () => {
    assert.deepEqual(sessionOptions(), defaultOptions);
    const wild = {
      limits: { bytesOut: 1e18, depth: Number.NaN, layers: -1 },
      maxContentBytes: Infinity,
      minConfidence: 7,
    };
    const options = sessionOptions(wild);
    assert.equal(options.limits.bytesOut, optionCeilings.limits.bytesOut);
    assert.equal(options.limits.depth, defaultLimits.depth);
    assert.equal(options.limits.layers, defaultLimits.layers);
    assert.equal(options.maxContentBytes, defaultOptions.maxContentBytes);
    assert.equal(options.minConfidence, 1);
    assert.equal(sessionOptions({ minConfidence: '1' as unknown as number }).minConfidence, 0.5);
  });

  it('keeps rules on parties that are some, and passes them on to judging', () => {
    const { parties } = sessionOptions({
      parties: { '*.Example.com': 'third', 'a b': 'first', 'x.example.org': 'both' },
    });
    assert.deepEqual(parties, [{ host: '*.example.com', party: 'third' }]);
    const options = { ...defaultOptions, parties };
    const { verdict } = analyseExchange(makeExchange(), { platform: nodePlatform, options });
    assert.equal(verdict.recipient.party, 'third');
  });

  it('keeps weights within their bounds, and passes them on to judging', () => {
    const { severity } = sessionOptions({
      severity: { weights: { cleartext: 1e9, nothing: 5 }, sensitivity: { email: 0 } },
    });
    assert.equal(severity.weights.cleartext, 100);
    assert.ok(!('nothing' in severity.weights));
    const spec = {
      body: '{"email":"jo@mail.example"}',
      headers: { 'Content-Type': 'application/json' },
    };
    const judged = (options: typeof defaultOptions) =>
      analyseExchange(makeExchange(spec), { platform: nodePlatform, options }).verdict.severity;
    assert.equal(judged(defaultOptions), 'high');
    assert.equal(judged({ ...defaultOptions, severity }), 'none');
  });
});
