import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import zlib from 'node:zlib';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import type { Exchange } from '../../../../src/capture/model';
import { codes, readCapture } from '../../reading';
import { harOf } from '../../writers/har';
import { writeZip } from '../../writers/zip';
import { plainRequest, plainResponse, readEntry } from './reading';

const binary = Uint8Array.of(0, 0x80, 0xff, 0xfe, 0x41, 0xc3, 0x28);
const base64 = Buffer.from(binary).toString('base64');
const json = '{"imei":"356938035643809"}';
const posted = (fields: object, more: object = {}): object =>
  plainRequest({ method: 'POST', postData: { mimeType: 'application/json', ...fields }, ...more });

function sent({ request }: Exchange): [string, readonly number[]] {
  return [request!.content.fidelity, [...request!.content.bytes]];
}
function received({ response }: Exchange): [string, readonly number[]] {
  return [response!.content.fidelity, [...response!.content.bytes]];
}

describe('HAR dialects', () => {
  it('Chrome: base64 of what is no text, and evicted bodies', async () => {
    const content = {
      mimeType: 'image/png',
      text: base64,
      encoding: 'base64',
      size: binary.length,
    };
    const { exchange, problems } = await readEntry(plainRequest(), plainResponse(content));
    assert.deepEqual(received(exchange), ['decoded', [...binary]]);
    assert.deepEqual(problems, []);
    const evicted = await readEntry(plainRequest(), plainResponse({ size: 9, encoding: 'base64' }));
    assert.deepEqual(received(evicted.exchange), ['elided', []]);
    assert.deepEqual(evicted.problems, []);
  });

  it('Chrome: pseudo-header fields, odd versions, failures and its own members', async () => {
    const headers = [':authority', ':method', ':path', ':scheme'].map((name) => ({
      name,
      value: 'x',
    }));
    const { exchange, problems } = await readEntry(
      plainRequest({ headers, httpVersion: 'h3' }),
      {
        ...{ status: 0, statusText: '', httpVersion: '', headers: [], redirectURL: '' },
        ...{ content: { size: 0, mimeType: 'x-unknown' }, bodySize: -1 },
        ...{
          _transferSize: 0,
          _error: 'net::ERR_BLOCKED_BY_CLIENT',
          _fetchedViaServiceWorker: false,
        },
      },
      {
        ...{ _initiator: { type: 'parser' }, _priority: 'High', _resourceType: 'xhr', time: 0.5 },
        ...{ cache: {}, timings: { _blocked_queueing: 1 }, _connectionId: '7', connection: '443' },
      },
    );
    assert.deepEqual(problems, []);
    assert.equal(exchange.request!.headers.length, 4);
    assert.equal(exchange.request!.httpVersion, 'h3');
    assert.deepEqual([exchange.response!.status, exchange.response!.content.mediaType], [0, '']);
  });

  it('Chrome: WebSocket messages, binary ones in base64, times in seconds', async () => {
    const messages = [
      { type: 'send', time: 1714551630.5, opcode: 1, data: json },
      { type: 'receive', time: 1714551631.5, opcode: 2, data: base64 },
    ];
    const { exchange } = await readEntry(plainRequest(), undefined, {
      _webSocketMessages: messages,
    });
    assert.deepEqual(
      exchange.messages!.map(({ direction, kind, atMs, content }) => [
        ...[direction, kind, atMs],
        [...content.bytes],
      ]),
      [
        ['sent', 'text', 1714551630500, [...encodeUtf8(json)]],
        ['received', 'binary', 1714551631500, [...binary]],
      ],
    );
  });

  it('Firefox: bodies that it cuts without a word, and gzip as a text', async () => {
    const cut = { mimeType: 'text/plain', size: 2_000_000, text: 'a'.repeat(1_048_576) };
    const first = await readEntry(plainRequest(), plainResponse(cut));
    assert.deepEqual(codes(first.problems), ['truncated-body']);
    assert.equal(first.exchange.response!.content.state, 'truncated');
    const gzip = Buffer.from(zlib.gzipSync(json)).toString('latin1');
    const coding = [{ name: 'Content-Encoding', value: 'gzip' }];
    const old = await readEntry(
      plainRequest(),
      plainResponse({ mimeType: 'application/json', size: 1, text: gzip }, coding),
      { _securityState: 'secure' },
    );
    assert.equal(decodeUtf8(old.exchange.response!.content.bytes), json);
    assert.equal(old.exchange.tls!.state, 'secure');
  });

  it('Safari: fields that it has merged stay as they are', async () => {
    const headers = [{ name: 'Set-Cookie', value: 'a=1, b=2' }];
    const { exchange, problems } = await readEntry(
      plainRequest(),
      {
        ...plainResponse({ size: 2, mimeType: 'text/plain', text: 'ok' }, headers),
        _fetchType: 'n',
      },
      { _serverPort: 443, _priority: 'high' },
    );
    assert.deepEqual(problems, []);
    assert.equal(decodeUtf8(exchange.response!.headers[0]!.value.bytes), 'a=1, b=2');
  });

  it('Charles: a status of its own', async () => {
    const response = { ...plainResponse({ size: 2, text: 'ok' }), _charlesStatus: 'COMPLETE' };
    const { exchange, problems } = await readEntry(plainRequest(), response);
    assert.deepEqual(problems, []);
    assert.deepEqual(received(exchange), ['text', [...encodeUtf8('ok')]]);
  });

  it('Fiddler and Postman: a byte-order mark, and a body without parameters', async () => {
    const entry = { request: posted({ text: json }), response: plainResponse({}) };
    const file = `\ufeff${JSON.stringify(harOf([entry]))}`;
    const { format, exchanges, problems } = await readCapture(file, 'a.har');
    assert.equal(format, 'har');
    assert.deepEqual(problems, []);
    assert.deepEqual(sent(exchanges[0]!), ['text', [...encodeUtf8(json)]]);
  });

  it('Proxyman: base64 of everything, names of app and server, no messages', async () => {
    const text = Buffer.from(json).toString('base64');
    const { exchange, problems } = await readEntry(
      plainRequest(),
      plainResponse({ size: json.length, mimeType: 'application/json', encoding: 'base64', text }),
      {
        ...{ _id: '1', _name: null, _clientName: 'Notes', _serverAddress: '192.0.2.7' },
        ...{ _serverPort: 443, _isHTTPS: true, _webSocketMessages: null },
      },
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(received(exchange), ['decoded', [...encodeUtf8(json)]]);
    assert.deepEqual([exchange.app, exchange.serverAddress], ['Notes', '192.0.2.7']);
    assert.equal(exchange.messages, undefined);
  });

  it('HTTP Toolkit: bodies that are no text in `_content`, and what it discards', async () => {
    const own = { text: base64, size: binary.length, encoding: 'base64' };
    const first = await readEntry(plainRequest({ _content: own, bodySize: binary.length }));
    assert.deepEqual(sent(first.exchange), ['decoded', [...binary]]);
    for (const reason of ['too-large', 'not-representable', 'not-decodable']) {
      const request = plainRequest({ _requestBodyStatus: `discarded:${reason}` });
      const comment = 'Body discarded during HAR generation: longer than 500000 bytes';
      const response = plainResponse({ size: 700_000, mimeType: 'text/html', comment });
      const { exchange, problems } = await readEntry(request, response);
      assert.deepEqual([sent(exchange)[0], received(exchange)[0]], ['elided', 'elided']);
      assert.deepEqual(problems, []);
    }
  });

  it('mitmproxy: bytes as lone surrogates or as Latin-1, sizes of what was coded', async () => {
    const escaped = [...binary].map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : String.fromCharCode(0xdc00 + byte),
    );
    const first = await readEntry(posted({ text: escaped.join('') }));
    assert.deepEqual(sent(first.exchange), ['decoded', [...binary]]);
    const latin1 = Buffer.from(binary).toString('latin1');
    const second = await readEntry(posted({ text: latin1 }, { bodySize: binary.length }));
    assert.deepEqual(sent(second.exchange), ['decoded', [...binary]]);
    const coding = [{ name: 'Content-Encoding', value: 'gzip' }];
    const content = { size: 7, compression: 9, mimeType: 'application/json', text: json };
    const third = await readEntry(plainRequest(), plainResponse(content, coding));
    assert.deepEqual(received(third.exchange), ['text', [...encodeUtf8(json)]]);
    assert.deepEqual(third.problems, []);
  });

  it('mitmproxy: a wrong gzip body comes as it was, a failure without content', async () => {
    const broken = Buffer.from(zlib.gzipSync(json)).fill(0xff, 10);
    const coding = [{ name: 'Content-Encoding', value: 'gzip' }];
    const content = { size: broken.length, text: broken.toString('base64'), encoding: 'base64' };
    const first = await readEntry(plainRequest(), plainResponse(content, coding));
    assert.deepEqual(received(first.exchange)[1], [...broken]);
    const failed = { status: 0, headers: [], content: {}, _error: 'x' };
    const second = await readEntry(plainRequest(), failed);
    assert.deepEqual(received(second.exchange), ['absent', []]);
    assert.deepEqual(second.problems, []);
  });

  it('PCAPdroid and Reqable: base64 of a request, as `encoding` says, and times of -1', async () => {
    for (const body of [binary, encodeUtf8('a=1&b=2')]) {
      const text = Buffer.from(body).toString('base64');
      const { exchange, problems } = await readEntry(
        posted({ text, encoding: 'base64' }),
        undefined,
        {
          time: -1,
          timings: { send: -1, wait: -1, receive: -1 },
        },
      );
      assert.deepEqual(sent(exchange), ['decoded', [...body]]);
      assert.deepEqual([exchange.durationMs, problems], [null, []]);
    }
    const damaged = await readEntry(posted({ text: 'a\ufffdb' }));
    assert.equal(sent(damaged.exchange)[0], 'lossy');
  });

  it('ZAP: base64 that is none stays a text, and its own members are no fault', async () => {
    const content = { size: 3, mimeType: 'application/json', encoding: 'base64', text: '{"a"!}' };
    const { exchange, problems } = await readEntry(plainRequest(), plainResponse(content), {
      ...{ _zapMessageId: 1, _zapMessageType: 1, _zapMessageNote: '' },
    });
    assert.deepEqual(received(exchange), ['text', [...encodeUtf8('{"a"!}')]]);
    assert.deepEqual(codes(problems), ['invalid-base64']);
  });

  it('Playwright: bodies in files of the zip, empty texts, times in milliseconds, sizes of -1', async () => {
    const name = `${'0a'.repeat(20)}.json`;
    const entry = {
      request: posted({ _file: name }, { bodySize: -1 }),
      response: plainResponse({ size: -1, mimeType: 'application/json', _file: name }),
      _monotonicTime: 1,
      _webSocketMessages: [{ type: 'send', time: 1714551630500, opcode: 1, data: 'x' }],
    };
    const zip = writeZip([
      { name: 'har.har', content: encodeUtf8(JSON.stringify(harOf([entry]))) },
      { name, content: encodeUtf8(json) },
    ]);
    const { exchanges, problems } = await readCapture(zip, 'a.zip');
    assert.deepEqual(problems, []);
    assert.deepEqual(sent(exchanges[0]!), ['decoded', [...encodeUtf8(json)]]);
    assert.deepEqual(received(exchanges[0]!), ['decoded', [...encodeUtf8(json)]]);
    assert.equal(exchanges[0]!.messages![0]!.atMs, 1714551630500);
    const embedded = await readEntry(posted({ text: '', params: [] }, { bodySize: 7 }));
    assert.deepEqual(sent(embedded.exchange), ['elided', []]);
    const minimal = await readEntry(
      { method: 'GET', url: 'https://a.example/', headers: [] },
      { status: 200, headers: [], content: { size: -1, mimeType: 'text/html' } },
    );
    assert.deepEqual(minimal.problems, []);
    assert.equal(received(minimal.exchange)[0], 'absent');
  });

  it('Insomnia: a form as parameters alone', async () => {
    const params = [
      { name: 'a', value: '1 2' },
      { name: 'b', value: 'ü' },
      { name: 'file', fileName: 'x' },
    ];
    const { exchange } = await readEntry(
      posted({ mimeType: 'application/x-www-form-urlencoded', text: '', params }),
    );
    assert.equal(decodeUtf8(exchange.request!.content.bytes), 'a=1 2&b=ü&file');
  });

  it('Cypress: what Chrome tells, without cookies, cache and timings', async () => {
    const { exchange, problems } = await readEntry(
      plainRequest({ httpVersion: 'http/1.1', queryString: null }),
      plainResponse({ size: 2, mimeType: 'text/plain', text: 'ok' }),
      { _webSocketMessages: [], _initialPriority: 'High' },
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(received(exchange), ['text', [...encodeUtf8('ok')]]);
  });

  it('Slack: header fields as pairs', async () => {
    const { exchange, problems } = await readEntry(
      plainRequest({
        headers: [
          ['A', 'b'],
          ['C', 'd'],
        ],
      }),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      exchange.request!.headers.map(({ name, value }) => [name, decodeUtf8(value.bytes)]),
      [
        ['A', 'b'],
        ['C', 'd'],
      ],
    );
  });

  it('any writer: members that are null or missing, and an entry that is none', async () => {
    const entries = [
      null,
      { request: plainRequest({ httpVersion: null, postData: null }), response: null },
      { request: plainRequest() },
    ];
    const { exchanges } = await readCapture(JSON.stringify(harOf(entries)), 'a.har');
    assert.equal(exchanges.length, 3);
    assert.equal(exchanges[1]!.request!.method, 'GET');
    assert.equal(exchanges[2]!.response, null);
  });
});
