import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, context, outline, readCapture } from '../../reading';
import {
  description,
  fluxzyMembers,
  pack,
  writeFluxzy,
  type FluxzyMessage,
} from '../../writers/fluxzy';
import { session, sessionOutline } from '../../writers/session';
import { writeZip, type ZipMember } from '../../writers/zip';

const folder = 'exchanges/0-100';
const messages: readonly FluxzyMessage[] = [
  { isSent: true, opcode: 1, content: encodeUtf8('{"a":1}') },
  { isSent: false, opcode: 2, content: Uint8Array.from({ length: 40 }, (_, i) => i) },
  { isSent: false, opcode: 8, content: Uint8Array.of(3, 0xe8) },
];

describe('Fluxzy reader', () => {
  const spellings: Readonly<Record<string, Uint8Array>> = {
    'packed descriptions': writeFluxzy(session),
    'descriptions in JSON': writeFluxzy(session, { isJson: true }),
    'stored members': writeFluxzy(session, { member: { method: 0 } }),
    'sizes of 64 bits': writeFluxzy(session, { isLarge: true, member: { isLarge: true } }),
    'members in any order': writeZip(fluxzyMembers(session).reverse()),
    'a folder around it': writeZip(
      fluxzyMembers(session).map((member) => ({ ...member, name: `export/${member.name}` })),
    ),
  };
  for (const [name, bytes] of Object.entries(spellings)) {
    it(`reads the same session from an archive with ${name}`, async () => {
      for (const called of ['a.fxzy', 'x.zip', '']) {
        const { format, exchanges, problems } = await readCapture(bytes, called);
        assert.equal(format, 'fluxzy');
        assert.deepEqual(codes(problems), []);
        assert.deepEqual(exchanges.map(outline), session.map(sessionOutline));
      }
    });
  }

  for (const isJson of [false, true]) {
    const kind = isJson ? 'JSON' : 'packed';
    it(`reads what stands beside request and response: ${kind}`, async () => {
      const [first] = (await readCapture(writeFluxzy(session, { isJson }))).exchanges;
      assert.equal(first!.serverAddress, '192.0.2.7');
      assert.equal(first!.app, isJson ? null : 'notes.exe');
      assert.equal(first!.startedAtMs, Date.parse('2024-05-01T08:20:30.456Z'));
      assert.equal(first!.durationMs, 144);
      assert.deepEqual(first!.tls, {
        version: 'TLS 1.3',
        subject: '*.example.com',
        issuer: 'Example CA 3',
        validFromMs: null,
        validToMs: null,
        state: null,
      });
      const fields = first!.response!.headers.map(
        ({ name, value }) => `${name}: ${decodeUtf8(value.bytes)}`,
      );
      // The trailer section stands behind the header section.
      const trailer = isJson ? [] : ['x-trailer: é😀'];
      assert.deepEqual(fields, ['Content-Type: application/json; charset=utf-8', ...trailer]);
      // Fluxzy's own pseudo-header fields of HTTP/1 were never sent.
      assert.deepEqual(
        first!.request!.headers.map(({ name }) => name),
        ['Content-Type'],
      );
    });

    it(`reads messages beside and in the description: ${kind}`, async () => {
      const bytes = writeFluxzy(session.slice(0, 1), { isJson, messages });
      const { exchanges, problems } = await readCapture(bytes);
      assert.deepEqual(codes(problems), []);
      assert.deepEqual(
        exchanges[0]!.messages!.map(({ direction, kind, content, state, fidelity }) => [
          direction,
          kind,
          [...content.bytes],
          state,
          fidelity,
        ]),
        [
          ['sent', 'text', [...messages[0]!.content], 'complete', 'unframed'],
          ['received', 'binary', [...messages[1]!.content], 'complete', 'unframed'],
          ['received', 'control', [3, 0xe8], 'complete', 'unframed'],
        ],
      );
      const [inside, beside] = exchanges[0]!.messages!;
      assert.equal(inside!.content.origin, `member:${folder}/ex-98.${isJson ? 'json' : 'mpack'}`);
      assert.equal(beside!.content.origin, 'member:contents/res-98-ws-2.data');
      assert.equal(inside!.atMs, Date.parse('2024-05-01T08:20:30.456Z'));
    });
  }

  it('leads values to the member that they stand in', async () => {
    const members = fluxzyMembers(session);
    const bytes = members.find(({ name }) => name.endsWith('ex-98.mpack'))!.content;
    const { request, response } = (await readCapture(writeZip(members))).exchanges[0]!;
    assert.equal(request!.url.origin, `member:${folder}/ex-98.mpack`);
    assert.equal(request!.content.origin, 'member:contents/req-98.data');
    assert.equal(response!.content.origin, 'member:contents/res-98.data');
    const url = decodeUtf8(request!.url.bytes);
    const at = url.indexOf('/api');
    const { start, end } = request!.url.map.toParent({ start: at, end: at + 4 });
    assert.deepEqual([...bytes.subarray(start, end)], [...encodeUtf8('/api')]);
    // Each unit of UTF-16 takes three bytes there, and the pair of them is one character.
    const trailer = response!.headers.at(-1)!.value;
    const pair = trailer.map.toParent({ start: 2, end: 6 });
    assert.equal(pair.end - pair.start, 6);
  });

  it('keeps codings on until they prove to be there', async () => {
    const { exchanges } = await readCapture(writeFluxzy(session));
    assert.deepEqual(
      exchanges.map(({ response }) => response!.content.undoneCodings),
      [[], ['gzip'], [], ['br']],
    );
    assert.equal(exchanges[1]!.response!.content.fidelity, 'unframed');
  });

  it('names the port where only Fluxzy notes it', async () => {
    const fields = description(session[0]!, 5);
    const request = [...(fields[2] as readonly (typeof fields)[number][])];
    request[3] = 'stats.example.com';
    const content = pack(fields.map((field, i) => (i === 2 ? request : field)));
    const { exchanges } = await readCapture(writeZip([{ name: `${folder}/ex-5.mpack`, content }]));
    assert.equal(decodeUtf8(exchanges[0]!.request!.url.bytes), session[0]!.url);
  });

  it('keeps exchanges of which only a part is there', async () => {
    const gone = /(?:req-98|ex-99|con-7|ws-2)\./;
    const all = fluxzyMembers(session.slice(0, 2), { messages });
    const { exchanges, problems } = await readCapture(
      writeZip(all.filter(({ name }) => !gone.test(name))),
    );
    assert.equal(exchanges.length, 2);
    assert.equal(exchanges[0]!.request!.content.bytes.length, 0);
    assert.equal(exchanges[0]!.tls, undefined);
    assert.equal(exchanges[0]!.messages![1]!.state, 'skipped');
    assert.equal(exchanges[1]!.request, null);
    assert.deepEqual(codes(problems), ['malformed-exchange']);
  });

  it('keeps what stands before the place where a description breaks off', async () => {
    const content = pack(description(session[0]!, 5));
    for (const length of [content.length - 1, content.length - 60]) {
      const member = { name: `${folder}/ex-5.mpack`, content: content.subarray(0, length) };
      const { exchanges, problems } = await readCapture(writeZip([member]));
      assert.deepEqual(codes(problems), ['malformed-field']);
      assert.equal(decodeUtf8(exchanges[0]!.request!.url.bytes), session[0]!.url);
      assert.equal(exchanges[0]!.response!.status, 200);
    }
  });

  it('says that a body is shorter than declared', async () => {
    const [one] = session;
    const headers = [...one!.responseHeaders, ['Content-Length', '9999'] as const];
    const { problems, exchanges } = await readCapture(
      writeFluxzy([{ ...one!, responseHeaders: headers }]),
    );
    assert.deepEqual(codes(problems), ['truncated-body']);
    assert.equal(exchanges[0]!.response!.content.state, 'truncated');
  });

  it('is not led astray by descriptions that lie', async () => {
    const lies: Readonly<Record<string, Uint8Array>> = {
      nothing: new Uint8Array(0),
      'a number': Uint8Array.of(7),
      'a list of four billion': Uint8Array.of(0xdd, 0xff, 0xff, 0xff, 0xff, 1, 1),
      'a text of four billion': Uint8Array.of(0x94, 1, 2, 0xdb, 0xff, 0xff, 0xff, 0xff, 0x41),
      'lists in lists': new Uint8Array(1_000_000).fill(0x91),
      'maps in maps': new Uint8Array(1_000_000).fill(0x81),
      'a list of units without an end': Uint8Array.of(
        ...[0x93, 1, 2, 0x95, 0xdd, 0x0f, 0xff, 0xff, 0xff, 0x41, 0x42],
      ),
    };
    for (const [name, content] of Object.entries(lies)) {
      const member: ZipMember = { name: `${folder}/ex-1.mpack`, content };
      const { exchanges, problems } = await readCapture(writeZip([member]));
      assert.equal(exchanges.length, 1, name);
      assert.ok(problems.length > 0 || exchanges[0]!.request, name);
    }
  });

  it('stops at the limit for bodies', async () => {
    const members = fluxzyMembers(session.slice(0, 1)).map((member) =>
      member.name.includes('res-')
        ? { ...member, content: new Uint8Array(4 * context.maxContentBytes) }
        : member,
    );
    const { exchanges, problems } = await readCapture(writeZip(members));
    assert.deepEqual(codes(problems), ['over-budget']);
    const { bytes, state } = exchanges[0]!.response!.content;
    assert.ok(bytes.length > 0 && bytes.length <= context.maxContentBytes);
    assert.equal(state, 'skipped');
  });

  it('names what an archive is encrypted with', async () => {
    const { exchanges, problems } = await readCapture(
      writeFluxzy(session, { member: { flags: 1 } }),
    );
    assert.equal(exchanges.length, 0);
    assert.deepEqual(codes(problems), ['encrypted-member']);
  });

  it('gives of any beginning of an archive the exchanges that stand in it', async function () {
    this.timeout(120_000);
    const bytes = writeFluxzy(session.slice(0, 2), { messages });
    const expected = session.map(sessionOutline);
    for (let end = 4; end < bytes.length; end += 1 + (end % 5)) {
      const { format, exchanges, problems } = await readCapture(bytes.subarray(0, end), 'a.fxzy');
      assert.ok(problems.length > 0);
      if (format === null) continue;
      assert.equal(problems[0]!.code, 'truncated-file');
      exchanges.slice(0, -1).forEach((exchange, i) => {
        assert.deepEqual(outline(exchange), expected[i]);
      });
    }
  });
});
