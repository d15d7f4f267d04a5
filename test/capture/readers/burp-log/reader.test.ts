import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { sniffBurpLog } from '../../../../src/capture/readers/burp-log/sniff';
import { codes, readCapture, spelt } from '../../reading';
import { writeBurpLog } from '../../writers/logs';
import { session } from '../../writers/session';

const fence = '='.repeat(54);

describe('burp-log reader', () => {
  it('takes scheme and address from the header, and bodies to the byte', async () => {
    const file = writeBurpLog(session);
    const { exchanges } = await readCapture(file);
    assert.ok(exchanges.every(({ serverAddress }) => serverAddress === '192.0.2.7'));
    assert.equal(spelt(file, exchanges[0]!.request!.content, 0, 9), 'data_list');
    assert.equal(exchanges[3]!.response!.content.undoneCodings.join(), 'br');
  });

  it('reads a request without an answer, and a body with fences of its own', async () => {
    const body = `a\n${'='.repeat(20)}\n${'='.repeat(60)}\nb`;
    const head = `${fence}\n10:42:11  http://a.example:8080\n${fence}\n`;
    const { exchanges, problems } = await readCapture(
      `${head}POST /x HTTP/1.1\nHost: a.example\n\n${body}\n${fence}\n\n${head}GET / HTTP/1.1\n`,
    );
    assert.deepEqual(codes(problems), []);
    assert.equal(decodeUtf8(exchanges[0]!.request!.content.bytes), body);
    assert.equal(decodeUtf8(exchanges[0]!.request!.url.bytes), 'http://a.example:8080/x');
    assert.equal(exchanges[0]!.response, null);
    assert.equal(exchanges[1]!.request!.method, 'GET');
  });

  it('knows the format by all three lines', () => {
    const text = `${fence}\n10:42:11 AM  https://a.example:443\n${fence}\n`;
    assert.equal(sniffBurpLog(encodeUtf8(`\r\n${text}`)), 0.95);
    assert.equal(sniffBurpLog(encodeUtf8(text.replace('https', 'see'))), 0);
    assert.equal(sniffBurpLog(encodeUtf8(`${fence}\nTitle\n${fence}\n`)), 0);
  });
});
