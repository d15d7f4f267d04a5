import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, outline, readCapture, spelt } from '../../reading';
import { postmanRequest, writeCollection, writeNewman } from '../../writers/postman';
import { session } from '../../writers/session';

const lost = [...encodeUtf8('\ufffd')];
/** Texts cannot hold bytes that are none; newman's lists of numbers can. */
const told = session.map((exchange, i) => ({
  method: exchange.method,
  url: exchange.url,
  host: new URL(exchange.url).hostname,
  transport: exchange.url.startsWith('https:') ? 'tls' : 'cleartext',
  requestBody: i === 2 ? lost : [...exchange.requestBody],
  status: exchange.status,
  responseBody: [...exchange.responseBody],
}));
const saved = told.map((one, i) => ({ ...one, responseBody: i === 3 ? lost : one.responseBody }));

const item = (request: unknown, response: unknown[] = []): string =>
  JSON.stringify({
    info: { schema: 'https://schema.getpostman.com/' },
    item: [{ request, response }],
  });

describe('Postman reader', () => {
  it('reads the responses that are saved in a collection, in folders too', async () => {
    for (const name of ['a.postman_collection.json', 'x.har', '']) {
      const { format, exchanges, problems } = await readCapture(writeCollection(session), name);
      assert.equal(format, 'postman');
      assert.deepEqual(codes(problems), []);
      assert.deepEqual(exchanges.map(outline), saved);
      assert.equal(exchanges[0]!.durationMs, 12);
      assert.equal(exchanges[0]!.request!.headers.length, 1);
      assert.equal(exchanges[3]!.response!.content.fidelity, 'lossy');
    }
  });

  it("reads the executions of newman's report, and not the collection beside them", async () => {
    const text = writeNewman(session);
    const { format, exchanges, problems } = await readCapture(text, 'report.json');
    assert.equal(format, 'postman');
    assert.deepEqual(codes(problems), []);
    assert.deepEqual(exchanges.map(outline), told);
    assert.equal(exchanges[0]!.durationMs, 34);
    const { content } = exchanges[3]!.response!;
    assert.equal(spelt(text, content, 1, 2), String(session[3]!.responseBody[1]));
    assert.equal(content.fidelity, 'decoded');
  });

  it('reads a request whose answers were not saved', async () => {
    const { exchanges } = await readCapture(item(postmanRequest(session[0]!)));
    assert.deepEqual(
      exchanges.map(({ request, response }) => [request!.method, response]),
      [['POST', null]],
    );
    const bare = await readCapture(item('https://a.example/x'));
    assert.equal(bare.exchanges[0]!.request!.method, 'GET');
    assert.equal(bare.exchanges[0]!.host, 'a.example');
  });

  it('reads every mode of a body', async () => {
    const modes: readonly (readonly [object, string, string])[] = [
      [
        {
          mode: 'urlencoded',
          urlencoded: [
            { key: 'a', value: '1 &' },
            { key: 'no', value: '2', disabled: true },
            { key: 'b', value: 'ü' },
          ],
        },
        'a=1 %26&b=ü',
        'application/x-www-form-urlencoded',
      ],
      [
        {
          mode: 'formdata',
          formdata: [
            { key: 'f', type: 'file', src: '/x' },
            { key: 'b', value: '' },
          ],
        },
        'f&b=',
        'application/x-www-form-urlencoded',
      ],
      [{ mode: 'graphql', graphql: { query: '{ me }' } }, '{"query":"{ me }"}', 'application/json'],
      [{ mode: 'file', file: { src: '/x' } }, '', ''],
      [{ mode: 'raw', raw: '' }, '', ''],
      [{ mode: '__proto__' }, '', ''],
    ];
    for (const [body, text, type] of modes) {
      const { exchanges } = await readCapture(
        item({ method: 'POST', url: 'http://a.example/', body }),
      );
      const { content } = exchanges[0]!.request!;
      assert.equal(decodeUtf8(content.bytes), text);
      assert.equal(content.contentType, type);
    }
  });

  it('leads a URL that is put together to its parts', async () => {
    const url = {
      protocol: 'https',
      host: ['a', 'example'],
      path: ['v1', 'é'],
      query: [
        { key: 'q', value: 'x y' },
        { key: 'n', value: null },
      ],
    };
    const text = item({ method: 'GET', url });
    const { exchanges } = await readCapture(text);
    const found = exchanges[0]!.request!.url;
    assert.equal(decodeUtf8(found.bytes), 'https://a.example/v1/é?q=x y&n');
    const at = decodeUtf8(found.bytes.subarray(0, 40)).indexOf('v1');
    assert.equal(spelt(text, found, at, at + 2), 'v1');
  });

  it('says what is not as it should be, and reads the rest', async () => {
    const broken = item(
      { method: 'GET', url: 'http://a.example/', header: [1, { key: 'A', value: 'b' }] },
      [{ code: '200', header: 'A: b', stream: { data: [1, 2, 300] }, originalRequest: 5 }],
    );
    const { exchanges, problems } = await readCapture(broken);
    assert.equal(exchanges.length, 1);
    assert.equal(exchanges[0]!.response!.status, 200);
    assert.deepEqual(codes(problems), [
      'malformed-field',
      'malformed-field',
      'malformed-field',
      'malformed-field',
    ]);
    const none = await readCapture('{"info":{"_postman_id":"1"},"item":[]}');
    assert.deepEqual(codes(none.problems), ['no-exchanges']);
    const odd = await readCapture('{"info":{"_postman_id":"1"},"item":[}');
    assert.deepEqual(codes(odd.problems), ['malformed-file']);
  });

  it('survives folders in folders of any depth', async () => {
    const deep = '{"item":['.repeat(20_000);
    const { format, problems } = await readCapture(`{"info":{"_postman_id":"1"},"item":[${deep}`);
    assert.equal(format, 'postman');
    assert.deepEqual(codes(problems), ['truncated-file']);
  });

  it('gives of any beginning the exchanges that stand in it, and says that it is cut', async function () {
    this.timeout(120_000);
    for (const [text, all] of [
      [writeCollection(session), saved],
      [writeNewman(session), told],
    ] as const) {
      const bytes = encodeUtf8(text);
      const from = text.indexOf('"executions"') > 0 ? text.indexOf('"executions"') : 200;
      for (let end = from; end < bytes.length; end += 7 + (end % 31)) {
        const { exchanges, problems } = await readCapture(bytes.subarray(0, end), 'a.json');
        assert.ok(codes(problems).includes('truncated-file'), String(end));
        const isWritten = text.includes('"executions"') && exchanges[0]?.durationMs === 12;
        if (isWritten) continue;
        const before = exchanges.slice(0, -1).map(outline);
        assert.deepEqual(before, all.slice(0, before.length), String(end));
      }
    }
  });
});
