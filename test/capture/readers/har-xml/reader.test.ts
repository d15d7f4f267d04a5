import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, outline, readCapture, spelt } from '../../reading';
import { session } from '../../writers/session';
import { writeHarXml } from '../../writers/xml';

/** A text cannot hold the bytes that are sent third. */
const told = session.map((exchange) => {
  const isBinary = exchange.method === 'PUT';
  return {
    method: exchange.method,
    url: exchange.url,
    host: new URL(exchange.url).hostname,
    transport: exchange.url.startsWith('https:') ? 'tls' : 'cleartext',
    requestBody: isBinary ? [...encodeUtf8('\ufffd')] : [...exchange.requestBody],
    status: exchange.status,
    responseBody: [...exchange.responseBody],
  };
});

describe('HAR in XML reader', () => {
  for (const isCdata of [false, true]) {
    it(`reads the same session from ${isCdata ? 'CDATA sections' : 'references'}`, async () => {
      for (const name of ['NetworkData.xml', 'a.har', '']) {
        const { format, exchanges, problems } = await readCapture(
          writeHarXml(session, isCdata),
          name,
        );
        assert.equal(format, 'har-xml');
        assert.deepEqual(codes(problems), []);
        assert.deepEqual(exchanges.map(outline), told);
        assert.equal(exchanges[0]!.startedAtMs, Date.parse('2024-05-01T08:20:30.456Z'));
        assert.equal(exchanges[0]!.durationMs, 437);
        assert.equal(exchanges[1]!.response!.headers.length, 4);
        assert.equal(exchanges[2]!.request!.content.fidelity, 'lossy');
        assert.equal(exchanges[3]!.response!.content.fidelity, 'decoded');
      }
    });
  }

  it('leads values to the file', async () => {
    const text = writeHarXml(session);
    const { exchanges } = await readCapture(text);
    const { url, content } = exchanges[0]!.request!;
    assert.equal(spelt(text, url), session[0]!.url.replaceAll('&', '&amp;'));
    const at = decodeUtf8(content.bytes).indexOf('&gzip');
    assert.equal(spelt(text, content, at, at + 5), '&amp;gzip');
  });

  it('rebuilds a form of its parameters, and says what is left out', async () => {
    const entry = (posted: string): string =>
      `<log><entries><entry><request><method>POST</method><url>http://a.example/</url>${posted}<bodySize>7</bodySize></request></entry></entries></log>`;
    const form =
      '<postData><params><param><name>a</name><value>1</value></param><param><name>b</name></param></params></postData>';
    const { exchanges } = await readCapture(entry(form));
    assert.equal(decodeUtf8(exchanges[0]!.request!.content.bytes), 'a=1&b');
    assert.equal(exchanges[0]!.response, null);
    const none = await readCapture(entry(''));
    assert.equal(none.exchanges[0]!.request!.content.fidelity, 'elided');
  });

  it('reads no document type definition, and says so where it could do harm', async () => {
    const doctype = '<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    const text = writeHarXml(session.slice(0, 1)).replace('<log>', `${doctype}<log>`);
    const { problems } = await readCapture(text, 'a.xml');
    assert.ok(
      codes(problems).every((code) => code === 'unknown-format' || code === 'doctype-ignored'),
    );
  });

  it('gives of any beginning the entries that stand in it, and says that it is cut', async function () {
    this.timeout(120_000);
    const bytes = encodeUtf8(writeHarXml(session));
    const first = decodeUtf8(bytes).indexOf('<entries>') + 9;
    for (let end = first; end < bytes.length - 8; end += 1 + (end % 7)) {
      const { exchanges, problems } = await readCapture(bytes.subarray(0, end), 'a.xml');
      assert.ok(codes(problems).includes('truncated-file'), String(end));
      assert.deepEqual(
        exchanges.slice(0, -1).map(outline),
        told.slice(0, Math.max(0, exchanges.length - 1)),
      );
    }
  });
});
