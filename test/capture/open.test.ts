import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteSourceError, MemorySource, type ByteSource } from '../../src/bytes/source';
import { encodeUtf8 } from '../../src/bytes/text';
import { CaptureError } from '../../src/capture/model';
import { openCapture } from '../../src/capture/open';
import { codes, context, outline, readCapture } from './reading';
import { writeBurp } from './writers/burp';
import { writeHar } from './writers/har';
import { writeMitmproxy } from './writers/mitmproxy';
import { writeRaw } from './writers/raw';
import { session } from './writers/session';

const files: Readonly<Record<string, Uint8Array>> = {
  'a.har': encodeUtf8(writeHar(session)),
  'indented.har': encodeUtf8(writeHar(session, 2)),
  'a.xml': writeBurp(session),
  'raw.xml': writeBurp(session, { isBase64: false, isChunked: true }),
  'a.mitm': writeMitmproxy(session),
  'old.mitm': writeMitmproxy(session, '0.10'),
  'a.txt': writeRaw(session),
  'chunked.txt': writeRaw(session, { isAbsolute: true, isChunked: true }),
};

describe('openCapture', () => {
  for (const [name, file] of Object.entries(files)) {
    it(`reads the same session from ${name}`, async () => {
      const { exchanges, problems } = await readCapture(file, name);
      assert.deepEqual(codes(problems), []);
      assert.deepEqual(
        exchanges.map(outline),
        session.map((exchange) => ({
          method: exchange.method,
          url: exchange.url,
          host: new URL(exchange.url).hostname,
          transport: exchange.url.startsWith('https:') ? 'tls' : 'cleartext',
          requestBody: [...exchange.requestBody],
          status: exchange.status,
          responseBody: [...exchange.responseBody],
        })),
      );
    });

    it(`knows ${name} by its content, whatever it is called`, async () => {
      const { format } = await readCapture(file, name);
      for (const other of ['x.har', 'x.xml', 'x.http', 'x.bin', '']) {
        assert.equal((await readCapture(file, other)).format, format);
        const marked = encodeUtf8('\ufeff');
        const withMark = new Uint8Array(file.length + 3);
        withMark.set(marked);
        withMark.set(file, 3);
        assert.equal((await readCapture(withMark, other)).exchanges.length, session.length);
      }
    });

    it(`gives of any beginning of ${name} the same exchanges and one problem`, async function () {
      this.timeout(120_000);
      const whole = await readCapture(file, name);
      for (let end = 0; end < file.length; end += 1 + (end % 7)) {
        const part = await readCapture(file.subarray(0, end), name);
        const ended = whole.exchanges.filter(({ range }) => range.end < end).length;
        assert.ok(part.exchanges.length === ended || part.exchanges.length === ended + 1);
        for (let i = 0; i < part.exchanges.length; i++) {
          // A text says only with the next message where the last one ended.
          if (i >= ended || (part.format === 'raw' && i === part.exchanges.length - 1)) continue;
          assert.deepEqual(part.exchanges[i]!.range, whole.exchanges[i]!.range);
          assert.deepEqual(outline(part.exchanges[i]!), outline(whole.exchanges[i]!));
        }
        assert.ok(part.problems.length <= 1, `${end}: ${codes(part.problems).join()}`);
      }
    });
  }

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { problems } = await readCapture(bytes);
        assert.ok(problems.length > 0);
      }),
    );
  });

  it('says that a file is empty, or in no format', async () => {
    const empty = await readCapture('', 'a.har');
    assert.deepEqual(codes(empty.problems), ['empty-file']);
    for (const text of [
      '   \n',
      'Dear diary, GET out of here HTTP/1.1\n',
      '{"name":"x","version":"1"}',
      '{"logs":{"entries":[]}}',
      '{"log":"a line\\n","stream":"stdout"}',
      '{"log":{"level":"info"}}',
      '[{"log":{"entries":[]}}]',
      '{"headers":{"request":1}}',
      '<html><body><items></items></body></html>',
      '<?xml version="1.0"?><rss><item/></rss>',
      '# Title\n\nSome text about GET /users\n',
      'GET\n',
      '\0\0\0\0binary',
      'a=1&b=2',
    ]) {
      const { format, problems } = await readCapture(text, 'notes.json');
      assert.equal(format, null, text);
      assert.deepEqual(codes(problems), ['unknown-format'], text);
    }
  });

  it('lets the name decide only what the content leaves open', async () => {
    assert.equal((await readCapture('GET /users\n', 'a.md')).format, null);
    assert.equal((await readCapture('GET /users\n', 'a.http')).format, 'raw');
    assert.equal((await readCapture('{"log":{"level":1}}', 'a.json')).format, null);
    assert.equal((await readCapture('{"log":{"level":1}}', 'a.har')).format, 'har');
  });

  it('finds the log behind megabytes of something else', async () => {
    const padding = ' '.repeat(3_000_000);
    const har = `{"comment":"\\"log\\":{\\"entries\\":[","x":[{"log":1}],${padding}"log":{"entries":[{}]}}`;
    const { format, exchanges } = await readCapture(har, 'x');
    assert.equal(format, 'har');
    assert.equal(exchanges.length, 1);
  });

  it('turns a source that fails into a problem', async () => {
    const failing = (after: number): ByteSource => {
      const memory = new MemorySource(files['a.har']!);
      let reads = 0;
      return {
        size: memory.size,
        read: (offset, length) =>
          reads++ < after
            ? memory.read(offset, length)
            : Promise.reject(new ByteSourceError('read-failed', 'gone')),
        close: () => memory.close(),
      };
    };
    await assert.rejects(
      openCapture(failing(0), 'a.har', context),
      (error) => error instanceof CaptureError && error.problem.code === 'unreadable-file',
    );
    const capture = await openCapture(failing(1), 'a.har', context);
    for await (const item of capture.index()) {
      assert.equal(item.kind === 'problem' && item.problem.code, 'unreadable-file');
    }
    const exchange = await capture.load({ range: { start: 0, end: 5 } }, 3);
    assert.equal(exchange.index, 3);
    assert.deepEqual(codes(exchange.problems), ['unreadable-file']);
  });
});
