import assert from 'node:assert/strict';
import { everythingMasked } from '../../src/view/input';
import { exchangeRow, pendingRow } from '../../src/view/rows';
import { exchangeOf } from './exchangeOf';

const revealed = { all: true, findings: [] };

describe('rows', () => {
  const exchange = exchangeOf({
    index: 12,
    method: 'GET',
    url: 'https://Track.Example/v4/caf%C3%A9/my%20page?mail=jo%40mail.example&lang=de',
    status: 404,
    responseType: 'application/vnd.api+json',
    responseBody: '{"a":1}',
    personal: { mail: 'email', lang: 'locale' },
  });

  it('say what an exchange is, masked', () => {
    assert.deepEqual(exchangeRow(exchange, everythingMasked), {
      index: 12,
      startedAtMs: 1_588_312_991_402,
      method: 'GET',
      host: 'track.example',
      path: '/v4/café/my page?mail=jo@••••••••••••&lang=de',
      status: 404,
      type: 'json',
      sizeBytes: 7,
      responseBytes: 7,
      recipient: 'track.example',
      protection: 'plaintext',
      severity: exchange.verdict.severity,
      // A language has no weight: it would only hide what has.
      found: ['e-mail address'],
      findings: 2,
      problems: 0,
      isPending: false,
    });
  });

  it('show the path in the clear on demand', () => {
    const reveal = { all: false, findings: [{ exchange: 12, finding: 0 }] };
    for (const shown of [reveal, revealed]) {
      assert.match(exchangeRow(exchange, shown).path, /mail=jo@mail\.example&lang=de$/);
    }
  });

  it('show no more of a coded parameter than its front', () => {
    const coded = Buffer.from('{"imei":"356938035643809"}').toString('base64');
    const row = exchangeRow(
      exchangeOf({ url: `https://a.example/p?d=${coded}&e=1`, personal: { imei: 'imei' } }),
      everythingMasked,
    );
    assert.equal(row.path, '/p?d=eyJp…&e=1');
  });

  it('keep a broken percent-encoding, show controls, and cut a long path', () => {
    const path = (url: string): string => exchangeRow(exchangeOf({ url }), everythingMasked).path;
    assert.equal(path('https://a.example/%zz%e2%28/%00?x'), '/%zz%e2%28/␀?x');
    assert.equal(path(`https://a.example/${'a'.repeat(1_000)}`).length, 300);
  });

  it('name types shortly', () => {
    const types = {
      'text/html': 'html',
      'image/svg+xml': 'svg',
      'application/octet-stream': 'binary',
      'application/x-gzip': 'gzip',
      'font/woff2': 'woff2',
      'application/javascript': 'js',
      __proto__x: '__proto__x',
      '': '',
    };
    for (const [responseType, type] of Object.entries(types)) {
      const row = exchangeRow(
        exchangeOf({ status: 200, responseType, responseBody: 'x' }),
        revealed,
      );
      assert.equal(row.type, type);
    }
  });

  it('that are still pending show nothing that may turn out to be personal', () => {
    const row = pendingRow(12, exchange.exchange);
    assert.equal(row.path, '');
    assert.equal(row.host, 'track.example');
    assert.equal(row.isPending, true);
    assert.equal(pendingRow(3).index, 3);
  });
});
