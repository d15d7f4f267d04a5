import assert from 'node:assert/strict';
import { decodeUtf8, encodeUtf8 } from '../../../../src/bytes/text';
import { codes, outline, readCapture } from '../../reading';
import { traceMembers, writePlaywright } from '../../writers/playwright';
import { session } from '../../writers/session';
import { writeZip, type ZipMember } from '../../writers/zip';

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
const network = (bytes: Uint8Array): string => decodeUtf8(bytes).trimEnd();

describe('Playwright trace reader', () => {
  const spellings: Readonly<Record<string, Uint8Array>> = {
    'bodies by their hashes': writePlaywright(session),
    'bodies by their paths': writePlaywright(session, { names: '_file', version: 10 }),
    'stored members': writePlaywright(session, { member: { method: 0 } }),
    'an old version': writePlaywright(session, { version: 3 }),
    'a numbered context': writePlaywright(session, { prefix: '0-' }),
  };
  for (const [name, bytes] of Object.entries(spellings)) {
    it(`reads the same session from a trace with ${name}`, async () => {
      for (const called of ['trace.zip', 'x.har', '']) {
        const { format, exchanges, problems } = await readCapture(bytes, called);
        assert.equal(format, 'playwright');
        assert.deepEqual(codes(problems), []);
        assert.deepEqual(exchanges.map(outline), expected);
      }
    });
  }

  it('reads all contexts of a trace, each entry and body from its own member', async () => {
    const members = [
      ...traceMembers(session, { prefix: '0-' }),
      ...traceMembers(session.slice(0, 1), { prefix: '1-' }).filter(
        ({ name }) => !name.startsWith('resources/'),
      ),
      file('2-trace.network', ''),
    ];
    const { exchanges, problems } = await readCapture(writeZip(members));
    assert.deepEqual(codes(problems), []);
    assert.deepEqual(exchanges.map(outline), [...expected, expected[0]]);
    assert.equal(exchanges[0]!.request!.url.origin, 'member:0-trace.network');
    assert.equal(exchanges[4]!.request!.url.origin, 'member:1-trace.network');
    assert.match(exchanges[0]!.response!.content.origin, /^member:resources\/[0-9a-f]{40}\.dat$/);
  });

  it('says that a trace is newer than what is known, and reads it all the same', async () => {
    const { exchanges, problems } = await readCapture(writePlaywright(session, { version: 10000 }));
    assert.deepEqual(exchanges.map(outline), expected);
    assert.deepEqual(
      problems.map(({ code, arguments: args }) => [code, args['version']]),
      [['newer-version', 10000]],
    );
  });

  it('says that a trace without network has no exchanges', async () => {
    for (const members of [
      [file('trace.trace', '{"version":7}\n')],
      [file('trace.trace', '{"version":7}\n'), file('trace.network', '')],
    ]) {
      const { format, problems } = await readCapture(writeZip(members));
      assert.equal(format, 'playwright');
      assert.deepEqual(codes(problems), ['no-exchanges']);
    }
  });

  it('loses no line to one that is broken, and says where the last one is cut', async () => {
    const log = traceMembers(session).find(({ name }) => name === 'trace.network')!.content;
    const lines = network(log).split('\n');
    const broken = [lines[0]!, '{"type":"resource-snapshot","snap', 'no JSON', '{}', '', lines[1]!];
    const found = await readCapture(writeZip([file('trace.network', broken.join('\n'))]));
    assert.equal(found.exchanges.length, 2);
    assert.deepEqual(codes(found.problems).slice(0, 2), ['malformed-file', 'malformed-file']);
    for (let length = 1; length < log.length; length += 7) {
      const cut = { name: 'trace.network', content: log.subarray(0, length) };
      const { exchanges, problems } = await readCapture(writeZip([cut]));
      const isWhole = log[length] === 0x0a || log[length - 1] === 0x0a;
      assert.equal(codes(problems).includes('truncated-file'), !isWhole, String(length));
      assert.ok(exchanges.length <= session.length);
    }
  });

  it('says of a body that is not there that it is left out', async () => {
    const members = traceMembers(session).filter(({ name }) => !name.startsWith('resources/'));
    const { exchanges } = await readCapture(writeZip(members));
    assert.equal(exchanges[0]!.response!.content.fidelity, 'elided');
    assert.equal(exchanges[0]!.request!.content.fidelity, 'elided');
  });

  it('reads lines that are longer than what is read at once', async () => {
    const members = traceMembers(session).map((member) => {
      if (member.name !== 'trace.network') return member;
      const long = `{"type":"other","x":"${'y'.repeat(2 ** 20)}"}\n`;
      return file(member.name, long + decodeUtf8(member.content) + long);
    });
    const { exchanges, problems } = await readCapture(writeZip(members));
    assert.deepEqual(codes(problems), []);
    assert.deepEqual(exchanges.map(outline), expected);
  });
});
