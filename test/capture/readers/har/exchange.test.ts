import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, readCapture, spelt } from '../../reading';
import { harOf } from '../../writers/har';
import { plainRequest, readEntry } from './reading';

describe('HAR entry', () => {
  it('gives what the fields say, each led to its place', async () => {
    const { file, exchange, problems } = await readEntry(
      {
        method: 'POST',
        url: 'https://Straße.example:8443/a/"b"?q=ü',
        httpVersion: 'h2',
        headers: [{ name: 'X-Quote', value: 'a "b" \\ ü' }],
      },
      { status: 201, statusText: 'Created', httpVersion: 'HTTP/2', headers: [] },
      { startedDateTime: '2024-05-01T10:20:30.5Z', time: 12.25, serverIPAddress: '[2001:db8::1]' },
    );
    assert.deepEqual(problems, []);
    const { request, response } = exchange;
    assert.equal(request!.method, 'POST');
    assert.equal(decodeUtf8(request!.url.bytes), 'https://Straße.example:8443/a/"b"?q=ü');
    assert.equal(spelt(file, request!.url), 'https://Straße.example:8443/a/\\"b\\"?q=ü');
    const header = request!.headers[0]!;
    assert.equal(header.name, 'X-Quote');
    assert.equal(spelt(file, header.value, 2, 5), '\\"b\\"');
    assert.deepEqual(
      [response!.status, response!.reason, response!.httpVersion],
      [201, 'Created', 'HTTP/2'],
    );
    assert.equal(exchange.host, 'xn--strae-oqa.example');
    assert.equal(exchange.transport, 'tls');
    assert.equal(exchange.serverAddress, '2001:db8::1');
    assert.equal(exchange.startedAtMs, Date.UTC(2024, 4, 1, 10, 20, 30, 500));
    assert.equal(exchange.durationMs, 12.25);
  });

  const broken: readonly (readonly [string, unknown, string])[] = [
    ['no request', { response: { status: 200, headers: [] } }, 'request'],
    [
      'a request that is null',
      { request: null, response: { status: 200, headers: [] } },
      'request',
    ],
    ['a request that is text', { request: 'GET', response: { status: 1, headers: [] } }, 'request'],
    ['no response', { request: plainRequest() }, 'response'],
    ['a URL that is a number', entry({ ...plainRequest(), url: 5 }), 'request.url'],
    ['no method', entry({ url: 'http://a.example/', headers: [] }), 'request.method'],
    ['no headers', entry({ method: 'GET', url: 'http://a.example/' }), 'request.headers'],
    ['headers that are text', entry(plainRequest({ headers: 'a: b' })), 'request.headers'],
    ['a header that is null', entry(plainRequest({ headers: [null] })), 'request.headers'],
    ['postData that is text', entry(plainRequest({ postData: 'x' })), 'request.postData'],
    [
      'a status that is text',
      entry(plainRequest(), { status: '404', headers: [] }),
      'response.status',
    ],
    [
      'content that is a list',
      entry(plainRequest(), { status: 1, headers: [], content: [] }),
      'response.content',
    ],
    [
      'a text that is a number',
      entry(plainRequest(), { status: 1, headers: [], content: { text: 5 } }),
      'response.content.text',
    ],
    [
      'a time that is none',
      { ...entry(plainRequest()), startedDateTime: 'yesterday' },
      'startedDateTime',
    ],
  ];
  for (const [name, value, field] of broken) {
    it(`has one problem, with its place, for ${name}, and the rest is used`, async () => {
      const file = JSON.stringify(harOf([value, entry(plainRequest())]));
      const { exchanges, problems } = await readCapture(file);
      assert.equal(exchanges.length, 2);
      assert.deepEqual(codes(problems), ['malformed-field']);
      const { arguments: args, exchange, offset } = problems[0]!;
      assert.equal(args['field'], field);
      assert.equal(exchange, 0);
      const { start, end } = exchanges[0]!.range;
      assert.ok(offset! >= start && offset! < end);
      assert.ok(exchanges[0]!.request || exchanges[0]!.response);
    });
  }

  it('reads a status that is spelt as text', async () => {
    const { exchange } = await readEntry(plainRequest(), { status: '404', headers: [] });
    assert.equal(exchange.response!.status, 404);
  });

  it('takes the app that Proxyman names, and none where the field is of another kind', async () => {
    const app = async (more: object): Promise<string | null | undefined> =>
      (await readEntry(plainRequest(), undefined, more)).exchange.app;
    assert.equal(await app({ _clientName: 'Example Browser' }), 'Example Browser');
    assert.equal(await app({}), null);
    assert.equal(await app({ _clientName: 7 }), null);
  });

  it('takes URL and method from the pseudo-header fields where they are missing', async () => {
    const pairs = Object.entries({
      ':method': 'PUT',
      ':authority': 'h2.example',
      ':scheme': 'https',
      ':path': '/p?q=1',
    });
    const headers = pairs.map(([name, value]) => ({ name, value }));
    const { file, exchange, problems } = await readEntry({ headers });
    assert.deepEqual(problems, []);
    assert.equal(exchange.request!.method, 'PUT');
    assert.equal(decodeUtf8(exchange.request!.url.bytes), 'https://h2.example/p?q=1');
    assert.equal(spelt(file, exchange.request!.url, 18), '/p?q=1');
    assert.equal(exchange.host, 'h2.example');
    assert.equal(exchange.request!.headers.length, 4);
  });

  it('names the place where an entry breaks and keeps what stands before', async () => {
    const text =
      '{"log":{"entries":[{"request":{"method":"GET","url":"http://a.example/","headers":[]} "response":{}}]}}';
    const { exchanges, problems } = await readCapture(text);
    assert.deepEqual(codes(problems), ['malformed-exchange']);
    assert.equal(problems[0]!.offset, text.indexOf(' "response"') + 1);
    assert.equal(exchanges[0]!.request!.method, 'GET');
  });

  it('treats names of Object.prototype as any other name', async () => {
    const text =
      '{"log":{"entries":[{"__proto__":{"request":1},"constructor":null,"request":{"method":"GET","url":"http://a.example/","headers":[{"name":"__proto__","value":"polluted"}],"toString":1},"response":{"status":1,"headers":[]}}]}}';
    const { exchanges, problems } = await readCapture(text);
    assert.deepEqual(problems, []);
    assert.equal(exchanges[0]!.request!.headers[0]!.name, '__proto__');
    assert.equal(Object.hasOwn(Object.prototype, 'request'), false);
  });

  it('reads an entry of deep nesting without a stack', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const text = `{"log":{"entries":[{"request":{"method":"GET","url":"http://a.example/","headers":[]},"x":${deep}},{}]}}`;
    const { exchanges, problems } = await readCapture(encodeUtf8(text));
    assert.equal(exchanges.length, 2);
    assert.equal(exchanges[0]!.request!.method, 'GET');
    assert.equal(problems[0]!.code, 'over-budget');
  });
});

function entry(request: object, response: object = { status: 200, headers: [] }): object {
  return { request, response };
}
