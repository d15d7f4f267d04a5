import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, context, outline, readCapture, spelt } from '../../reading';
import {
  charlesMembers,
  charlesTransaction,
  writeCharles,
  writeCharlesArchive,
} from '../../writers/charles';
import { session, sessionOutline } from '../../writers/session';
import { writeZip } from '../../writers/zip';

const one = charlesTransaction(session[0]!);

async function readOne(more: object): ReturnType<typeof readCapture> {
  return readCapture(JSON.stringify([{ ...one, ...more }]), 'a.chlsj');
}

function response(more: object): { readonly response: object } {
  return { response: { ...(one['response'] as object), ...more } };
}

describe('Charles reader', () => {
  const spellings: Readonly<Record<string, Uint8Array>> = {
    'JSON on one line': writeCharles(session),
    'JSON with indents': writeCharles(session, 2),
    'JSON behind a byte-order mark': Uint8Array.of(0xef, 0xbb, 0xbf, ...writeCharles(session)),
    'an archive': writeCharlesArchive(session),
    'an archive with stored members': writeCharlesArchive(session, { member: { method: 0 } }),
    'an archive in any order': writeZip(charlesMembers(session).reverse()),
    'an archive in a folder': writeZip(
      charlesMembers(session).map((member) => ({ ...member, name: `a/${member.name}` })),
    ),
  };
  for (const [name, bytes] of Object.entries(spellings)) {
    it(`reads the same session from ${name}`, async () => {
      for (const called of ['a.chlsj', 'x.har', '']) {
        const { format, exchanges, problems } = await readCapture(bytes, called);
        assert.equal(format, 'charles');
        assert.deepEqual(codes(problems), []);
        assert.deepEqual(exchanges.map(outline), session.map(sessionOutline));
      }
    });

    it(`reads what stands beside request and response in ${name}`, async () => {
      const [first, second] = (await readCapture(bytes)).exchanges;
      assert.equal(first!.serverAddress, '192.0.2.7');
      assert.equal(first!.startedAtMs, Date.parse('2024-05-01T10:20:30.456+02:00'));
      assert.equal(first!.durationMs, 144);
      assert.equal(first!.tls!.version, 'TLS 1.3');
      assert.equal(second!.tls, undefined);
      assert.equal(second!.response!.reason, 'Not Found');
      assert.deepEqual(
        second!.response!.headers.map(({ name, value }) => `${name}: ${decodeUtf8(value.bytes)}`),
        ['Content-Type: text/html', 'Set-Cookie: a=1', 'Set-Cookie: b=2', 'Content-Encoding: gzip'],
      );
    });
  }

  it('leads values of a text to the file, and of an archive to the member', async () => {
    const file = writeCharles(session);
    const { request, response } = (await readCapture(file)).exchanges[0]!;
    const url = decodeUtf8(request!.url.bytes);
    assert.equal(spelt(file, request!.url, url.indexOf('app=')), 'app=notes&lang=de');
    assert.equal(spelt(file, request!.url, url.indexOf('/api'), url.indexOf('?')), '/api/v4');
    assert.equal(spelt(file, request!.content, 0, 9), 'data_list');
    assert.equal(response!.content.fidelity, 'text');
    const packed = (await readCapture(writeCharlesArchive(session))).exchanges[1]!;
    assert.equal(packed.request!.url.origin, 'member:1-meta.json');
    assert.equal(packed.response!.content.origin, 'member:1-res.json');
    assert.deepEqual(packed.response!.content.undoneCodings, ['gzip']);
  });

  it('tells a body that was left out from none', async () => {
    const { exchanges } = await readOne(response({ body: null, sizes: { body: 7 } }));
    assert.equal(exchanges[0]!.response!.content.fidelity, 'elided');
    const none = await readOne(response({ body: null, sizes: { body: -1 } }));
    assert.equal(none.exchanges[0]!.response!.content.fidelity, 'absent');
  });

  it('takes type and charset of what has no such field', async () => {
    const more = { mimeType: 'text/plain', charset: 'ISO-8859-1', header: { headers: [] } };
    const { exchanges } = await readOne(response(more));
    const { mediaType, charset } = exchanges[0]!.response!.content;
    assert.deepEqual([mediaType, charset], ['text/plain', 'iso-8859-1']);
  });

  it('reads tunnels, and transactions without an answer', async () => {
    const tunnel = { method: 'CONNECT', tunnel: true, path: null, query: null, request: {} };
    const { exchanges, problems } = await readOne({
      ...tunnel,
      actualPort: 443,
      port: null,
      response: null,
      status: 'EXCEPTION',
    });
    assert.deepEqual(codes(problems), []);
    assert.equal(decodeUtf8(exchanges[0]!.request!.url.bytes), 'stats.example.com:443');
    assert.equal(exchanges[0]!.response, null);
    assert.equal(exchanges[0]!.host, 'stats.example.com');
  });

  it('names the host where Charles knows the address alone', async () => {
    const headers = [{ name: ':authority', value: 'api.example.com:9443' }];
    const request = { ...(one['request'] as object), header: { headers } };
    for (const host of ['192.0.2.7', '2001:db8::7']) {
      const { exchanges } = await readOne({ host, port: null, actualPort: 443, request });
      assert.equal(exchanges[0]!.host, 'api.example.com');
      const url = 'https://api.example.com:9443/api/v4?app=notes&lang=de';
      assert.equal(decodeUtf8(exchanges[0]!.request!.url.bytes), url);
      const bare = await readOne({ host, port: null, actualPort: 443, request: {} });
      assert.equal(bare.exchanges[0]!.host, host);
    }
  });

  it('takes a name for no address', async () => {
    for (const [remoteAddress, address] of [
      ['192.0.2.7', '192.0.2.7'],
      ['a.example/2001:db8:0:0:0:0:0:1', '2001:db8:0:0:0:0:0:1'],
      ['face.de', null],
      [null, null],
    ] as const) {
      const { exchanges } = await readOne({ remoteAddress });
      assert.equal(exchanges[0]!.serverAddress, address);
    }
  });

  it('makes a URL also of pieces in another order', async () => {
    const { path, query, ...rest } = one;
    const { exchanges } = await readCapture(JSON.stringify([{ ...rest, query, path }]));
    const { url } = exchanges[0]!.request!;
    assert.equal(decodeUtf8(url.bytes), session[0]!.url);
    assert.equal(url.origin, 'content');
  });

  it('keeps the number of what is no transaction, and goes on behind it', async () => {
    const text = `[${JSON.stringify(one)}, 5, "x", null, [], {}, ${JSON.stringify(one)}]`;
    const { exchanges, problems } = await readCapture(text, 'a.chlsj');
    assert.equal(exchanges.length, 7);
    assert.deepEqual(codes(problems), new Array<string>(4).fill('malformed-exchange'));
    assert.deepEqual(outline(exchanges[6]!), sessionOutline(session[0]!));
  });

  it('keeps what stands before a fault', async () => {
    for (const rest of ['} ]', '] x', ', { "method": ]']) {
      const { exchanges, problems } = await readCapture(`[${JSON.stringify(one)} ${rest}`);
      assert.ok(exchanges.length >= 1);
      assert.deepEqual(outline(exchanges[0]!), sessionOutline(session[0]!));
      assert.ok(problems.length > 0, rest);
    }
  });

  it('knows a session without transactions by its name alone', async () => {
    assert.deepEqual(codes((await readCapture('[]', 'a.chlsj')).problems), ['no-exchanges']);
    assert.deepEqual(codes((await readCapture('[]', 'a.json')).problems), ['unknown-format']);
    for (const other of ['[{"method":"GET"}]', '[1]', '["a"]', '[[]]']) {
      assert.equal((await readCapture(other, 'a.chlsj')).format, null);
    }
  });

  it('finds transactions wherever chunks of the file end', async () => {
    // Quotes and backslashes around the end of the first chunk of a mebibyte.
    for (let shift = 0; shift < 12; shift++) {
      const body = { text: `${'a'.repeat(1024 * 1024 - 1500 + shift)}${'\\"]}[{'.repeat(300)}` };
      const first = { ...one, request: { header: { headers: [] }, body } };
      const file = JSON.stringify([first, one]);
      const { exchanges, problems } = await readCapture(file, 'a', {
        ...context,
        maxContentBytes: 2 ** 22,
      });
      assert.deepEqual(codes(problems), []);
      assert.equal(exchanges.length, 2);
      assert.equal(decodeUtf8(exchanges[0]!.request!.content.bytes), body.text);
    }
  });

  it('shows what an archive holds of a transaction without its description', async () => {
    const members = charlesMembers(session).filter(({ name }) => name !== '1-meta.json');
    const { exchanges, problems } = await readCapture(writeZip(members));
    assert.equal(exchanges.length, session.length);
    assert.deepEqual(codes(problems), ['malformed-exchange']);
    assert.deepEqual(outline(exchanges[2]!), sessionOutline(session[2]!));
  });

  it('names sessions that only Charles reads, and says what to do', async () => {
    const java = Uint8Array.of(0xac, 0xed, 0, 5, 0x73, 0x72, 0, 0x1d);
    const named = Uint8Array.of(...java, ...encodeUtf8('com.xk72.charles.model.Session'));
    assert.deepEqual(codes((await readCapture(named, 'x')).problems), ['charles-native']);
    assert.deepEqual(codes((await readCapture(java, 'old.chls')).problems), ['charles-native']);
    assert.deepEqual(codes((await readCapture(java, 'x.ser')).problems), ['unknown-format']);
  });

  it('gives of any beginning of a session what stands in it', async function () {
    this.timeout(120_000);
    const small = session.slice(0, 2);
    const files = [writeCharles(small), writeCharlesArchive(small)];
    for (const bytes of files) {
      let before = 0;
      for (let end = 1; end < bytes.length; end += 1 + (end % 5)) {
        const { format, exchanges, problems } = await readCapture(
          bytes.subarray(0, end),
          'a.chlsj',
        );
        assert.ok(problems.length > 0, `${end}`);
        if (format === null) continue;
        assert.ok(exchanges.length >= before && exchanges.length <= small.length);
        before = exchanges.length;
        exchanges.slice(0, -1).forEach((exchange, i) => {
          assert.deepEqual(outline(exchange), sessionOutline(small[i]!));
        });
      }
      assert.equal(before, small.length);
    }
  });
});
