import assert from 'node:assert/strict';
import type { Problem } from '../../src/capture/model';
import { CaptureFold } from '../../src/verdict/correlate/capture';
import { digest as hash } from '../../src/platform/digest.node';
import { digestOf } from '../../src/view/digest';
import { captureSummary, type SummaryInput } from '../../src/view/summary';
import { exchangeOf } from './exchangeOf';
import { contributionOf } from '../../src/verdict/contribution';

const broken: Problem = {
  code: 'malformed-field',
  exchange: 2,
  offset: 1_234,
  arguments: { field: 'startedDateTime', expected: 'a date' },
};
const exchanges = [
  exchangeOf({ index: 0, url: 'https://quiet.example/' }),
  exchangeOf({
    index: 1,
    url: 'https://track.example/',
    requestBody: '{"imei":"356938035643809"}',
    personal: { imei: 'imei' },
  }),
  exchangeOf({
    index: 2,
    url: 'http://open.example/',
    requestBody: '{"password":"hunter22secret"}',
    personal: { password: 'password' },
    problems: [broken],
  }),
];
const digests = exchanges.map(digestOf);
const input: SummaryInput = {
  name: 'phone.har',
  formatLabel: 'HAR',
  sizeBytes: 4_096,
  exchanges: 3,
  isComplete: false,
  digests,
  problems: [{ code: 'truncated-file', exchange: null, offset: 4_000, arguments: {} }],
  judgement: null,
};

describe('the summary of a capture', () => {
  it('counts what is known so far', () => {
    const summary = captureSummary(input);
    assert.equal(summary.analysed, 3);
    assert.equal(summary.flagged, 2);
    assert.equal(summary.findings, 2);
    assert.equal(summary.recipients, 2);
    assert.equal(summary.severity, exchanges[2]!.verdict.severity);
    assert.equal(summary.sentence, '');
    assert.deepEqual(
      summary.worst!.map(({ index }) => index),
      [2, 1],
    );
    const { severities } = summary;
    assert.equal(
      Object.values(severities!).reduce((sum, count) => sum + count, 0),
      3,
    );
    assert.equal(severities!.none, 1);
  });

  it('names problems with their place, the capture’s first', () => {
    assert.deepEqual(captureSummary(input).problems, [
      {
        text: 'The file ends in the middle. Everything before that is shown. (at byte 4000)',
        exchange: null,
        offset: 4_000,
      },
      {
        text:
          'A field has the wrong type or is missing: startedDateTime, expected a date. ' +
          'The rest of the entry is used. (exchange 2, at byte 1234)',
        exchange: 2,
        offset: 1_234,
      },
    ]);
  });

  it('says what the whole capture tells, once it is known', () => {
    const fold = new CaptureFold();
    for (const exchange of exchanges)
      fold.add(
        contributionOf(exchange, fold.hash),
        exchange.findings.map(() => 'v1'),
      );
    const judgement = fold.finish(hash);
    const summary = captureSummary({ ...input, isComplete: true, judgement });
    assert.notEqual(summary.sentence, '');
    assert.equal(summary.recipients, judgement.recipients.length);
    assert.doesNotMatch(JSON.stringify(summary), /356938035643809|hunter22secret/);
  });

  it('lists five of the worst and 200 problems at most, and says how many more there are', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ ...digests[2]!, index }));
    const summary = captureSummary({ ...input, digests: many });
    assert.deepEqual(
      summary.worst!.map(({ index }) => index),
      [2, 2, 2, 2, 2],
    );
    assert.equal(summary.problems.length, 201);
    assert.equal(summary.problems.at(-1)!.text, '… 101 more problems');
  });
});
