import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import { decodeUtf8 } from '../../../../src/bytes/text';
import { codes, readCapture, spelt } from '../../reading';
import { chunked, joinBytes } from '../../writers/message';

async function urlOf(text: string): Promise<unknown[]> {
  const { exchanges } = await readCapture(text);
  const { request, host, transport } = exchanges[0]!;
  return [decodeUtf8(request!.url.bytes), host, transport];
}

describe('raw exchange', () => {
  it('makes the URL of target and Host, with a scheme only where one is proven', async () => {
    assert.deepEqual(await urlOf('GET /a?b HTTP/1.1\nHost: B.example\n\n'), [
      '//B.example/a?b',
      'b.example',
      'unknown',
    ]);
    assert.deepEqual(await urlOf('GET /a HTTP/1.1\nHost: b.example:443\n\n'), [
      'https://b.example:443/a',
      'b.example',
      'tls',
    ]);
    assert.deepEqual(await urlOf('GET http://c.example/ HTTP/1.1\nHost: b.example\n\n'), [
      'http://c.example/',
      'c.example',
      'cleartext',
    ]);
    assert.deepEqual(await urlOf('GET /a HTTP/1.1\n\n'), ['/a', null, 'unknown']);
    assert.deepEqual(await urlOf('CONNECT d.example:8443 HTTP/1.1\n\n'), [
      'd.example:8443',
      'd.example',
      'unknown',
    ]);
    assert.deepEqual(await urlOf('GET {{host}}/a HTTP/1.1\nHost: e.example\n\n'), [
      '{{host}}/a',
      'e.example',
      'unknown',
    ]);
  });

  it('leads URL, fields and bodies to the file', async () => {
    const file = joinBytes(
      'POST /p?q=ü HTTP/1.1\r\nHost: a.example\r\nX-Id: 42\r\nTransfer-Encoding: chunked\r\n\r\n',
      chunked(new TextEncoder().encode('imei=356938035643809')),
    );
    const { exchanges, problems } = await readCapture(file);
    assert.deepEqual(problems, []);
    const { url, headers, content } = exchanges[0]!.request!;
    assert.equal(spelt(file, url, 11), '/p?q=ü');
    assert.equal(spelt(file, headers[1]!.value), '42');
    assert.equal(spelt(file, content, 0, 4), 'imei');
    // The value crosses chunks, and so does its place.
    assert.ok(spelt(file, content, 5, 20).includes('7\r\n'));
    assert.equal(decodeUtf8(content.bytes), 'imei=356938035643809');
  });

  it('undoes chunks and codings, and leads to the compressed segment', async () => {
    const gzip = zlib.gzipSync('{"a":1}');
    const head = 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ';
    const file = joinBytes(`${head}${gzip.length}\r\n\r\n`, gzip);
    const { exchanges } = await readCapture(file);
    const { content } = exchanges[0]!.response!;
    assert.equal(decodeUtf8(content.bytes), '{"a":1}');
    const range = content.map.toParent({ start: 0, end: 1 });
    assert.deepEqual(range, { start: file.length - gzip.length, end: file.length });
    assert.equal(exchanges[0]!.request, null);
  });

  it('says what a body lies about, and keeps it', async () => {
    const lies: readonly (readonly [string, string, string])[] = [
      ['Content-Length: 50', 'short', 'truncated-body'],
      ['Content-Length: 2', 'longer than that', 'length-mismatch'],
      ['Content-Encoding: gzip', 'plain text', 'content-coding-failed'],
      ['Content-Encoding: br', '{"plain":1}', 'content-coding-failed'],
      ['Content-Encoding: deflate', 'plain text', 'content-coding-failed'],
      ['Transfer-Encoding: chunked', 'no chunks here', 'malformed-chunk'],
    ];
    for (const [header, body, code] of lies) {
      const text = `POST / HTTP/1.1\nHost: a.example\n${header}\n\n${body}`;
      const { exchanges, problems } = await readCapture(text);
      assert.deepEqual(codes(problems), [code], header);
      assert.equal(problems[0]!.exchange, 0);
      assert.equal(problems[0]!.offset, text.length - body.length);
      assert.equal(decodeUtf8(exchanges[0]!.request!.content.bytes), body);
    }
  });

  it('takes the last of several responses', async () => {
    const { exchanges } = await readCapture(
      'PUT / HTTP/1.1\nExpect: 100-continue\n\nHTTP/1.1 100 Continue\n\nHTTP/1.1 201 Created\n\n',
    );
    assert.equal(exchanges.length, 1);
    assert.equal(exchanges[0]!.response!.status, 201);
  });
});
