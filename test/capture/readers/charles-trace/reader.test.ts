import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, outline, readCapture, spelt } from '../../reading';
import { writeCharlesTrace } from '../../writers/charles';
import { session, sessionOutline } from '../../writers/session';

const head = 'HTTP-Trace-Version: 1.0\nGenerator: Charles/5.0.3\n\n';

describe('Charles trace reader', () => {
  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`reads the same session with lines that end in ${name}`, async () => {
      const bytes = writeCharlesTrace(session, lineEnd);
      for (const called of ['a.trace', 'x.har', '']) {
        const { format, exchanges, problems } = await readCapture(bytes, called);
        assert.equal(format, 'charles-trace');
        assert.deepEqual(codes(problems), []);
        assert.deepEqual(exchanges.map(outline), session.map(sessionOutline));
      }
    });
  }

  it('reads what stands beside request and response, and leads values to the file', async () => {
    const file = writeCharlesTrace(session);
    const [first] = (await readCapture(file)).exchanges;
    assert.equal(first!.serverAddress, '192.0.2.7');
    assert.equal(first!.startedAtMs, 1714551630456);
    assert.equal(first!.durationMs, 144);
    const url = decodeUtf8(first!.request!.url.bytes);
    assert.equal(
      spelt(file, first!.request!.url, url.indexOf('/api')),
      '/api/v4?app=notes&lang=de',
    );
    assert.equal(spelt(file, first!.request!.content, 0, 9), 'data_list');
  });

  it('is not led astray by what a body holds', async () => {
    const body = 'Method: GET\nRequest-Body:<<--EOF-2-\n--EOF-2-\n--EOF-1\n\nMethod: PUT';
    const [one] = session;
    const tricky = { ...one!, requestBody: encodeUtf8(body) };
    const { exchanges, problems } = await readCapture(writeCharlesTrace([tricky, one!]));
    assert.deepEqual(codes(problems), []);
    assert.deepEqual(exchanges.map(outline), [sessionOutline(tricky), sessionOutline(one!)]);
  });

  it('makes the start line of fields where a part has none', async () => {
    const text = `${head}Method: POST\nProtocol-Version: HTTP/2.0\nProtocol: https\nHost: a.example\nFile: /x?y=1\nRequest-Body-Size: 3\nRequest-Body:<<--EOF-1-\na=1\n--EOF-1-\nResponse-Header:<<--EOF-1-\n:status: 201\ncontent-type: text/plain\n--EOF-1-\n`;
    const { exchanges, problems } = await readCapture(text);
    assert.deepEqual(codes(problems), []);
    const { request, response } = exchanges[0]!;
    assert.equal(decodeUtf8(request!.url.bytes), 'https://a.example/x?y=1');
    assert.equal(decodeUtf8(request!.content.bytes), 'a=1');
    assert.deepEqual([response!.status, response!.content.mediaType], [201, 'text/plain']);
  });

  it('takes a body for decoded where it is, whatever length was declared', async () => {
    const header = 'HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 9999';
    const text = `${head}Method: GET\nHost: a.example\nFile: /\nResponse-Header:<<--EOF-1-\n${header}\n--EOF-1-\nResponse-Body:<<--EOF-1-\n{"a":1}\n--EOF-1-\n`;
    const { exchanges, problems } = await readCapture(text);
    assert.deepEqual(codes(problems), []);
    const { bytes, fidelity } = exchanges[0]!.response!.content;
    assert.deepEqual([decodeUtf8(bytes), fidelity], ['{"a":1}', 'decoded']);
  });

  it('says so where there is nothing, or too little', async () => {
    assert.deepEqual(codes((await readCapture(head)).problems), ['no-exchanges']);
    const cut = await readCapture(
      `${head}Method: GET\nHost: a.example\nRequest-Header:<<--EOF-1-\nGET`,
    );
    assert.ok(codes(cut.problems).includes('truncated-file'));
    assert.equal(cut.exchanges.length, 1);
  });

  it('gives of any beginning of a trace what ended before it', async function () {
    this.timeout(120_000);
    const bytes = writeCharlesTrace(session.slice(0, 2));
    const whole = (await readCapture(bytes)).exchanges;
    for (let end = 0; end < bytes.length; end += 1 + (end % 5)) {
      const { exchanges } = await readCapture(bytes.subarray(0, end), 'a.trace');
      const begun = whole.filter(({ range }) => range.start < end).length;
      assert.ok(exchanges.length <= begun, `${end}`);
      if (exchanges.length === 2) assert.deepEqual(outline(exchanges[0]!), outline(whole[0]!));
    }
  });
});
