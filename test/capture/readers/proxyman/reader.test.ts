import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, outline, readCapture } from '../../reading';
import {
  proxymanMember,
  proxymanMembers,
  proxymanRequest,
  writeProxyman,
} from '../../writers/proxyman';
import { session, sessionOutline } from '../../writers/session';
import { writeZip } from '../../writers/zip';

const one = proxymanRequest(session[0]!);

async function readOne(request: object): ReturnType<typeof readCapture> {
  return readCapture(writeZip([proxymanMember(0, { ...one, ...request })]));
}

describe('Proxyman reader', () => {
  const spellings: Readonly<Record<string, Uint8Array>> = {
    'deflated members': writeProxyman(session),
    'stored members': writeProxyman(session, { member: { method: 0 } }),
    'sizes of 64 bits': writeProxyman(session, { isLarge: true, member: { isLarge: true } }),
    'members in order': writeZip(proxymanMembers(session).reverse()),
  };
  for (const [name, bytes] of Object.entries(spellings)) {
    it(`reads the same session from a log with ${name}`, async () => {
      for (const called of ['a.proxymanlogv2', 'x.zip', '']) {
        const { format, exchanges, problems } = await readCapture(bytes, called);
        assert.equal(format, 'proxyman');
        assert.deepEqual(codes(problems), []);
        assert.deepEqual(exchanges.map(outline), session.map(sessionOutline));
      }
    });
  }

  it('reads what stands beside request and response', async () => {
    const [first, second] = (await readCapture(writeProxyman(session))).exchanges;
    assert.equal(first!.serverAddress, '192.0.2.7');
    assert.equal(first!.app, 'Notes');
    assert.equal(first!.startedAtMs, 1714551630456);
    assert.equal(first!.durationMs, 144);
    assert.deepEqual(first!.tls, {
      version: 'TLS 1.3',
      subject: '*.example.com',
      // Named as the subject, the issuer is told by its organisation.
      issuer: 'Proxyman LLC',
      validFromMs: Date.parse('2025-05-07T16:04:59+01:00'),
      validToMs: Date.parse('2026-06-08T16:04:59+01:00'),
      state: null,
    });
    assert.equal(second!.tls, undefined);
    assert.equal(second!.response!.content.fidelity, 'decoded');
    assert.deepEqual(
      second!.response!.headers.map(({ name, value }) => `${name}: ${decodeUtf8(value.bytes)}`),
      ['Content-Type: text/html', 'Set-Cookie: a=1', 'Set-Cookie: b=2', 'Content-Encoding: gzip'],
    );
  });

  it('leads values to the member that they stand in', async () => {
    const members = proxymanMembers(session);
    const text = decodeUtf8(members.at(-1)!.content);
    const { request, response } = (await readCapture(writeZip(members))).exchanges[0]!;
    for (const value of [request!.url, request!.content, response!.headers[0]!.value]) {
      assert.equal(value.origin, 'member:request_0_4711');
    }
    const { start, end } = request!.url.map.toParent({ start: 0, end: request!.url.bytes.length });
    assert.equal(text.slice(start, end), session[0]!.url);
    const body = request!.content.map.toParent({ start: 0, end: 9 });
    assert.equal(Buffer.from(text.slice(body.start, body.end), 'base64').toString(), 'data_list');
  });

  it('sorts requests by their position, and those of one position by their id', async () => {
    const names = ['request_10_1', 'request_9_2', 'request_9_1', 'request_100_1'];
    const members = names.map((name) => {
      const request = { ...one, request: { ...(one['request'] as object), fullPath: name } };
      return { name, content: encodeUtf8(JSON.stringify(request)) };
    });
    const { exchanges } = await readCapture(writeZip(members));
    assert.deepEqual(
      exchanges.map(({ request }) => decodeUtf8(request!.url.bytes)),
      ['request_9_1', 'request_9_2', 'request_10_1', 'request_100_1'],
    );
  });

  it('tells a body that was left out from none, and keeps what is no base64', async () => {
    const response = one['response'] as object;
    const left = await readOne({ response: { ...response, bodyData: null } });
    assert.equal(left.exchanges[0]!.response!.content.fidelity, 'elided');
    assert.equal(left.exchanges[0]!.response!.content.state, 'skipped');
    const broken = await readOne({ response: { ...response, bodyData: '~~~' } });
    assert.deepEqual(codes(broken.problems), ['invalid-base64']);
    assert.equal(decodeUtf8(broken.exchanges[0]!.response!.content.bytes), '~~~');
  });

  it('knows a request without a response, and one without a whole URL', async () => {
    const request = { ...(one['request'] as Record<string, unknown>), fullPath: null };
    const { exchanges, problems } = await readOne({ request, response: null });
    assert.deepEqual(codes(problems), []);
    assert.equal(exchanges[0]!.response, null);
    assert.equal(decodeUtf8(exchanges[0]!.request!.url.bytes), session[0]!.url);
  });

  it('leaves out header fields that were switched off', async () => {
    const entry = (name: string, isEnabled: boolean): object => ({
      isEnabled,
      value: 'x',
      key: { name },
    });
    const header = { entries: [entry('A', true), entry('B', false), { key: null }, 5] };
    const { exchanges, problems } = await readOne({
      request: { ...(one['request'] as object), header },
    });
    assert.deepEqual(
      exchanges[0]!.request!.headers.map(({ name }) => name),
      ['A'],
    );
    assert.deepEqual(codes(problems), ['malformed-field', 'malformed-field']);
  });

  it('counts the messages of a WebSocket', async () => {
    for (const storage of [[{}, {}], { id: 7, messages: [1, 2] }]) {
      const { problems } = await readOne({ websocketMessageStorage: storage });
      assert.deepEqual(
        problems.map(({ code, arguments: args }) => [code, args]),
        [['messages-left-out', { kind: 'WebSocket', count: 2 }]],
      );
    }
    assert.deepEqual((await readOne({ websocketMessageStorage: { messages: [] } })).problems, []);
  });

  it('keeps the number of a request that cannot be read', async () => {
    const members = proxymanMembers(session);
    const contents = ['', '[]', '{"request":5}', '{"request":'];
    const broken = members.map((member, i) => ({ ...member, content: encodeUtf8(contents[i]!) }));
    const { exchanges, problems } = await readCapture(writeZip(broken), 'a.proxymanlogv2');
    assert.equal(exchanges.length, members.length);
    assert.ok(exchanges.every(({ request }) => request === null));
    for (const index of exchanges.keys()) {
      assert.ok(problems.some(({ exchange }) => exchange === index));
    }
  });

  it('names what an archive is encrypted with', async () => {
    const bytes = writeProxyman(session, { member: { flags: 1 } });
    const { exchanges, problems } = await readCapture(bytes, 'a.proxymanlogv2');
    assert.equal(exchanges.length, 0);
    assert.deepEqual(problems[0]!.arguments, { cipher: 'ZipCrypto', count: session.length });
  });

  it('gives of any beginning of a log the requests that stand in it', async function () {
    this.timeout(120_000);
    const bytes = writeProxyman(session.slice(0, 2));
    const expected = session
      .slice(0, 2)
      .map((exchange) => JSON.stringify(sessionOutline(exchange)));
    for (let end = 4; end < bytes.length; end += 1 + (end % 5)) {
      const { format, exchanges, problems } = await readCapture(bytes.subarray(0, end), 'a.zip');
      assert.ok(problems.length > 0);
      if (format === null) continue;
      assert.equal(problems[0]!.code, 'truncated-file');
      // The last in the archive is the first by its position.
      const whole = exchanges.slice(exchanges.length > 1 ? 1 : 0);
      const found = whole.map((one) => JSON.stringify(outline(one)));
      assert.ok(exchanges.length < 2 || found.every((one) => expected.includes(one)));
    }
  });
});
