import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, context, outline, readCapture } from '../../reading';
import { joinBytes } from '../../writers/message';
import { sazMembers, webSocketText, writeSaz } from '../../writers/saz';
import { session } from '../../writers/session';
import { writeZip, type ZipMember } from '../../writers/zip';
import { webSocketFrame } from '../../writers/webSocket';

const expected = session.map((exchange) => ({
  method: exchange.method,
  url: exchange.url,
  host: new URL(exchange.url).hostname,
  transport: exchange.url.startsWith('https:') ? 'tls' : 'cleartext',
  requestBody: [...exchange.requestBody],
  status: exchange.status,
  responseBody: [...exchange.responseBody],
}));
const file = (name: string, content: string): ZipMember => ({ name, content: encodeUtf8(content) });

describe('SAZ reader', () => {
  const spellings: Readonly<Record<string, Uint8Array>> = {
    'deflated members': writeSaz(session),
    'stored members': writeSaz(session, { member: { method: 0 } }),
    'chunked bodies': writeSaz(session, { isChunked: true }),
    'sizes of 64 bits': writeSaz(session, { isLarge: true, member: { isLarge: true } }),
    'data descriptors': writeSaz(session, { member: { hasDescriptor: true } }),
    'members in any order': writeZip(sazMembers(session).reverse()),
    'a folder around it': writeZip(
      sazMembers(session).map((member) => ({ ...member, name: `export/${member.name}` })),
    ),
  };
  for (const [name, bytes] of Object.entries(spellings)) {
    it(`reads the same session from an archive with ${name}`, async () => {
      for (const called of ['a.saz', 'x.zip', '']) {
        const { format, exchanges, problems } = await readCapture(bytes, called);
        assert.equal(format, 'saz');
        assert.deepEqual(codes(problems), []);
        assert.deepEqual(exchanges.map(outline), expected);
      }
    });
  }

  it('reads what Fiddler notes beside a session', async () => {
    const { exchanges } = await readCapture(writeSaz(session));
    const [first] = exchanges;
    assert.equal(first!.serverAddress, '192.0.2.7');
    assert.equal(first!.app, 'notes&more');
    assert.equal(first!.startedAtMs, Date.parse('2024-05-01T10:20:30.456+02:00'));
    assert.equal(first!.durationMs, 144);
  });

  it('leads values to the member that they stand in', async () => {
    const { exchanges } = await readCapture(writeSaz(session, { isChunked: true }));
    const { request, response } = exchanges[1]!;
    assert.equal(request!.url.origin, 'member:raw/2_c.txt');
    assert.equal(request!.headers[0]!.value.origin, 'member:raw/2_c.txt');
    assert.equal(request!.content.origin, 'member:raw/2_c.txt');
    assert.equal(response!.content.origin, 'member:raw/2_s.txt');
    assert.equal(response!.content.fidelity, 'wire');
    assert.deepEqual(response!.content.undoneCodings, ['gzip']);
    assert.deepEqual(request!.url.map.toParent({ start: 0, end: 7 }), { start: 4, end: 11 });
  });

  it('sorts sessions by their numbers', async () => {
    const numbers = [10, 9, 100, 1];
    const members = numbers.map((n) =>
      file(`raw/${n}_c.txt`, `GET http://a.example/${n} HTTP/1.1\r\n\r\n`),
    );
    const { exchanges } = await readCapture(writeZip(members));
    assert.deepEqual(
      exchanges.map(({ request }) => decodeUtf8(request!.url.bytes)),
      [1, 9, 10, 100].map((n) => `http://a.example/${n}`),
    );
  });

  it('keeps sessions of which only a part is there', async () => {
    const { exchanges, problems } = await readCapture(
      writeZip([
        file('raw/1_c.txt', 'GET http://a.example/ HTTP/1.1\r\n\r\n'),
        file('raw/2_s.txt', 'HTTP/1.1 204 No Content\r\n\r\n'),
        file('raw/3_m.xml', '<Session/>'),
        file('raw/4_c.txt', 'GET http://b.example/ HTTP/1.1\r\n\r\n'),
        file('raw/4_s.txt', ''),
        file('raw/5_c.txt', 'this is no request'),
        file('raw/5_m.xml', '<SessionTimers ClientBeginRequest="x"'),
      ]),
    );
    assert.deepEqual(
      exchanges.map(({ request, response }) => [request?.method, response?.status]),
      [
        ['GET', undefined],
        [undefined, 204],
        ['GET', undefined],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, exchange }) => [code, exchange]),
      [['malformed-field', 3]],
    );
  });

  it('reads WebSocket messages, and leads them to their member', async () => {
    const frames = [webSocketFrame('{"a":1}', { mask: [7, 8, 9, 10] }), webSocketFrame('hello')];
    const members = [
      ...sazMembers(session),
      { name: 'raw/2_w.txt', content: webSocketText(frames) },
    ];
    const { exchanges, problems } = await readCapture(writeZip(members));
    assert.deepEqual(problems, []);
    assert.equal(exchanges[0]!.messages, undefined);
    const { messages } = exchanges[1]!;
    assert.deepEqual(
      messages!.map(({ direction, content }) => [direction, decodeUtf8(content.bytes)]),
      [
        ['sent', '{"a":1}'],
        ['received', 'hello'],
      ],
    );
    assert.equal(messages![0]!.atMs, Date.parse('2024-05-01T10:20:31+02:00'));
    assert.equal(messages![0]!.content.origin, 'member:raw/2_w.txt');
  });

  it('says that an archive is encrypted, and with what', async () => {
    const { format, exchanges, problems } = await readCapture(
      writeSaz(session, { member: { flags: 1 } }),
    );
    assert.equal(format, 'saz');
    assert.equal(exchanges.length, 0);
    assert.deepEqual(
      problems.map(({ code, arguments: args }) => [code, args]),
      [['encrypted-member', { cipher: 'ZipCrypto', count: session.length }]],
    );
  });

  it('says so of a session where only that is encrypted', async () => {
    const members = sazMembers(session).map((member) =>
      member.name === 'raw/2_s.txt' ? { ...member, flags: 1 } : member,
    );
    const { exchanges, problems } = await readCapture(writeZip(members));
    assert.equal(exchanges.length, session.length);
    assert.deepEqual(
      problems.map(({ code, exchange }) => [code, exchange]),
      [['encrypted-member', 1]],
    );
    assert.equal(exchanges[1]!.response, null);
  });

  it('loses no session to one that is damaged, and no bytes to a wrong checksum', async () => {
    const members = sazMembers(session).map((member) =>
      member.name === 'raw/1_c.txt' ? { ...member, lies: { checksum: 7 } } : member,
    );
    const { exchanges, problems } = await readCapture(writeZip(members));
    assert.deepEqual(exchanges.map(outline), expected);
    assert.deepEqual(
      problems.map(({ code, arguments: args }) => [code, args]),
      [['damaged-member', { fault: 'checksum' }]],
    );
  });

  it('stops at the limit for bodies', async () => {
    const head = 'POST http://a.example/ HTTP/1.1\r\n\r\n';
    const content = joinBytes(head, new Uint8Array(50 * 1024 * 1024));
    const { exchanges, problems } = await readCapture(writeZip([{ name: 'raw/1_c.txt', content }]));
    assert.deepEqual(codes(problems), ['over-budget']);
    assert.ok(
      exchanges[0]!.request === null ||
        exchanges[0]!.request.content.bytes.length <= context.maxContentBytes,
    );
  });

  it('gives of any beginning of an archive the sessions that stand in it', async function () {
    this.timeout(60_000);
    const bytes = writeSaz(session);
    for (let end = 4; end < bytes.length; end += 1 + (end % 5)) {
      const { format, exchanges, problems } = await readCapture(bytes.subarray(0, end), 'a.saz');
      assert.ok(problems.length > 0);
      if (format === null) continue;
      assert.equal(problems[0]!.code, 'truncated-file');
      exchanges.slice(0, -1).forEach((exchange, i) => {
        assert.deepEqual(outline(exchange), expected[i]);
      });
    }
  });
});
