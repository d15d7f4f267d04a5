import assert from 'node:assert/strict';
import { decodeUtf8 } from '../../../../src/bytes/text';
import { codes, outline, readCapture, spelt } from '../../reading';
import { writeCharlesXml, xmlTransaction } from '../../writers/charles';
import { session, sessionOutline } from '../../writers/session';

const file = writeCharlesXml(session);
const text = decodeUtf8(file);

function of(transaction: string): string {
  return `<?xml version="1.0"?><charles-session>${transaction}</charles-session>`;
}

describe('Charles XML reader', () => {
  it('reads the same session, whatever it is called', async () => {
    for (const name of ['a.chlsx', 'a.xml', 'x.har', '']) {
      const { format, exchanges, problems } = await readCapture(file, name);
      assert.equal(format, 'charles-xml');
      assert.deepEqual(codes(problems), []);
      assert.deepEqual(exchanges.map(outline), session.map(sessionOutline));
    }
  });

  it('reads what stands beside request and response', async () => {
    const [first, second] = (await readCapture(file)).exchanges;
    assert.equal(first!.serverAddress, '192.0.2.7');
    assert.equal(first!.startedAtMs, 1714551630456);
    assert.equal(first!.durationMs, 144);
    assert.equal(second!.response!.reason, 'Not Found');
    assert.equal(second!.response!.content.fidelity, 'text');
    assert.deepEqual(
      second!.response!.headers.map(({ name, value }) => `${name}: ${decodeUtf8(value.bytes)}`),
      ['Content-Type: text/html', 'Set-Cookie: a=1', 'Set-Cookie: b=2', 'Content-Encoding: gzip'],
    );
  });

  it('leads values to the file, through references and split sections', async () => {
    const [first, second] = (await readCapture(file)).exchanges;
    const url = decodeUtf8(first!.request!.url.bytes);
    assert.equal(spelt(file, first!.request!.url, url.indexOf('app=')), 'app=notes&amp;lang=de');
    assert.equal(
      spelt(file, first!.request!.headers[1]!.value),
      'application/x-www-form-urlencoded',
    );
    assert.equal(spelt(file, second!.response!.content, 0, 8), '<p>]]]]><![CDATA[></');
  });

  it('reads addresses that are longer than a page', async () => {
    const url = `https://a.example/x?q=${'%41'.repeat(5000)}`;
    const { exchanges } = await readCapture(of(xmlTransaction({ ...session[0]!, url })));
    assert.equal(decodeUtf8(exchanges[0]!.request!.url.bytes), url);
  });

  it('says what it leaves unread of a definition, but for the one that Charles names', async () => {
    const entity = text.replace(/<!DOCTYPE[^>]*>/, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///x">]>');
    assert.deepEqual(codes((await readCapture(entity)).problems), ['doctype-ignored']);
    const other = text.replace(/SYSTEM "[^"]*"/, 'SYSTEM "http://b.example/[x]"');
    assert.deepEqual(codes((await readCapture(other)).problems), ['doctype-ignored']);
  });

  it('reads transactions of which only a part is there', async () => {
    const { exchanges, problems } = await readCapture(
      of(
        '<transaction method="GET" host="a.example" protocol="http" path="/x"/>' +
          '<transaction/>' +
          '<transaction method="CONNECT" host="b.example" actualPort="443"><request/><response/></transaction>' +
          '<transaction method="GET" host="c.example"><response status="200" body="true"></response></transaction>',
      ),
    );
    assert.deepEqual(codes(problems), ['malformed-exchange']);
    assert.deepEqual(
      exchanges.map(({ request, response }) => [
        request && decodeUtf8(request.url.bytes),
        response && [response.status, response.content.fidelity],
      ]),
      [
        ['http://a.example/x', null],
        [null, null],
        ['b.example:443', null],
        ['//c.example/', [200, 'elided']],
      ],
    );
  });

  it('names the host where Charles knows the address alone', async () => {
    const header = '<header><name>Host</name><value>api.example.com</value></header>';
    const { exchanges } = await readCapture(
      of(
        `<transaction method="GET" protocol="https" host="192.0.2.7" path="/x"><request><headers>${header}</headers></request></transaction>`,
      ),
    );
    assert.equal(decodeUtf8(exchanges[0]!.request!.url.bytes), 'https://api.example.com/x');
    assert.equal(exchanges[0]!.host, 'api.example.com');
  });

  it('keeps what is declared as base64 and is none', async () => {
    const body = '<response status="200"><body encoding="base64">~~</body></response>';
    const { exchanges, problems } = await readCapture(
      of(`<transaction method="GET" host="a.example">${body}</transaction>`),
    );
    assert.deepEqual(codes(problems), ['invalid-base64']);
    assert.equal(decodeUtf8(exchanges[0]!.response!.content.bytes), '~~');
  });

  it('gives of any beginning of a file what stands in it', async function () {
    this.timeout(120_000);
    const small = writeCharlesXml(session.slice(0, 2));
    let before = 0;
    for (let end = 1; end < small.length - 1; end += 1 + (end % 5)) {
      const { format, exchanges, problems } = await readCapture(small.subarray(0, end), 'a.chlsx');
      assert.ok(problems.length > 0, `${end}`);
      if (format === null) continue;
      assert.ok(exchanges.length >= before && exchanges.length <= 2);
      before = exchanges.length;
      if (exchanges.length === 2) {
        assert.deepEqual(outline(exchanges[0]!), sessionOutline(session[0]!));
      }
    }
    assert.equal(before, 2);
  });
});
