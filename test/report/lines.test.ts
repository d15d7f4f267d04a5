import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { entityIds, parts } from '../../src/detect/model';
import { severities } from '../../src/verdict/model';
import { encodeUtf8 } from '../../src/bytes/text';
import { Baseline, NewCombinations } from '../../src/report/baseline';
import type { ReportLine } from '../../src/report/lineModel';
import { linesOf, type LineItem } from '../../src/report/lines';
import { checkClaims } from '../../src/verdict/claims/check';
import { exchangeFacts, type ExchangeFacts } from '../../src/verdict/claims/facts';
import { readClaims } from '../../src/verdict/claims/read';
import { har } from './har';
import { itemsOf, linesOn } from './run';

const imei = '356938035643809';
const packed = gzipSync(JSON.stringify([{ properties: { imei } }])).toString('base64');
const capture = har([
  {
    url: `https://sa.api.intl.miui.com/sa?project=x`,
    bodyType: 'application/x-www-form-urlencoded',
    body: `data_list=${encodeURIComponent(packed)}&gzip=1`,
    address: '161.117.71.1',
  },
  null,
  {
    url: 'https://api.example.com/v1',
    body: JSON.stringify({ imei, email: 'jo.doe@mail.example' }),
  },
]);

type LineOf<Type extends ReportLine['type']> = Extract<ReportLine, { type: Type }>;

function only<Type extends ReportLine['type']>(
  lines: readonly ReportLine[],
  type: Type,
): LineOf<Type>[] {
  return lines.filter((line): line is LineOf<Type> => line.type === type);
}

const fields: Readonly<Record<ReportLine['type'], readonly string[]>> = {
  capture: ['type', 'file', 'format', 'bytes', 'exchanges'],
  exchange: ['type', 'file', 'exchange', 'method', 'url', 'host', 'status'],
  finding: [
    ...[
      'type',
      'file',
      'exchange',
      'entity',
      'value',
      'part',
      'path',
      'confidence',
      'grade',
      'reasons',
    ],
    ...['protection', 'host', 'range', 'rangeOf', 'valueId', 'group'],
  ],
  verdict: [
    ...['type', 'file', 'exchange', 'host', 'protection', 'protections', 'transport', 'severity'],
    ...['entities', 'recipient', 'sentence', 'evidence'],
  ],
  problem: ['type', 'file', 'exchange', 'code', 'message', 'offset'],
  identifier: ['type', 'file', 'valueId', 'entities', 'exchanges', 'hosts', 'companies', 'forms'],
  recipient: [
    ...[
      'type',
      'file',
      'company',
      'domain',
      'party',
      'purpose',
      'address',
      'network',
      'asn',
      'country',
    ],
    ...['hosts', 'exchanges', 'findings', 'entities', 'protections', 'severity'],
  ],
  claim: [
    ...['type', 'file', 'claim', 'outcome', 'sentence', 'exchanges', 'contradictions'],
    'evidence',
  ],
  new: [
    ...['type', 'file', 'claim', 'entity', 'protection', 'recipient', 'hosts', 'exchanges'],
    'severity',
  ],
  summary: ['type', 'file', 'exchanges', 'findings', 'problems'],
};

/** The lines that only come where the caller brings a claims file and a baseline. */
async function claimLines(): Promise<ReportLine[]> {
  const { claims } = readClaims(encodeUtf8('{"never":["imei"]}'));
  const found = new NewCombinations(new Baseline());
  const facts: ExchangeFacts[] = [];
  const asked: ReportLine[] = [];
  for (const item of await itemsOf(capture)) {
    if (item.kind === 'exchange') {
      found.add(item.contribution);
      facts.push(exchangeFacts(item.analysed));
    } else if (item.kind === 'judgement') {
      const judgement = { ...item.judgement, claims: checkClaims(claims, facts, []) };
      const items: LineItem[] = [
        { kind: 'judgement', judgement },
        { kind: 'new', combinations: found.finish(), claims: [] },
      ];
      for (const one of items) asked.push(...linesOf(one, 'a.har', { reveal: false }));
    }
  }
  return asked.filter(({ type }) => type === 'claim' || type === 'new');
}

