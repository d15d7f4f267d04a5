import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { parseRequestLine, parseStatusLine } from '../../../src/capture/http/startLine';

function request(text: string): [string, string, string] | null {
  const bytes = encodeUtf8(text);
  const line = parseRequestLine(bytes, { start: 0, end: bytes.length });
  return (
    line && [
      line.method,
      decodeUtf8(bytes.subarray(line.target.start, line.target.end)),
      line.version,
    ]
  );
}

function status(text: string): ReturnType<typeof parseStatusLine> {
  const bytes = encodeUtf8(text);
  return parseStatusLine(bytes, { start: 0, end: bytes.length });
}

describe('parseRequestLine', () => {
  it('reads any target, spaces and all, where a version stands behind it', () => {
    assert.deepEqual(request('GET / HTTP/1.1'), ['GET', '/', 'HTTP/1.1']);
    assert.deepEqual(request('X-PURGE /a b  HTTP/2 '), ['X-PURGE', '/a b', 'HTTP/2']);
    assert.deepEqual(request('CONNECT a.example:443 HTTP/1.0'), [
      'CONNECT',
      'a.example:443',
      'HTTP/1.0',
    ]);
    const long = `/${'x'.repeat(100_000)}`;
    assert.deepEqual(request(`GET ${long} HTTP/1.1`), ['GET', long, 'HTTP/1.1']);
  });

  it('reads lines without a version where nothing else looks so', () => {
    assert.deepEqual(request('GET https://a.example/x'), ['GET', 'https://a.example/x', '']);
    assert.deepEqual(request('DELETE {{host}}/x'), ['DELETE', '{{host}}/x', '']);
  });

  it('makes no request of prose', () => {
    for (const text of [
      'GET out of here',
      'POST /api works well',
      'Hello / HTTP/1.1',
      'GET HTTP/1.1',
      'I / HTTP/1.1',
      'SELECT /x',
      'GET',
      '',
      `${'A'.repeat(50)} / HTTP/1.1`,
      'GET / HTTP/11',
    ]) {
      assert.equal(request(text), null, text);
    }
  });
});

describe('parseStatusLine', () => {
  it('reads lines with and without a reason', () => {
    assert.deepEqual(status('HTTP/1.1 200 OK then'), {
      version: 'HTTP/1.1',
      status: 200,
      reason: 'OK then',
    });
    assert.equal(status('HTTP/2 204')!.reason, '');
    assert.equal(status('HTTP/1.0  404  ')!.status, 404);
  });

  it('reads nothing else', () => {
    for (const text of [
      'HTTP/1.1',
      'HTTP/1.1 20',
      'HTTP/1.1 2000',
      'http/1.1 200',
      ' HTTP/1.1 200',
    ]) {
      assert.equal(status(text), null, text);
    }
  });
});
