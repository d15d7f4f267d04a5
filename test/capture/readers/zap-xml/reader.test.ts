import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, outline, readCapture } from '../../reading';
import { requestBytes, responseBytes } from '../../writers/message';
import { session } from '../../writers/session';
import { writeZapMessage, writeZapReport } from '../../writers/xml';

const whole = session.map((exchange) => ({
  method: exchange.method,
  url: exchange.url,
  host: new URL(exchange.url).hostname,
  transport: exchange.url.startsWith('https:') ? 'tls' : 'cleartext',
  requestBody: [...exchange.requestBody],
  status: exchange.status,
  responseBody: [...exchange.responseBody],
}));
const lost = [...encodeUtf8('\ufffd')];
/** A text cannot hold bytes that are none. */
const told = whole.map((one, i) => ({
  ...one,
  requestBody: i === 2 ? lost : one.requestBody,
  responseBody: i === 1 || i === 3 ? lost : one.responseBody,
}));

describe('ZAP XML reader', () => {
  it('reads the messages of a report', async () => {
    const { format, exchanges, problems } = await readCapture(
      writeZapReport(session),
      'report.xml',
    );
    assert.equal(format, 'zap-xml');
    assert.deepEqual(exchanges.map(outline), told);
    assert.equal(exchanges[0]!.request!.content.fidelity, 'text');
    assert.equal(exchanges[2]!.request!.content.fidelity, 'lossy');
    assert.deepEqual(codes(problems), []);
  });

  it('reads what an alert names where the report has no messages', async () => {
    const text = `<?xml version="1.0"?><OWASPZAPReport><instances>
<instance><uri>https://a.example/x?a=1&amp;b=2</uri><method>GET</method></instance>
<instance><uri></uri><method>GET</method></instance></instances></OWASPZAPReport>`;
    const { exchanges, problems } = await readCapture(text);
    const { request, response, host } = exchanges[0]!;
    assert.deepEqual([request!.method, host, response], ['GET', 'a.example', null]);
    assert.equal(decodeUtf8(request!.url.bytes), 'https://a.example/x?a=1&b=2');
    assert.equal(request!.content.fidelity, 'elided');
    assert.deepEqual(
      problems.map(({ code, exchange }) => [code, exchange]),
      [['malformed-exchange', 1]],
    );
  });

  it('reads a message that was saved as XML, to the byte', async () => {
    for (const [i, exchange] of session.entries()) {
      const sent = await readCapture(writeZapMessage(requestBytes(exchange, { isAbsolute: true })));
      assert.equal(sent.format, 'zap-xml');
      assert.deepEqual(codes(sent.problems), []);
      const { request } = sent.exchanges[0]!;
      assert.deepEqual([...request!.content.bytes], whole[i]!.requestBody);
      assert.equal(decodeUtf8(request!.url.bytes), exchange.url);
      const received = await readCapture(writeZapMessage(responseBytes(exchange)));
      assert.deepEqual(codes(received.problems), []);
      const { response } = received.exchanges[0]!;
      assert.deepEqual([...response!.content.bytes], whole[i]!.responseBody);
    }
  });

  it('says what is no base64', async () => {
    const text = '<Message><Headers>GET !</Headers><Body>?</Body></Message>';
    const { problems } = await readCapture(text);
    assert.deepEqual(codes(problems), ['invalid-base64', 'invalid-base64', 'malformed-exchange']);
  });

  it('gives of any beginning the messages that stand in it, and says that it is cut', async function () {
    this.timeout(120_000);
    const bytes = encodeUtf8(writeZapReport(session));
    for (let end = 200; end < bytes.length - 2; end += 1 + (end % 7)) {
      const { exchanges, problems } = await readCapture(bytes.subarray(0, end), 'a.xml');
      assert.ok(codes(problems).includes('truncated-file'), String(end));
      assert.deepEqual(
        exchanges.slice(0, -1).map(outline),
        told.slice(0, Math.max(0, exchanges.length - 1)),
      );
    }
  });
});
