/**
 * Filters an invented capture of 10,000 exchanges as the editor does, through a session: how long a
 * filter by keys takes and how long the first answer of a search for a word, both of which are to be
 * there with the keystroke; and how fast a search goes through what is decoded, as it is read and
 * decoded for it, and again for another word. The peer is `Buffer.indexOf` over the same decoded text.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { nodePlatform } from '../../../../src/platform/platform.node';
import { CaptureSession } from '../../../../src/session/captureSession';
import { sessionOptions } from '../../../../src/session/options';
import { ExchangeBits } from '../../../../src/view/filter/bits';

const total = 10_000;
/** Milliseconds that a keystroke may take to its result. */
const limitMs = 150;
/** Exchanges between two that hold the rare words. */
const every = 997;
const rareWords = ['marigold', 'petunia'] as const;
const plainWords = [
  'river',
  'stone',
  'cloud',
  'lamp',
  'paper',
  'garden',
  'window',
  'bridge',
] as const;

/** Numbers that lie about, the same each time (multiplicative hashing by the golden ratio). */
function scattered(index: number, count: number): number {
  return (Math.imul(index, 0x9e3779b1) >>> 0) % count;
}

/** The decoded body of an exchange: about 1.5 kB of JSON. */
function bodyText(index: number): string {
  const words = Array.from(
    { length: 200 },
    (_, at) => plainWords[scattered(index * 200 + at, plainWords.length)],
  );
  return JSON.stringify({
    sequence: index,
    note: index % every === 0 ? rareWords.join(' ') : 'none',
    words: words.join(' '),
  });
}

function entryOf(text: string, index: number): object {
  const data = gzipSync(text, { level: 1 }).toString('base64');
  return {
    startedDateTime: new Date(1_588_312_991_402 + index * 40).toISOString(),
    request: {
      method: index % 3 === 0 ? 'POST' : 'PUT',
      url: `https://api${scattered(index, 40)}.shop.example/collect`,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      postData: { mimeType: 'application/json', text: JSON.stringify({ data }) },
    },
    response: { status: 204, statusText: '', httpVersion: 'HTTP/1.1', headers: [], content: {} },
  };
}

async function open(texts: readonly string[]): Promise<CaptureSession> {
  const har = JSON.stringify({ log: { version: '1.2', entries: texts.map(entryOf) } });
  const input = { kind: 'bytes', bytes: encodeUtf8(har), name: 'a.har' } as const;
  const session = new CaptureSession(input, {
    platform: nodePlatform,
    options: sessionOptions(),
    stopped: [],
    report: () => undefined,
    pause: () => nextTurn(),
  });
  await session.run();
  return session;
}

interface Found {
  /** Milliseconds to the first answer, and to the last. */
  readonly firstMs: number;
  readonly allMs: number;
  readonly left: number;
}

/** Asks until all is searched, as the page does. */
async function search(session: CaptureSession, text: string): Promise<Found> {
  const start = performance.now();
  let firstMs: number | null = null;
  for (;;) {
    const { exchanges, search: progress } = await session.filter(text, null);
    const allMs = performance.now() - start;
    firstMs ??= allMs;
    if (progress !== undefined && progress.done < progress.total) continue;
    const left = exchanges === null ? total : new ExchangeBits(exchanges).list().length;
    return { firstMs, allMs, left };
  }
}

function tell(name: string, words: string): void {
  process.stdout.write(`${name.padEnd(34)} ${words}\n`);
}

function tellWait(name: string, ms: number, left: number): void {
  tell(name, `${ms.toFixed(1)} ms to an answer (limit ${limitMs} ms), ${left} left`);
  if (ms > limitMs) process.exitCode = 1;
}

async function measure(): Promise<void> {
  const texts = Array.from({ length: total }, (_, index) => bodyText(index));
  const session = await open(texts);
  const wanted = Math.ceil(total / every);
  for (const text of ['method:post', 'host:api7 -status:500', 'size:>100 time:10-200']) {
    globalThis.gc?.();
    const { allMs, left } = await search(session, text);
    tellWait(text, allMs, left);
  }
  const decoded = texts.map((text) => Buffer.from(text));
  const megabytes = decoded.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const peerStart = performance.now();
  const peerLeft = decoded.filter((bytes) => bytes.indexOf(rareWords[0]) >= 0).length;
  const peerRate = megabytes / ((performance.now() - peerStart) / 1000);
  tell(
    'Buffer.indexOf',
    `${peerRate.toFixed(0)} MB/s of ${megabytes.toFixed(1)} MB, ${peerLeft} left`,
  );
  for (const [at, word] of rareWords.entries()) {
    globalThis.gc?.();
    const { firstMs, allMs, left } = await search(session, word);
    const rate = megabytes / (allMs / 1000);
    const name = at === 0 ? 'a word, read and decoded for it' : 'another word, of what is kept';
    tellWait(name, firstMs, left);
    tell(
      '  through all',
      `${rate.toFixed(1)} MB/s, ${(rate / peerRate).toFixed(4)} of Buffer.indexOf`,
    );
    if (left !== wanted || peerLeft !== wanted) throw new Error(`${left} hold it, not ${wanted}`);
  }
}

void measure();
