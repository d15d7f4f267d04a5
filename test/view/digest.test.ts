import assert from 'node:assert/strict';
import { digestOf, digestRow, mostDigestFindings } from '../../src/view/digest';
import { everythingMasked } from '../../src/view/input';
import { exchangeRow } from '../../src/view/rows';
import { exchangeOf } from './exchangeOf';

const revealed = { all: true, findings: [] };

describe('digests', () => {
  it('give the rows that the exchange itself gives', () => {
    const exchange = exchangeOf({
      url: 'https://a.example/p?mail=jo%40mail.example',
      personal: { mail: 'email' },
    });
    const digest = digestOf(exchange);
    for (const reveal of [everythingMasked, revealed]) {
      assert.deepEqual(digestRow(digest, reveal), exchangeRow(exchange, reveal));
    }
    assert.equal(digestOf(exchangeOf({})).clearPath, null);
  });

  it('name fields as their container does', () => {
    const inner = Buffer.from('[{"device":{"imei":"356938035643809"}},[1,"jo@mail.example"]]');
    const exchange = exchangeOf({
      url: 'https://a.example/p?mail=jo%40mail.example',
      requestHeaders: [
        ['User-Agent', 'Dalvik/2.1'],
        ['Cookie', 'sid=abcdef0123456789'],
      ],
      requestBody: `v=1&data=${encodeURIComponent(inner.toString('base64'))}`,
      requestType: 'application/x-www-form-urlencoded',
      personal: {
        mail: 'email',
        'header:user-agent': 'user_agent',
        sid: 'session_cookie',
        imei: 'imei',
        '1': 'email',
      },
    });
    assert.deepEqual(
      digestOf(exchange)
        .findings.map(({ name, chain }) => `${name} ${chain}`.trim())
        .filter((name, index, all) => all.indexOf(name) === index),
      ['mail', 'user-agent', 'sid', 'device.imei base64 › JSON', 'data base64 › JSON'],
    );
  });

  it('keep a bounded number of findings, and count them all', () => {
    const list = Array.from({ length: mostDigestFindings + 5 }, () => ({
      imei: '356938035643809',
    }));
    const digest = digestOf(
      exchangeOf({ requestBody: JSON.stringify(list), personal: { imei: 'imei' } }),
    );
    assert.equal(digest.findings.length, mostDigestFindings);
    assert.equal(digest.row.findings, mostDigestFindings + 5);
  });

  it('keep no long values', () => {
    const digest = digestOf(
      exchangeOf({ requestBody: `{"a":"${'x'.repeat(10_000)}"}`, personal: { a: 'clipboard' } }),
    );
    assert.ok(digest.findings[0]!.value.length <= 160);
  });
});
