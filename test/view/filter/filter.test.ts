import assert from 'node:assert/strict';
import fc from 'fast-check';
import { digestOf, type ExchangeDigest } from '../../../src/view/digest';
import { ExchangeBits } from '../../../src/view/filter/bits';
import { filterExchanges } from '../../../src/view/filter/filter';
import { filterKeys } from '../../../src/view/filter/model';
import { suggestValues } from '../../../src/view/filter/suggest';
import { exchangeOf } from '../exchangeOf';

const inner = Buffer.from('{"imei":"356938035643809"}').toString('base64');
const digests: readonly ExchangeDigest[] = [
  digestOf(
    exchangeOf({
      index: 0,
      method: 'GET',
      url: 'https://shop.example/v1/users?mail=jo%40mail.example',
      status: 404,
      responseType: 'text/event-stream',
      responseBody: 'data: no\n\ndata: such page\n\n',
      personal: { mail: 'email' },
    }),
  ),
  digestOf(
    exchangeOf({
      index: 1,
      url: 'http://collect.example.net/track',
      requestType: 'application/x-www-form-urlencoded',
      requestBody: `data=${encodeURIComponent(inner)}`,
      status: 200,
      responseType: 'application/json',
      responseBody: JSON.stringify({ pad: 'x'.repeat(20_000) }),
      personal: { imei: 'imei' },
    }),
  ),
  digestOf(exchangeOf({ index: 2, method: 'GET', url: 'https://cdn.example.net/logo.png' })),
];

function left(text: string, within: Uint8Array | null = null): number[] {
  const { exchanges } = filterExchanges(text, within, digests, digests.length);
  return exchanges === null ? [0, 1, 2] : [...new ExchangeBits(exchanges).list()];
}

function errors(text: string): string[] {
  return filterExchanges(text, null, digests, digests.length).errors.map(
    ({ from, to, message }) => `${text.slice(from, to)} | ${message}`,
  );
}

describe('the filter', () => {
  it('asks for nothing where there is no text', () => {
    assert.equal(filterExchanges('  ', null, digests, 3).exchanges, null);
  });

  for (const [text, expected] of [
    ['shop', [0]],
    ['/v1/users', [0]],
    ['IMEI', [1]],
    ['356938035643809', [1]],
    ['jo@mail.example', [0]],
    ['example -shop', [1, 2]],
    ['"collect.example.net"', [1]],
    ['host:example.net', [1, 2]],
    ['host:*.example.net', [1, 2]],
    ['host:*.net,shop', [0, 1, 2]],
    ['host:"*.net"', []],
    ['host:=cdn.example.net', [2]],
    ['host:/^c[aod]/', [1, 2]],
    ['-host:/^c[aod]/', [0]],
    ['method:get', [0, 2]],
    ['method:POST', [1]],
    ['status:404', [0]],
    ['status:4xx', [0]],
    ['status:>=400', [0]],
    ['status:<400', [1]],
    ['status:none', [2]],
    ['status:200,404', [0, 1]],
    ['type:json', [1]],
    ['entity:imei', [1]],
    ['entity:e-mail', [0]],
    ['severity:>none', [0, 1]],
    ['severity:none', [2]],
    ['recipient:example', [0, 1, 2]],
    ['protection:encoded', [1]],
    ['protection:enc', [1]],
    ['party:unknown', [0, 1, 2]],
    ['chain:base64', [1]],
    ['size:>10k', [1]],
    ['size:<1kb', [0, 2]],
    ['messages:>0', [0]],
    ['messages:<3', [0, 1, 2]],
    ['-messages:2', [1, 2]],
    ['is:cleartext', [1]],
    ['is:flagged', [0, 1]],
    ['is:private', []],
    ['host:example.net method:get', [2]],
    ['host:', [0, 1, 2]],
    ['https://x', []],
    ['/track|logo/', [1, 2]],
  ] as const) {
    it(`leaves ${expected.length} of 3 for ${text}`, () => {
      assert.deepEqual(left(text), expected);
    });
  }

  it('looks only into the set that is given', () => {
    const { bytes } = ExchangeBits.of([1, 2, 9], 3);
    assert.deepEqual(left('', bytes), [1, 2]);
    assert.deepEqual(left('method:get', bytes), [2]);
  });

  it('tells what is wrong at its place, and filters by the rest', () => {
    assert.deepEqual(errors('hots:x method:get'), [
      'hots: | There is no “hots:” (did you mean “host:”?). Put it in quotes to search for it as text.',
    ]);
    assert.deepEqual(left('hots:x method:get'), [0, 2]);
    assert.match(errors('severity:awful')[0]!, /^awful \| “severity:” takes none, low, medium/);
    assert.match(errors('size:>big')[0]!, /^>big \| “size:” takes a number/);
    assert.match(errors('messages:many')[0]!, /“messages:” takes a number, messages:>0/);
    assert.match(errors('host:>x')[0]!, /^>x \| “>” compares/);
    assert.match(errors('shop /(a/')[0]!, /^\/\(a\/ \| This pattern cannot be read: a “\(”/);
    assert.match(errors('/(?=a)/')[0]!, /cannot be found in linear time/);
    assert.deepEqual(errors('status:4 severity:hi 10:30 https://a.example'), []);
  });

  it('never throws, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...filterKeys.map((key) => `${key}:`),
        '-',
        '"',
        '/',
        ',',
        ' ',
        '>=',
        '=',
        '*',
      ),
      fc.constantFrom('(', ')', '[', ']', '\\', '{2,}', '+', '|', '^', '$', '404', '10k', 'x'),
      fc.string({ maxLength: 4, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { errors: told, exchanges } = filterExchanges(text, null, digests, digests.length);
        for (const { from, to, message } of told) {
          assert.ok(0 <= from && from < to && to <= text.length, text);
          assert.doesNotMatch(message, /\{[a-z]/);
        }
        assert.ok(exchanges === null || exchanges.length === 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('suggests values that occur, the most frequent first', () => {
    const texts = (key: (typeof filterKeys)[number], typed = ''): string[] =>
      suggestValues(key, typed, digests).map(({ text }) => text);
    assert.deepEqual(texts('method'), ['GET', 'POST']);
    assert.deepEqual(texts('host', 'CDN'), ['cdn.example.net']);
    assert.deepEqual(texts('entity').sort(), ['email', 'imei']);
    assert.deepEqual(texts('severity', 'crit'), ['critical']);
    assert.deepEqual(texts('chain'), ['base64', 'JSON']);
    assert.deepEqual(texts('size'), []);
  });
});