describe('report lines', () => {
  let lines: ReportLine[];
  before(async () => {
    lines = await linesOn(capture);
  });

  it('have exactly the fields of the contract, in its order', async () => {
    const asked = [...(await claimLines())];
    for (const line of [...lines, ...asked]) {
      const isWhole = line.type === 'verdict' && line.exchange === undefined;
      const expected = fields[line.type].filter((name) => !isWhole || name !== 'exchange');
      assert.deepEqual(Object.keys(line), expected);
      assert.equal(line.file, 'a.har');
    }
    const types = [...lines, ...asked].map(({ type }) => type);
    assert.deepEqual(new Set(types), new Set(Object.keys(fields)));
  });

  it('come in the order of the file: capture first, then exchanges, then the whole, then the summary', () => {
    const order = lines.map((line) =>
      'exchange' in line && line.exchange !== null ? line.exchange : -1,
    );
    const types = lines.map(({ type }) => type);
    assert.equal(types[0], 'capture');
    assert.equal(types.at(-1), 'summary');
    assert.equal(types.at(-2), 'verdict');
    const exchanges = order.filter((index) => index! >= 0);
    assert.deepEqual(
      exchanges,
      exchanges.toSorted((a, b) => a! - b!),
    );
    const whole = types.findIndex((type) => type === 'identifier');
    assert.ok(order.slice(whole).every((index) => index === -1 || index === undefined));
  });

  it('give the capture and count it', () => {
    assert.deepEqual(lines[0], {
      type: 'capture',
      file: 'a.har',
      format: 'har',
      bytes: Buffer.byteLength(capture),
      exchanges: null,
    });
    const problems = only(lines, 'problem').length;
    assert.ok(problems > 0);
    assert.deepEqual(lines.at(-1), {
      type: 'summary',
      file: 'a.har',
      exchanges: 3,
      findings: only(lines, 'finding').length,
      problems,
    });
  });

  it('keep the number of a broken entry', () => {
    assert.deepEqual(only(lines, 'exchange')[1], {
      type: 'exchange',
      file: 'a.har',
      exchange: 1,
      method: null,
      url: null,
      host: null,
      status: null,
    });
    const [problem] = only(lines, 'problem');
    assert.equal(problem!.exchange, 1);
    assert.equal(typeof problem!.offset, 'number');
    assert.match(problem!.message, /entry/);
  });

  it('lead a finding to its bytes, path and protection', () => {
    const finding = only(lines, 'finding').find(
      ({ exchange, entity }) => exchange === 0 && entity === 'imei',
    )!;
    assert.deepEqual(finding.path, ['form:data_list', 'base64', 'gzip', 'json:/0/properties/imei']);
    assert.deepEqual(
      [finding.part, finding.protection, finding.host, finding.rangeOf],
      ['request-body', 'encoded', 'sa.api.intl.miui.com', 'file'],
    );
    const bytes = Buffer.from(capture)
      .subarray(...finding.range)
      .toString();
    assert.equal(decodeURIComponent(bytes), packed);
  });

  it('take their words from closed lists', () => {
    for (const finding of only(lines, 'finding')) {
      assert.ok(entityIds.includes(finding.entity));
      assert.ok(parts.includes(finding.part));
      assert.ok(finding.confidence >= 0 && finding.confidence <= 1);
      assert.match(finding.grade, /^[A-F]$/);
      assert.ok(finding.reasons.every((reason) => reason.length > 0));
    }
    for (const verdict of only(lines, 'verdict')) {
      assert.ok(severities.includes(verdict.severity));
      assert.ok(
        verdict.evidence.every(({ kind, text, path }) => kind && text && Array.isArray(path)),
      );
      assert.match(verdict.sentence, /^\p{Lu}/u);
    }
  });

  it('count findings by protection, and say who got them', () => {
    const verdict = only(lines, 'verdict')[0]!;
    assert.deepEqual(verdict.protections, { encoded: 1 });
    assert.deepEqual(verdict.recipient, {
      company: 'Xiaomi',
      domain: 'miui.com',
      party: 'third',
      purpose: 'analytics',
      address: '161.117.71.1',
      network: 'Alibaba (US) Technology Co., Ltd.',
      asn: 45_102,
      country: 'SG',
    });
    const whole = only(lines, 'verdict').at(-1)!;
    assert.equal(whole.host, null);
    assert.ok(!('exchange' in whole));
  });

  it('share an id between equal values, and tie exchanges by it', () => {
    const ids = only(lines, 'finding')
      .filter(({ entity }) => entity === 'imei')
      .map(({ valueId }) => valueId);
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
    const tie = only(lines, 'identifier').find(({ valueId }) => valueId === ids[0])!;
    assert.deepEqual(tie.exchanges, [0, 2]);
    assert.deepEqual(tie.hosts, ['sa.api.intl.miui.com', 'api.example.com']);
    assert.deepEqual([tie.entities, tie.companies, tie.forms], [['imei'], ['Xiaomi'], ['plain']]);
  });

  it('have other ids in another run', async () => {
    const idOf = (all: readonly ReportLine[]): string => only(all, 'finding')[0]!.valueId;
    assert.notEqual(idOf(lines), idOf(await linesOn(capture)));
  });

  it('show values only when asked to', async () => {
    const values = (all: readonly ReportLine[]): string[] =>
      only(all, 'finding').map(({ value }) => value);
    assert.ok(values(lines).every((value) => value.includes('•')));
    assert.deepEqual(values(await linesOn(capture, true)), [imei, imei, 'jo.doe@mail.example']);
  });
});
