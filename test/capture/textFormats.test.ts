import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/text';
import { codes, outline, readCapture } from './reading';
import * as logs from './writers/logs';
import { session, type SessionExchange } from './writers/session';

/** Exchanges whose bodies are text: most logs hold no others. */
const textual = session.slice(0, 2);
const lines = (list: readonly string[]): Uint8Array => encodeUtf8(`${list.join('\n')}\n`);
const mebibyte = 1024 * 1024;

interface TextFile {
  readonly format: string;
  readonly exchanges: readonly SessionExchange[];
  readonly bytes: Uint8Array;
  /** What the format does not hold. */
  readonly lacks?: { readonly requestBody?: true; readonly response?: true };
}

const files: Readonly<Record<string, TextFile>> = {
  'burp.log': { format: 'burp-log', exchanges: session, bytes: logs.writeBurpLog(session) },
  'zap.txt': { format: 'zap', exchanges: textual, bytes: logs.writeZap(textual) },
  'traffic.txt': { format: 'sqlmap', exchanges: textual, bytes: logs.writeSqlmap(textual) },
  'console.log': {
    format: 'sqlmap',
    exchanges: textual,
    bytes: logs.writeSqlmap(textual, '[17:44:01] [TRAFFIC OUT] '),
  },
  'okhttp.txt': {
    format: 'okhttp',
    exchanges: textual,
    bytes: lines(textual.flatMap(logs.okHttpLines)),
  },
  'logcat.txt': {
    format: 'okhttp',
    exchanges: textual,
    bytes: lines(
      logs.interleave([
        ...textual.map((exchange, i) => logs.logcat(logs.okHttpLines(exchange), 4000 + i)),
        logs.logcat(['GET out', '--> nowhere', 'a: b', '', '<-- END'], 4000, 'Other'),
      ]),
    ),
  },
  'trace.txt': {
    format: 'curl',
    exchanges: session,
    bytes: lines(session.flatMap((exchange) => logs.traceLines(exchange))),
  },
  'verbose.txt': {
    format: 'curl',
    exchanges: textual,
    bytes: logs.writeVerbose(textual),
    lacks: { requestBody: true },
  },
  'a.http': {
    format: 'rest',
    exchanges: textual,
    bytes: logs.writeRest(textual),
    lacks: { response: true },
  },
};

describe('text formats', () => {
  for (const [name, { format, exchanges, bytes, lacks }] of Object.entries(files)) {
    it(`reads the same session from ${name}`, async () => {
      const reading = await readCapture(bytes, name);
      assert.deepEqual(codes(reading.problems), []);
      assert.equal(reading.format, format);
      assert.deepEqual(
        reading.exchanges.map((exchange) => spelt(outline(exchange))),
        exchanges.map((exchange) =>
          spelt({
            method: exchange.method,
            url: exchange.url,
            host: new URL(exchange.url).hostname,
            transport: exchange.url.startsWith('https:') ? 'tls' : 'cleartext',
            requestBody: lacks?.requestBody ? [] : [...exchange.requestBody],
            status: lacks?.response ? undefined : exchange.status,
            responseBody: lacks?.response ? null : [...exchange.responseBody],
          }),
        ),
      );
    });

    it(`knows ${name} by its content, whatever it is called`, async () => {
      for (const other of ['x.har', 'x.xml', 'x.http', 'x.txt', '']) {
        const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]);
        for (const file of [bytes, marked]) {
          const reading = await readCapture(file, other);
          assert.equal(reading.format, format);
          assert.equal(reading.exchanges.length, exchanges.length);
        }
      }
    });

    it(`gives of any beginning of ${name} what ended before it`, async function () {
      this.timeout(120_000);
      const whole = await readCapture(bytes, name);
      for (let end = 0; end < bytes.length; end += 1 + (end % 7)) {
        const part = await readCapture(bytes.subarray(0, end), name);
        const begun = whole.exchanges.filter(({ range }) => range.start < end).length;
        assert.ok(part.exchanges.length <= begun, `${end}`);
        if (name === 'logcat.txt') continue;
        const ended = whole.exchanges.filter(({ range }) => range.end < end).length;
        for (let i = 0; i < ended && i < part.exchanges.length - 1; i++) {
          assert.deepEqual(outline(part.exchanges[i]!), outline(whole.exchanges[i]!));
        }
      }
    });
  }

  it('reads transfers of curl side by side, mark by mark', async () => {
    const marks = session.map((exchange, i) => byMark(logs.traceLines(exchange, `[${i}-0] `)));
    const file = lines(logs.interleave(marks));
    const { exchanges, problems } = await readCapture(file);
    assert.deepEqual(codes(problems), []);
    // Whose request was sent first comes first.
    const body = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
    assert.deepEqual(
      exchanges.map(({ response }) => body(response!.content.bytes)).sort(),
      session.map(({ responseBody }) => body(responseBody)).sort(),
    );
    for (const { request, response, transport } of exchanges) {
      const url = decodeUtf8(request!.url.bytes);
      const exchange = session.find((one) => one.url.endsWith(url.replace(/^https?:/, '')))!;
      // What was said of its connection may stand among others; none is taken for its own.
      const scheme = new URL(exchange.url).protocol;
      assert.ok(
        transport === 'unknown' || transport === (scheme === 'https:' ? 'tls' : 'cleartext'),
      );
      assert.equal(body(response!.content.bytes), body(exchange.responseBody));
    }
  });

  it('is linear over lines without an end, and over lines without a meaning', async function () {
    this.timeout(120_000);
    const started = performance.now();
    for (const { bytes } of Object.values(files)) {
      const long = new Uint8Array(3 * mebibyte).fill(0x2d);
      const rows = encodeUtf8('==========\n--> x\n> a\n< b\n0000: 0\n### \n'.repeat(20_000));
      for (const rest of [long, rows]) {
        const file = new Uint8Array(bytes.length + rest.length);
        file.set(bytes);
        file.set(rest, bytes.length);
        assert.ok((await readCapture(file)).exchanges.length > 0);
      }
    }
    assert.ok(performance.now() - started < 60_000);
  });
});

/** An outline with bodies as text, which differences are told in. */
function spelt(shape: unknown): unknown {
  return JSON.parse(
    JSON.stringify(shape, (_key, value: unknown) =>
      Array.isArray(value) ? Buffer.from(value as number[]).toString('latin1') : value,
    ),
  );
}

/** A mark and its dump as one element. */
function byMark(list: readonly string[]): string[] {
  const marks: string[] = [];
  for (const line of list) {
    if (line.startsWith('[')) marks.push(line);
    else marks[marks.length - 1] += `\n${line}`;
  }
  return marks;
}
