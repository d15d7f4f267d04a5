import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import zlib from 'node:zlib';
import fc from 'fast-check';
import { decodeUtf8, encodeUtf8 } from '../../../src/bytes/text';
import { codes, outline, readCapture } from '../reading';
import { writeBurp } from '../writers/burp';
import { harEntry, harOf, writeHar } from '../writers/har';
import { writeRaw } from '../writers/raw';
import { writeSaz } from '../writers/saz';
import { session } from '../writers/session';
import { writeZip, type ZipMember } from '../writers/zip';

const har = encodeUtf8(writeHar(session));
const deflated = writeZip([{ name: 'dir/a.har', content: har }]);

const files: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  'a.har.gz': [zlib.gzipSync(har), 'member:a.har'],
  'a.zhar': [zlib.deflateSync(har), 'member:a.har'],
  'b.zhar': [zlib.deflateSync(har, { level: 1 }), 'member:b.har'],
  'two members.gz': [
    Buffer.concat([zlib.gzipSync(har.subarray(0, 99)), zlib.gzipSync(har.subarray(99))]),
    'member:two members',
  ],
  'a.zip': [deflated, 'member:dir/a.har'],
  'stored.zip': [writeZip([{ name: 'a.har', content: har, method: 0 }]), 'member:a.har'],
  'burp.zip': [writeZip([{ name: 'items.xml', content: writeBurp(session) }]), 'member:items.xml'],
  'raw.txt.gz': [zlib.gzipSync(writeRaw(session)), 'member:raw.txt'],
};

