import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { ProblemLog } from '../../../src/capture/problemLog';
import { readHttp1, splitHttp1 } from '../../../src/capture/streams/http1';
import { context } from '../reading';
import { connectionOf, type Turn } from './streaming';

interface Told {
  readonly lines: readonly string[];
  readonly end: string;
  readonly rest: readonly [string, string];
  readonly problems: readonly string[];
}

/** What a connection says, one line an exchange. */
function tell(turns: readonly (readonly ['sent' | 'received', string])[]): Told {
  const coded = turns.map(([to, text]): Turn => [to, encodeUtf8(text)]);
  const { exchanges, end, rest } = splitHttp1(connectionOf(coded));
  const log = new ProblemLog(0);
  const lines = exchanges.map((exchange) => {
    const { request, response } = readHttp1(exchange, context, log);
    const asked = request
      ? `${request.method} ${decodeUtf8(request.url.bytes)} [${decodeUtf8(request.content.bytes)}]`
      : '-';
    const answered = response ? `${response.status} [${decodeUtf8(response.content.bytes)}]` : '-';
    return `${asked} ${answered}`;
  });
  return {
    lines,
    end,
    rest: [decodeUtf8(rest.sent.bytes), decodeUtf8(rest.received.bytes)],
    problems: log.problems.map(({ code }) => code),
  };
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: a.example\r\n\r\n`;
const ok = (body: string): string =>
  `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

describe('splitHttp1', () => {
  it('pairs pipelined requests with responses in their order', () => {
    const { lines, end } = tell([
      ['sent', get('/1') + get('/2')],
      ['sent', `POST /3 HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc${get('/4')}`],
      ['received', `${ok('one')}${ok('')}`],
      ['received', `${ok('three')}HTTP/1.1 204 No Content\r\n\r\n`],
    ]);
    assert.deepEqual(lines, [
      'GET /1 [] 200 [one]',
      'GET /2 [] 200 []',
      'POST /3 [abc] 200 [three]',
      'GET /4 [] 204 []',
    ]);
    assert.equal(end, 'end');
  });

  it('knows which responses have no content, whatever they declare', () => {
    const bare = (status: string): string => `HTTP/1.1 ${status}\r\nContent-Length: 9\r\n\r\n`;
    const { lines, problems } = tell([
      ['sent', `HEAD /h HTTP/1.1\r\n\r\n${get('/n')}${get('/p')}${get('/z')}`],
      ['received', bare('200 OK') + bare('304 Not Modified')],
      ['received', `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n`],
      ['received', `${ok('p')}${ok('z')}`],
    ]);
    assert.deepEqual(lines, [
      'HEAD /h [] 200 []',
      'GET /n [] 304 []',
      'GET /p [] 200 [p]',
      'GET /z [] 200 [z]',
    ]);
    assert.deepEqual(problems, []);
  });

  it('reads chunks with extensions and trailers, and goes on behind them', () => {
    const chunked =
      'Transfer-Encoding: chunked\r\n\r\n3;a=b\r\none\r\n4\r\n,two\r\n0\r\nX: 1\r\n\r\n';
    const { lines } = tell([
      ['sent', `PUT /c HTTP/1.1\r\n${chunked}${get('/next')}`],
      ['received', `HTTP/1.1 200 OK\r\n${chunked}${ok('b')}`],
    ]);
    assert.deepEqual(lines, ['PUT /c [one,two] 200 [one,two]', 'GET /next [] 200 [b]']);
  });

  it('takes all that is left for a response of unknown length', () => {
    const { lines, end } = tell([
      ['sent', get('/old')],
      ['received', 'HTTP/1.0 200 OK\r\n\r\nall '],
      ['received', 'of it'],
    ]);
    assert.deepEqual([lines, end], [['GET /old [] 200 [all of it]'], 'end']);
  });

  it('hands over what follows an upgrade or a tunnel', () => {
    const upgraded = tell([
      ['sent', `${get('/live')}\x81\x80`],
      ['received', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\x81\x01a'],
    ]);
    assert.deepEqual(upgraded.lines, ['GET /live [] 101 []']);
    assert.equal(upgraded.end, 'upgraded');
    assert.equal(upgraded.rest[1], '\x81\x01a');
    const tunnel = tell([
      ['sent', 'CONNECT a.example:443 HTTP/1.1\r\n\r\n\x16\x03'],
      ['received', 'HTTP/1.1 200 Connection established\r\n\r\n\x16\x03'],
    ]);
    assert.deepEqual([tunnel.end, ...tunnel.rest], ['upgraded', '\x16\x03', '\x16\x03']);
  });

  it('keeps what stands before bytes that are no message', () => {
    const { lines, end, rest } = tell([
      ['sent', `${get('/1')}\x00\x01 nothing`],
      ['received', ok('one')],
    ]);
    assert.deepEqual([lines, end], [['GET /1 [] 200 [one]'], 'malformed']);
    assert.equal(rest[0], '\x00\x01 nothing');
    assert.equal(tell([['sent', ok('an answer')]]).end, 'malformed');
    assert.deepEqual(tell([['received', ok('late')]]).lines, ['- 200 [late]']);
    assert.deepEqual(tell([]).lines, []);
  });

  it('reads any beginning, with no problem but a missing end', () => {
    const sent = `POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n${get('/b')}`;
    const received = `${ok('one')}HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\ntwo\r\n0\r\n\r\n`;
    for (let end = 0; end <= sent.length; end++) {
      tell([
        ['sent', sent.slice(0, end)],
        ['received', received],
      ]);
    }
    for (let end = 0; end <= received.length; end++) {
      const { problems } = tell([
        ['sent', sent],
        ['received', received.slice(0, end)],
      ]);
      assert.deepEqual(problems, [], String(end));
    }
  });

  it('tells thousands of messages on one connection apart', () => {
    const exchanges = 3000;
    const { lines } = tell([
      ['sent', get('/a').repeat(exchanges)],
      [
        'received',
        'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n'.repeat(
          exchanges,
        ),
      ],
    ]);
    assert.equal(lines.length, exchanges);
  });
});
