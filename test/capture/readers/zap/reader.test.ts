import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { sniffZap } from '../../../../src/capture/readers/zap/sniff';
import { codes, readCapture, spelt } from '../../reading';

describe('zap reader', () => {
  it('finds the response by length, and without one by its status line', async () => {
    const quoting = 'x\nHTTP/1.1 500 No\ny';
    const file =
      `==== 7 ==========\nPOST http://a.example/ HTTP/1.1\nContent-Length: ${quoting.length}\n\n${quoting}\nHTTP/1.1 200 OK\n\nhi é\n\n` +
      '===8 ==========\nPOST http://b.example/ HTTP/1.1\n\na=1\nHTTP/1.1 404 Not Found\n\n';
    const { exchanges, problems } = await readCapture(file);
    assert.deepEqual(codes(problems), []);
    assert.deepEqual(
      exchanges.map(({ request, response }) => [
        decodeUtf8(request!.content.bytes),
        response!.status,
        decodeUtf8(response!.content.bytes),
      ]),
      [
        [quoting, 200, 'hi é'],
        ['a=1', 404, ''],
      ],
    );
    assert.equal(spelt(file, exchanges[0]!.response!.content, 3, 5), 'é');
  });

  it('says that bytes were lost in the text', async () => {
    const { exchanges } = await readCapture(
      '==== 1 ==========\nGET http://a.example/ HTTP/1.1\n\nHTTP/1.1 200 OK\n\n\ufffdPNG\n',
    );
    assert.equal(exchanges[0]!.response!.content.fidelity, 'lossy');
  });

  it('wants a request behind the separator', () => {
    assert.equal(sniffZap(encodeUtf8('==== 1 ==========\nGET / HTTP/1.1\n')), 0.95);
    assert.equal(sniffZap(encodeUtf8('==== 1 ==========\nhello\n')), 0.3);
    assert.equal(sniffZap(encodeUtf8('=====================\nGET / HTTP/1.1\n')), 0);
  });
});