describe('openCapture, in containers', () => {
  for (const [name, [bytes, origin]] of Object.entries(files)) {
    it(`reads the same session from ${name}, and leads values to what is in it`, async () => {
      const plain = await readCapture(har, 'a.har');
      const { exchanges, problems } = await readCapture(bytes, name);
      assert.deepEqual(codes(problems), []);
      assert.deepEqual(exchanges.map(outline), plain.exchanges.map(outline));
      assert.equal(exchanges[0]!.request!.url.origin, origin);
      assert.equal(exchanges[0]!.request!.headers[0]!.value.origin, origin);
      assert.equal(exchanges[0]!.response!.content.origin, origin);
    });
  }

  it('counts ranges in what is unpacked', async () => {
    const { exchanges } = await readCapture(zlib.gzipSync(har), 'a.har.gz');
    const { url } = exchanges[0]!.request!;
    const { start, end } = url.map.toParent({ start: 0, end: url.bytes.length });
    assert.equal(decodeUtf8(har.subarray(start, end)), session[0]!.url);
  });

  it('keeps what stands before a cut, and says once that there is one', async () => {
    const long = encodeUtf8(writeHar(Array.from({ length: 60 }, (_, i) => session[i % 4]!)));
    for (const whole of [
      zlib.gzipSync(long),
      zlib.deflateSync(long),
      writeZip([{ name: 'a.har', content: long }]),
      writeZip([{ name: 'a.har', content: long, method: 0 }]),
    ]) {
      const { exchanges, problems } = await readCapture(whole.subarray(0, whole.length * 0.7));
      assert.ok(exchanges.length > 1 && exchanges.length < 60, String(exchanges.length));
      assert.deepEqual(outline(exchanges[0]!), outline((await readCapture(har)).exchanges[0]!));
      assert.ok(codes(problems).includes('truncated-file'));
      assert.equal(new Set(codes(problems)).size, problems.length);
    }
  });

  it('reads several captures as one, each from its own member', async () => {
    const zip = writeZip([
      { name: 'one.har', content: har },
      { name: 'two.har', content: encodeUtf8(writeHar(session.slice(0, 1))), method: 0 },
      { name: 'broken.har', content: encodeUtf8('{"log":{"entries":[{},') },
      { name: '__MACOSX/._one.har', content: har },
      { name: 'notes.txt', content: writeRaw(session) },
    ]);
    const { format, exchanges, problems } = await readCapture(zip);
    assert.equal(format, 'har');
    assert.equal(exchanges.length, session.length + 2);
    assert.equal(exchanges[4]!.request!.url.origin, 'member:two.har');
    assert.ok(codes(problems).includes('truncated-file'));
  });

  describe('with attached bodies', () => {
    const body = encodeUtf8('{"imei":"356938035643809"}');
    const entry = (fields: object, posted: object = {}): unknown => {
      const made = harEntry(session[2]!) as Record<string, Record<string, unknown>>;
      made['response']!['content'] = { size: -1, mimeType: 'application/json', ...fields };
      made['request']!['postData'] = { mimeType: 'application/json', ...posted };
      return made;
    };
    const read = async (entries: readonly unknown[], members: readonly ZipMember[]) => {
      const content = encodeUtf8(JSON.stringify(harOf(entries)));
      return readCapture(writeZip([{ name: 'x/har.har', content }, ...members]), 'a.har.zip');
    };

    it('takes them from the same zip', async () => {
      const { exchanges, problems } = await read(
        [entry({ _file: 'a1.json' }, { _file: 'b2.bin' }), entry({ _sha1: 'top.json' })],
        [
          { name: 'x/a1.json', content: body },
          { name: 'x/b2.bin', content: body, method: 0 },
          { name: 'top.json', content: body },
        ],
      );
      assert.deepEqual(codes(problems), []);
      const { request, response } = exchanges[0]!;
      assert.equal(response!.content.mediaType, 'application/json');
      for (const [message, origin] of [
        [response, 'member:x/a1.json'],
        [request, 'member:x/b2.bin'],
        [exchanges[1]!.response, 'member:top.json'],
      ] as const) {
        assert.equal(decodeUtf8(message!.content.bytes), decodeUtf8(body));
        assert.equal(message!.content.origin, origin);
        assert.equal(message!.content.fidelity, 'decoded');
        assert.deepEqual(message!.content.map.toParent({ start: 1, end: 3 }), { start: 1, end: 3 });
      }
    });

    it('says that one is left out which is not there, or not named by a text', async () => {
      for (const file of ['no.json', '../x/a1.json', '/etc/passwd', '', '__proto__', 5, null, {}]) {
        const { exchanges } = await read(
          [entry({ _file: file })],
          [{ name: 'x/a1.json', content: body }],
        );
        const { content } = exchanges[0]!.response!;
        assert.equal(content.fidelity, 'elided');
        assert.equal(content.bytes.length, 0);
      }
    });

    it('keeps of a large one what the limit for bodies allows', async () => {
      const content = new Uint8Array(3 * 1024 * 1024).fill(0x20);
      const { exchanges } = await read(
        [entry({ _file: 'a' })],
        [{ name: 'x/a', content, method: 0 }],
      );
      const { state, fidelity, bytes } = exchanges[0]!.response!.content;
      assert.deepEqual([state, fidelity], ['skipped', 'lossy']);
      assert.equal(bytes.length, 1024 * 1024);
    });
  });

  it('says that what could be a capture is encrypted', async () => {
    const { problems } = await readCapture(
      writeZip([{ name: 'a.har', content: har, flags: 1 }]),
      'a.zip',
    );
    assert.deepEqual(
      problems.map(({ code, arguments: args }) => [code, args]),
      [['encrypted-member', { cipher: 'ZipCrypto', count: 1 }]],
    );
  });

  it('opens no container inside of a container, and nothing that holds no capture', async () => {
    for (const bytes of [
      zlib.gzipSync(zlib.gzipSync(har)),
      zlib.gzipSync(deflated),
      writeZip([{ name: 'a.har', content: zlib.gzipSync(har) }]),
      writeZip([{ name: 'a.zip', content: deflated, method: 0 }]),
      writeZip([{ name: 'a.docx', content: encodeUtf8('<w:document/>') }]),
      writeZip([]),
      zlib.gzipSync('just text'),
      zlib.gzipSync(''),
    ]) {
      const { format, problems } = await readCapture(bytes, 'a.har');
      assert.equal(format, null);
      assert.deepEqual(codes(problems), ['unknown-format']);
    }
  });

  it('is not brought down by bombs', async function () {
    this.timeout(60_000);
    const zeros = Buffer.alloc(400 * 1024 * 1024, ' ');
    zeros.write('{"log":{"version":"1.2","entries":[{},');
    const gzip = zlib.gzipSync(zeros, { level: 1 });
    const before = process.memoryUsage().rss;
    const startedAt = performance.now();
    const { problems } = await readCapture(gzip, 'a.har.gz');
    assert.ok(codes(problems).includes('over-budget'));
    assert.ok(performance.now() - startedAt < 4000);
    assert.ok(process.memoryUsage().rss - before < 200 * 1024 * 1024);
  });

  const hostile: Readonly<Record<string, Uint8Array>> = {
    'a.saz': writeSaz(session.slice(0, 2)),
    'stored.saz': writeSaz(session, { member: { method: 0 } }),
    'descriptors.saz': writeSaz(session.slice(0, 2), { member: { hasDescriptor: true } }),
    'large.saz': writeSaz(session.slice(0, 1), { isLarge: true, member: { isLarge: true } }),
    'a.zip': deflated,
    'a.har.gz': zlib.gzipSync(har),
    'a.zhar': zlib.deflateSync(har),
  };
  for (const [name, bytes] of Object.entries(hostile)) {
    it(`survives every beginning and many mutants of ${name}`, async function () {
      this.timeout(120_000);
      for (let end = 0; end < bytes.length; end += 1 + (end % 3)) {
        const { problems } = await readCapture(bytes.subarray(0, end), name);
        assert.ok(problems.length > 0);
      }
      const edge = fc.constantFrom(0, 1, 0x7f, 0x80, 0xfe, 0xff, 0x50, 0x4b);
      const change = fc.record({
        at: fc.nat(bytes.length - 1),
        put: fc.oneof(
          fc.uint8Array({ minLength: 1, maxLength: 8 }),
          fc.array(edge, { minLength: 1, maxLength: 8 }).map((values) => Uint8Array.from(values)),
          fc
            .constantFrom('PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', 'PK\x06\x06', 'PK\x06\x07')
            .map(encodeUtf8),
        ),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          const mutant = bytes.slice();
          for (const { at, put } of changes) mutant.set(put.subarray(0, mutant.length - at), at);
          await readCapture(mutant, name);
        }),
        { numRuns: 200 },
      );
    });
  }
});
