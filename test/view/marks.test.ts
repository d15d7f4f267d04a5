import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textMarks } from '../../src/view/marks';
import { exchangeOf, findingAt, type ExchangeSpec } from './exchangeOf';

const url = 'https://a.example/';
const bodyAt = url.length + 1;

function marksOf(spec: ExchangeSpec): string[] {
  const exchange = exchangeOf({ url, ...spec });
  const text = [url, ...(spec.requestHeaders ?? []).map(([, value]) => value), spec.requestBody]
    .filter((part) => part !== undefined)
    .join('\0');
  return textMarks(exchange).map(({ range, label, chain }) => {
    const under = chain.length === 0 ? '' : ` under ${chain.join(' ')}`;
    return `${text.slice(range.start, range.end)}: ${label}${under}`;
  });
}

describe('marks in a text editor', () => {
  it('stand where the value stands, escapes and all', () => {
    assert.deepEqual(
      marksOf({
        requestType: 'application/x-www-form-urlencoded',
        requestBody: 'a=1&mail=jo%40mail.example&imei=356938035643809',
        personal: { mail: 'email', imei: 'imei' },
      }),
      ['jo%40mail.example: e-mail address', '356938035643809: IMEI'],
    );
  });

  it('stand on the whole coding that a value lies under, once', () => {
    const coded = Buffer.from('{"imei":"356938035643809","mail":"jo@mail.example"}').toString(
      'base64',
    );
    assert.deepEqual(
      marksOf({
        requestBody: JSON.stringify({ n: 1, data: coded }),
        personal: { mail: 'email', imei: 'imei' },
      }),
      [`${coded}: IMEI and 1 more under base64 JSON`],
    );
  });

  it('mark a list by its bracket', () => {
    assert.deepEqual(
      marksOf({
        requestBody: '{"contacts":[{"mail":"jo@mail.example"}]}',
        personal: { contacts: 'contacts', mail: 'email' },
      }),
      ['[: contacts', 'jo@mail.example: e-mail address'],
    );
  });

  it('leave out what the file does not hold as bytes', () => {
    const exchange = exchangeOf({
      url,
      requestBody: '{"imei":"356938035643809"}',
      personal: { imei: 'imei' },
    });
    const parts = exchange.parts.map((part) => ({
      ...part,
      sourced: { ...part.sourced, origin: 'content' as const },
    }));
    assert.equal(textMarks(exchange).length, 1);
    assert.deepEqual(textMarks({ ...exchange, parts }), []);
  });

  it('are in order and apart, whatever was found', () => {
    const body = 'one two three four five six seven eight nine ten';
    const plain = exchangeOf({ url, requestType: 'text/plain', requestBody: body });
    const root = plain.parts.at(-1)!.root;
    const runs = fc.array(fc.tuple(fc.nat(body.length - 1), fc.nat(20)), { maxLength: 8 });
    fc.assert(
      fc.property(runs, (list) => {
        const findings = list.map(([from, length]) => ({
          ...findingAt(root, 'request-body', 'email'),
          within: { start: from, end: Math.min(body.length, from + length) },
        }));
        let end = bodyAt;
        for (const { range } of textMarks({ ...plain, findings })) {
          assert.ok(range.start >= end && range.end > range.start);
          end = range.end;
        }
      }),
    );
  });
});
