import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { MemorySource } from '../../../../src/bytes/source';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import type { Exchange } from '../../../../src/capture/model';
import { openNetLog } from '../../../../src/capture/readers/netlog/log';
import { codes, context, outline, readCapture, spelt } from '../../reading';
import { said } from '../../streams/streaming';
import { netLogEvent, netLogOf, writeNetLog, type NetLogStyle } from '../../writers/netlog';
import { session } from '../../writers/session';
import { writeHar } from '../../writers/har';
import { writeZip } from '../../writers/zip';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(__dirname, '../../fixtures', name)));

/** What a log and a HAR of the same session have to agree in, one line an exchange. */
function brief({ request, response }: Exchange): string {
  const sent = request!.content.bytes;
  const got = response?.content.bytes ?? new Uint8Array(0);
  const bodies = [sent, got].map((bytes) => Buffer.from(bytes).toString('hex'));
  // A failed request has no response in one, and one of status 0 or -1 in the other.
  const status = Math.max(0, response?.status ?? 0);
  return `${request!.method} ${decodeUtf8(request!.url.bytes)} ${status} ${bodies.join(' ')}`;
}

describe('NetLog reader', function () {
  this.timeout(60_000);

  it('reads the same of a recorded session as the HAR of it', async () => {
    const log = await readCapture(fixture('netlog-everything.json'));
    const har = await readCapture(fixture('netlog-session.har'));
    assert.equal(log.format, 'netlog');
    assert.deepEqual(codes(log.problems), []);
    // Playwright's HAR leaves out what is sent as bytes, and the handshake of WebSocket.
    const isComparable = ({ request }: Exchange): boolean =>
      !/\/large$|^wss?:/.test(decodeUtf8(request!.url.bytes));
    assert.deepEqual(
      log.exchanges.filter(isComparable).map(brief),
      har.exchanges.filter(isComparable).map(brief),
    );
    const large = log.exchanges.filter(({ request }) => request!.method === 'PUT');
    assert.deepEqual(
      large.map(({ request }) => [...new Set(request!.content.bytes)]),
      [[0xee], [0xee]],
    );
    assert.deepEqual(
      large.map(({ request }) => [request!.content.bytes.length, request!.httpVersion]),
      [
        [4000, 'HTTP/1.1'],
        [4000, 'HTTP/2'],
      ],
    );
  });

  it('reads the messages of WebSocket connections, in the clear and under TLS', async () => {
    const { exchanges } = await readCapture(fixture('netlog-everything.json'));
    const sockets = exchanges.filter(({ messages }) => messages);
    assert.deepEqual(
      sockets.map(({ transport }) => transport),
      ['cleartext', 'tls'],
    );
    const personal = '{"imei":"356938035643809","email":"jo.doe@mail.example"}';
    const back = `{"to":"jo.doe@mail.example","say":"${'hello again, '.repeat(4)}"}`;
    for (const { messages } of sockets) {
      const lines = messages!.map(said);
      assert.deepEqual(
        lines.filter((line) => line.startsWith('sent')),
        [
          `sent text ${personal}`,
          `sent text ${personal}`,
          'sent binary \x01\x02\x03',
          'sent control \x03\ufffddone',
        ],
      );
      assert.deepEqual(
        lines.filter((line) => line.startsWith('received')),
        [
          `received text ${back}`,
          `received text ${back}`,
          'received text as it is',
          'received control ',
        ],
      );
      assert.ok(messages!.every(({ atMs }) => atMs !== null));
    }
  });

  it('finds connections by what was sent, where no event leads to them', async () => {
    const text = decodeUtf8(fixture('netlog-everything.json'));
    const type = /"HTTP_STREAM_REQUEST_BOUND_TO_JOB":(\d+)/.exec(text)![1]!;
    const lines = text.split('\n');
    const fewer = lines.filter((line) => !new RegExp(`"type":${type}\\}`).test(line));
    assert.ok(fewer.length < lines.length - 20);
    const whole = await readCapture(text);
    const { exchanges } = await readCapture(fewer.join('\n'));
    assert.deepEqual(exchanges.map(brief), whole.exchanges.map(brief));
    for (const [i, { serverAddress, tls, messages }] of exchanges.entries()) {
      const same = whole.exchanges[i]!;
      assert.deepEqual([serverAddress, tls], [same.serverAddress, same.tls]);
      assert.deepEqual(messages?.map(said), same.messages?.map(said));
    }
  });

  it('says what a log holds that was not told to hold everything', async () => {
    const { exchanges, problems } = await readCapture(fixture('netlog-default.json'));
    const whole = await readCapture(fixture('netlog-everything.json'));
    assert.deepEqual(
      exchanges.map(({ request }) => request!.method),
      whole.exchanges.map(({ request }) => request!.method),
    );
    const post = exchanges.find(({ request }) => request!.method === 'POST')!;
    assert.equal(post.request!.content.fidelity, 'elided');
    assert.equal(post.response!.content.fidelity, 'elided');
    const cookie = post.request!.headers.find(({ name }) => name === 'Cookie')!;
    assert.match(decodeUtf8(cookie.value.bytes), /^\[\d+ bytes were stripped\]$/);
    assert.deepEqual([...new Set(codes(problems))], ['values-left-out', 'messages-left-out']);
  });

  it('knows when, with whom and under which protection it was', async () => {
    const { exchanges } = await readCapture(fixture('netlog-everything.json'));
    const [first] = exchanges;
    const secure = exchanges.find(({ transport }) => transport === 'tls')!;
    assert.equal(first!.serverAddress, '127.0.0.1');
    assert.equal(first!.tls, undefined);
    assert.equal(secure.tls!.version, 'TLS 1.3');
    assert.equal(secure.tls!.subject, 'secure.example');
    assert.equal(secure.tls!.validToMs! - secure.tls!.validFromMs!, 30 * 86_400_000);
    const date = first!.response!.headers.find(({ name }) => name === 'Date')!;
    const served = Date.parse(decodeUtf8(date.value.bytes));
    assert.ok(Math.abs(served - first!.startedAtMs!) < 5000);
    assert.ok(first!.durationMs! >= 0);
  });

  it('reads a written session in any layout', async () => {
    const expected = (await readCapture(writeHar(session))).exchanges.map(outline);
    const styles: NetLogStyle[] = [
      {},
      { layout: 'one' },
      { layout: 'indented' },
      { isHex: true },
      { eventsFirst: true },
      { eventsFirst: true, layout: 'indented' },
    ];
    for (const style of styles) {
      const { format, exchanges, problems } = await readCapture(writeNetLog(session, style));
      assert.equal(format, 'netlog', JSON.stringify(style));
      assert.deepEqual(codes(problems), []);
      assert.deepEqual(exchanges.map(outline), expected);
    }
    const marked = await readCapture(`\ufeff${writeNetLog(session)}`);
    assert.deepEqual(marked.exchanges.map(outline), expected);
  });

  it('reads logs that are packed', async () => {
    const bytes = encodeUtf8(writeNetLog(session));
    const packed = [
      new Uint8Array(zlib.gzipSync(bytes)),
      writeZip([{ name: 'chrome-net-export-log.json', content: bytes }]),
    ];
    for (const file of packed) {
      const { format, exchanges } = await readCapture(file);
      assert.deepEqual([format, exchanges.length], ['netlog', session.length]);
    }
  });

  it('leads values to their characters, through base64', async () => {
    const log = writeNetLog(session);
    const { exchanges } = await readCapture(log);
    const { request, response } = exchanges[1]!;
    assert.equal(spelt(log, request!.url), session[1]!.url);
    assert.equal(spelt(log, request!.headers[1]!.value), 'id=1; theme=dark');
    assert.equal(spelt(log, response!.content, 0, 3), Buffer.from('<p>').toString('base64'));
    const sent = exchanges[0]!.request!.content;
    assert.ok(log.includes(spelt(log, sent)));
    assert.equal(decodeUtf8(sent.bytes.subarray(0, 9)), 'data_list');
  });

  it('counts redirects and answered challenges apart, and lost connections not', async () => {
    const event = (
      ...[name, params, phase]: [Parameters<typeof netLogEvent>[0], object, number?]
    ) => netLogEvent(name, 'URL_REQUEST', 4, { ...params }, phase);
    const sent = event('HTTP_TRANSACTION_SEND_REQUEST_HEADERS', {
      headers: ['Host: a.example'],
      line: 'GET / HTTP/1.1\r\n',
    });
    const answer = (status: string) =>
      event('HTTP_TRANSACTION_READ_RESPONSE_HEADERS', { headers: [`HTTP/1.1 ${status}`] });
    const job = (url: string) => event('URL_REQUEST_START_JOB', { method: 'GET', url }, 1);
    const log = netLogOf([
      event('REQUEST_ALIVE', { url: 'http://a.example/1' }, 1),
      job('http://a.example/1'),
      ...[sent, sent, answer('302 Found')],
      event('URL_REQUEST_START_JOB', {}, 2),
      ...[job('http://a.example/2'), sent, answer('401 Unauthorized'), sent, answer('200 OK')],
      event('REQUEST_ALIVE', {}, 2),
    ]);
    const { exchanges, problems } = await readCapture(log);
    assert.deepEqual(codes(problems), []);
    assert.deepEqual(
      exchanges.map(({ request, response }) => [
        decodeUtf8(request!.url.bytes),
        response!.status,
        response!.reason,
      ]),
      [
        ['http://a.example/1', 302, 'Found'],
        ['http://a.example/2', 401, 'Unauthorized'],
        ['http://a.example/2', 200, 'OK'],
      ],
    );
  });

  it('takes no bytes of another request that went over the same socket', async () => {
    const log = writeNetLog(session.slice(0, 1)).replace(
      '"POST /api/v4?app=notes&lang=de HTTP/1.1\\r\\n"',
      '"POST /else HTTP/1.1\\r\\n"',
    );
    const { exchanges } = await readCapture(log);
    assert.equal(exchanges[0]!.request!.content.fidelity, 'elided');
  });

  it('loses a broken line alone', async () => {
    const lines = writeNetLog(session).split('\n');
    const at = lines.findIndex((line) => line.includes('upload.example.net'));
    for (const broken of ['{"params":{"url":"', 'nothing at all', '{]}', '{"a":"}}}}}']) {
      const file = lines.with(at, `${broken},`).join('\n');
      const { exchanges, problems } = await readCapture(file);
      assert.deepEqual([broken, codes(problems)[0]], [broken, 'malformed-file']);
      assert.equal(exchanges.length, session.length);
      const start = encodeUtf8(lines.slice(0, at).join('\n')).length + 1;
      const into = problems[0]!.offset! - start;
      assert.ok(into >= 0 && into < broken.length, String(into));
    }
  });

  it('gives all that stands before the end of a file that is cut, wherever it is', async () => {
    const log = encodeUtf8(writeNetLog(session.slice(0, 2)));
    const first = Buffer.from(log).indexOf('"events"');
    let before = 0;
    for (let length = first; length < log.length; length += 7) {
      const { exchanges, problems } = await readCapture(log.subarray(0, length));
      assert.ok(exchanges.length >= before && exchanges.length <= 2);
      before = exchanges.length;
      const isInside = length < Buffer.from(log).lastIndexOf('\n"polledData"') - 1;
      assert.equal(codes(problems).includes('truncated-file'), isInside, String(length));
    }
    assert.equal(before, 2);
  });

  it('survives mutants with problems alone', async () => {
    const log = encodeUtf8(writeNetLog(session.slice(0, 2)));
    let seed = 7;
    const random = (most: number): number => (seed = (seed * 48_271) % 0x7fffffff) % most;
    const marks = encodeUtf8('"{}[]:,\\\n0123456789eE-x');
    for (let i = 0; i < 200; i++) {
      const mutant = new Uint8Array(log);
      for (let j = 0; j <= i % 4; j++) mutant[random(log.length)] = marks[random(marks.length)]!;
      await readCapture(mutant);
    }
  });

  it('is not led astray by numbers, depth or sources without end', async () => {
    const begin = netLogOf([]).replace(/\],\n"polledData.*/s, '');
    const wild = [
      '{"type":900,"source":{"type":5,"id":99999999999999999999999},"phase":1,"time":"1e999"}',
      '{"type":-900,"source":{"type":5,"id":1e400},"phase":[]}',
      `{"type":900,"phase":1,"source":{"type":5,"id":1},"params":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      '{"type":900,"phase":1,"source":{"type":5,"id":2},"params":{"url":{"a":1},"headers":7}}',
      '{"type":885,"phase":0,"source":{"type":5,"id":2},"params":{"source_dependency":{"id":2}}}',
    ];
    const { exchanges, problems } = await readCapture(`${begin}${wild.join(',\n')}]}`);
    assert.deepEqual(codes(problems), ['malformed-file']);
    assert.deepEqual(
      exchanges.map(({ request }) => request!.method),
      ['', ''],
    );
    const many = Array.from({ length: 100_000 }, (_, id) =>
      JSON.stringify(netLogEvent('REQUEST_ALIVE', 'URL_REQUEST', id, null, 1)),
    );
    const file = `${begin}${many.join(',\n')}]}`;
    assert.equal((await openNetLog(new MemorySource(encodeUtf8(file)))).starts.length, 100_000);
  });

  it('keeps to the budget of a body', async () => {
    const limits = { ...context, maxContentBytes: 50 };
    const { exchanges, problems } = await readCapture(writeNetLog(session), 'x', limits);
    assert.ok(exchanges.every(({ response }) => response!.content.bytes.length <= 50));
    assert.ok(codes(problems).includes('over-budget'));
  });
});
