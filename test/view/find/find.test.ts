import assert from 'node:assert/strict';
import { findIn } from '../../../src/view/find/find';
import { firstWord } from '../../../src/view/find/firstWord';
import type { FindQuery, FindResult } from '../../../src/view/find/model';
import { everythingMasked, type Reveal } from '../../../src/view/input';
import { exchangeOf } from '../exchangeOf';

const imei = '356938035643809';
const inner = Buffer.from(JSON.stringify({ imei, note: 'Needle, needle' })).toString('base64');
const exchange = exchangeOf({
  url: 'https://api.example/needle?q=1',
  requestHeaders: [['X-Trace', 'needle']],
  requestType: 'application/json',
  requestBody: JSON.stringify({
    data: inner,
    more: Array.from({ length: 900 }, (_, at) => `n${at}`),
  }),
  status: 200,
  responseType: 'text/plain',
  responseBody: `${'x'.repeat(2_000)} needle\nlast`,
  personal: { imei: 'imei' },
});

function find(query: Partial<FindQuery>, reveal: Reveal = everythingMasked): FindResult {
  const all = { text: '', isCaseSensitive: false, isPattern: false, ...query };
  const turns = findIn(exchange, all, reveal);
  for (;;) {
    const { done, value } = turns.next();
    if (done === true) return value;
  }
}

describe('find in an exchange', () => {
  it('goes through all that it shows, decoded, in the order in which it is shown', () => {
    const { hits, isCut } = find({ text: 'needle' });
    assert.deepEqual(
      hits.map(({ side, from, to }) => [side, to - from]),
      [
        ['request', 6],
        ['request', 6],
        ['request', 6],
        ['response', 0],
      ],
    );
    assert.equal(isCut, false);
    assert.equal(find({ text: 'Needle', isCaseSensitive: true }).hits.length, 1);
  });

  it('finds lines that are far from the screen', () => {
    const { hits } = find({ text: '"n899"' });
    assert.equal(hits.length, 1);
    assert.ok(hits[0]!.line > 800);
  });

  it('finds a masked value only where it is revealed', () => {
    assert.equal(find({ text: imei }).hits.length, 0);
    assert.equal(find({ text: imei }, { all: true, findings: [] }).hits.length, 1);
  });

  it('takes patterns, and says what is wrong with one', () => {
    assert.equal(find({ text: 'n89[89]', isPattern: true }).hits.length, 2);
    assert.match(find({ text: '(', isPattern: true }).error, /not closed/);
    assert.deepEqual(find({ text: '' }).hits, []);
  });
});

describe('firstWord', () => {
  for (const [text, word] of [
    ['host:a needle', 'needle'],
    ['-no "two words"', 'two words'],
    ['/a+b/', 'a+b'],
    ['host:a -b', null],
  ] as const) {
    it(`of ${text} is ${String(word)}`, () => assert.equal(firstWord(text)?.text ?? null, word));
  }
});
