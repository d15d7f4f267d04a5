import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import { decodeUtf8 } from '../../../../src/bytes/text';
import { MemorySource } from '../../../../src/bytes/source';
import { openCapture } from '../../../../src/capture/open';
import { codes, context, outline, readCapture, spelt } from '../../reading';
import { joinBytes } from '../../writers/message';
import { session } from '../../writers/session';
import { recordBytes, waczMembers, warcOf, warcRecords, writeWarc } from '../../writers/warc';
import { writeZip } from '../../writers/zip';

const expected = session.map((exchange) => ({
  method: exchange.method,
  url: exchange.url,
  host: new URL(exchange.url).hostname,
  transport: exchange.url.startsWith('https:') ? 'tls' : 'cleartext',
  requestBody: [...exchange.requestBody],
  status: exchange.status,
  responseBody: [...exchange.responseBody],
}));

describe('WARC reader', () => {
  const spellings: Readonly<Record<string, Uint8Array>> = {
    'responses before requests': writeWarc(session),
    'requests before responses': writeWarc(session, { first: 'request' }),
    'requests apart from responses': writeWarc(session, { isApart: true }),
    'chunked bodies': writeWarc(session, { isChunked: true }),
    'absolute targets': writeWarc(session, { isAbsolute: true }),
    'a gzip member for each record': writeWarc(session, { isPacked: true }),
    'members, requests apart': writeWarc(session, { isPacked: true, isApart: true }),
    'one gzip member for all': zlib.gzipSync(writeWarc(session)),
    'records in a WACZ': writeZip(waczMembers(session)),
    'records in a WACZ that was packed again': writeZip(
      waczMembers(session).map((member) => ({ ...member, method: 8 })),
    ),
    'a plain WARC in a zip': writeZip([{ name: 'a.warc', content: writeWarc(session) }]),
  };
  for (const [name, bytes] of Object.entries(spellings)) {
    it(`reads the same session from ${name}`, async () => {
      for (const called of ['a.warc', 'x.zip', '']) {
        const { format, exchanges, problems } = await readCapture(bytes, called);
        assert.equal(format, 'warc');
        assert.deepEqual(codes(problems), []);
        assert.deepEqual(exchanges.map(outline), expected);
      }
    });
  }

  it('reads what the record says of the connection', async () => {
    const { exchanges } = await readCapture(writeWarc(session, { isApart: true }));
    assert.equal(exchanges[0]!.serverAddress, '192.0.2.7');
    assert.equal(exchanges[0]!.startedAtMs, Date.parse('2024-05-01T08:20:30.456Z'));
  });

  it('leads values to the file, through compression to the whole member', async () => {
    const plain = writeWarc(session);
    const whole = (await readCapture(plain)).exchanges[0]!;
    assert.equal(spelt(plain, whole.request!.content), decodeUtf8(session[0]!.requestBody));
    const packed = writeWarc(session, { isPacked: true });
    const { value } = (await readCapture(packed)).exchanges[0]!.response!.headers[0]!;
    const { start, end } = value.map.toParent({ start: 0, end: 1 });
    const record = decodeUtf8(zlib.gunzipSync(packed.subarray(start, end)));
    assert.match(record, /^WARC\/1\.1\r\nWARC-Type: response\r\n/);
    const zip = writeZip(waczMembers(session));
    const inZip = (await readCapture(zip)).exchanges[0]!.response!.content;
    assert.equal(inZip.origin, 'member:archive/data.warc.gz');
  });

  it('pairs by the URI where no record names the other', async () => {
    const bare = warcRecords(session, { first: 'request' }).map((one) => ({ ...one, fields: [] }));
    const { exchanges } = await readCapture(warcOf(bare));
    assert.deepEqual(exchanges.map(outline), expected);
    const strangers = warcRecords(session.slice(0, 1)).map((one) =>
      one.type === 'request'
        ? { ...one, fields: [['WARC-Concurrent-To', '<urn:x>']] as const }
        : one,
    );
    const apart = await readCapture(warcOf(strangers));
    assert.deepEqual(
      apart.exchanges.map(({ request, response }) => [request?.method, response?.status]),
      [
        ['', 200],
        ['POST', undefined],
      ],
    );
  });

  it('reads revisits, resources and conversions, and knows other traffic', async () => {
    const http = 'application/http; msgtype=response';
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99\r\n\r\n';
    const { exchanges, problems } = await readCapture(
      warcOf([
        { type: 'revisit', target: '<http://a.example/r>', contentType: http, block: head },
        {
          type: 'resource',
          target: 'https://b.example/x.json',
          contentType: 'application/json',
          block: '{"a":1}',
        },
        {
          type: 'conversion',
          target: 'http://c.example/',
          contentType: 'text/plain',
          block: 'plain text',
        },
        {
          type: 'metadata',
          target: 'http://c.example/',
          contentType: 'application/warc-fields',
          block: 'a: b',
        },
        {
          type: 'response',
          target: 'dns:c.example',
          contentType: 'text/dns',
          block: 'c.example. 60 IN A 192.0.2.1',
        },
      ]),
    );
    assert.deepEqual(
      exchanges.map(({ host, request, response }) => [
        host,
        request && decodeUtf8(request.url.bytes),
        response?.status,
        response?.content.fidelity,
        response?.content.mediaType,
        response && decodeUtf8(response.content.bytes),
      ]),
      [
        ['a.example', 'http://a.example/r', 200, 'elided', 'text/html', ''],
        ['b.example', 'https://b.example/x.json', 0, 'decoded', 'application/json', '{"a":1}'],
        ['c.example', 'http://c.example/', 0, 'text', 'text/plain', 'plain text'],
        [null, null, undefined, undefined, undefined, null],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, arguments: args }) => [code, args]),
      [['not-http', { kind: 'DNS' }]],
    );
  });

  it('finds the next record behind a wrong length, and says so of the exchange', async () => {
    for (const length of [0, 7, 10_000_000, 'many']) {
      const records = warcRecords(session).map((one, i) => (i === 1 ? { ...one, length } : one));
      const { exchanges, problems } = await readCapture(warcOf(records));
      assert.deepEqual(exchanges.map(outline), expected, String(length));
      assert.deepEqual(
        problems.map(({ code, exchange }) => [code, exchange]),
        [[length === 'many' ? 'malformed-field' : 'length-mismatch', 0]],
      );
    }
  });

  it('loses no record to noise between records or to a broken member', async () => {
    const noisy = joinBytes(
      writeWarc(session.slice(0, 2)),
      'WARC/x noise\n',
      writeWarc(session.slice(2)),
    );
    const between = await readCapture(noisy);
    assert.deepEqual(between.exchanges.map(outline), expected);
    const records = warcRecords(session).map((one) => zlib.gzipSync(recordBytes(one)));
    const broken = records.map((one, i) => (i === 3 ? one.fill(0x55, 60, 90) : one));
    const { exchanges, problems } = await readCapture(joinBytes(...broken));
    assert.ok(problems.length > 0);
    assert.deepEqual(exchanges.map(outline).slice(-2), expected.slice(-2));
    assert.deepEqual(outline(exchanges[0]!), expected[0]);
  });

  it('gives of any beginning of an archive the records that stand in it', async function () {
    this.timeout(120_000);
    for (const isPacked of [false, true]) {
      const bytes = writeWarc(session, { isPacked });
      for (let end = 4; end < bytes.length; end += 1 + (end % 5)) {
        const { exchanges, problems } = await readCapture(bytes.subarray(0, end), 'a.warc');
        assert.ok(exchanges.length <= expected.length);
        const done = exchanges.slice(0, -1).map(outline);
        assert.deepEqual(done, expected.slice(0, Math.max(0, exchanges.length - 1)), String(end));
        assert.ok(exchanges.length > 0 || problems.length > 0, String(end));
      }
    }
  });

  it('keeps of a member that is a bomb no more than its limit', async function () {
    this.timeout(60_000);
    const bomb = recordBytes({
      type: 'resource',
      target: 'http://bomb.example/',
      contentType: 'text/plain',
      block: new Uint8Array(96 * 1024 * 1024),
    });
    const bytes = joinBytes(
      writeWarc(session, { isPacked: true }),
      zlib.gzipSync(bomb),
      writeWarc(session, { isPacked: true }),
    );
    const { exchanges, problems } = await readCapture(bytes, 'a.warc.gz', {
      ...context,
      maxContentBytes: 64 * 1024 * 1024,
    });
    assert.equal(exchanges.length, 2 * session.length + 1);
    assert.ok(codes(problems).includes('over-budget'));
    assert.deepEqual(exchanges.slice(-4).map(outline), expected);
  });
});

describe('WARC reader, over hostile bytes', () => {
  const index = async (bytes: Uint8Array): Promise<number> => {
    const capture = await openCapture(new MemorySource(bytes), 'a.warc', context);
    const startedAt = performance.now();
    for await (const item of capture.index()) void item;
    return performance.now() - startedAt;
  };
  const beginnings: Readonly<Record<string, string>> = {
    'heads that run into the next one': 'WARC/1.0\n',
    'lengths that are too large': 'WARC/1.0\nWARC-Type: response\nContent-Length: 99999999\n\nx\n',
    'beginnings of a version': '\nWARC/1.',
  };
  for (const [name, unit] of Object.entries(beginnings)) {
    it(`takes time in proportion: ${name}`, async function () {
      this.timeout(60_000);
      const text = (size: number): Uint8Array =>
        joinBytes('WARC/1.0\r\nWARC-Type: x\r\n\r\n', unit.repeat(size / unit.length));
      await index(text(100_000));
      const small = await index(text(200_000));
      const large = await index(text(800_000));
      // Four times as much; square would be sixteen.
      assert.ok(large < 10 * small + 200, `${small} ms, ${large} ms`);
    });
  }
});
