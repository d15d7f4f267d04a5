import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { sniffSqlmap } from '../../../../src/capture/readers/sqlmap/sniff';
import { codes, readCapture, spelt } from '../../reading';

describe('sqlmap reader', () => {
  it('reads the console between its other lines', async () => {
    const file = [
      '[17:44:00] [INFO] testing connection',
      '[17:44:00] [TRAFFIC OUT] HTTP request [#1]:',
      'POST /f HTTP/1.1',
      'Host: a.example:5800',
      '',
      'email=jo@mail.example',
      '',
      '[17:44:01] [DEBUG] declared web page charset',
      '[17:44:01] [TRAFFIC IN] HTTP response [#1] (302 Found):',
      'Location: /g',
      'URI: http://a.example:5800/f',
      '',
      'moved',
      '[17:44:01] [WARNING] something',
      '[17:44:01] [TRAFFIC IN] HTTP response [#9] (200 OK):',
      'URI: https://b.example:443/',
      '',
    ].join('\n');
    const { exchanges, problems } = await readCapture(file);
    assert.deepEqual(codes(problems), []);
    const [first, second] = exchanges;
    assert.equal(decodeUtf8(first!.request!.url.bytes), 'http://a.example:5800/f');
    assert.equal(spelt(file, first!.request!.content), 'email=jo@mail.example');
    assert.equal(first!.response!.status, 302);
    assert.equal(decodeUtf8(first!.response!.content.bytes), 'moved');
    assert.deepEqual(
      [second!.request, second!.host, second!.transport],
      [null, 'b.example', 'tls'],
    );
  });

  it('finds the first message behind a banner', () => {
    assert.equal(sniffSqlmap(encodeUtf8('banner\n\nHTTP request [#1]:\nGET / HTTP/1.1\n')), 0.95);
    assert.equal(sniffSqlmap(encodeUtf8('an HTTP request [#1]:\n')), 0);
  });
});
