/** Files of 50 MB and more, the same invented exchanges in each format. */
import { encodeUtf8 } from '../../../../src/bytes/text';
import { writeBurp } from '../../../capture/writers/burp';
import { harEntry } from '../../../capture/writers/har';
import * as logs from '../../../capture/writers/logs';
import { joinBytes } from '../../../capture/writers/message';
import { writeMitmproxy } from '../../../capture/writers/mitmproxy';
import { writeRaw } from '../../../capture/writers/raw';
import { writeSaz } from '../../../capture/writers/saz';
import { session, type SessionExchange } from '../../../capture/writers/session';

/** A file for measuring. */
export interface BenchFile {
  readonly format: string;
  readonly name: string;
  /** What reading it is held against. */
  readonly peer: 'mitmdump' | 'JSON.parse' | 'unzip' | 'bytes';
  /** The file's bytes, in pieces, `sizeBytes` of them at least. */
  write(sizeBytes: number): Iterable<Uint8Array>;
}

/** Records as services send them, a line for each value. */
function body(seed: number): Uint8Array {
  const records = Array.from({ length: 16 }, (_, i) => ({
    id: (seed * 7919 + i * 104_729) % 1_000_003,
    name: `record ${seed} ${i}`,
    isKept: i % 3 === 0,
    tags: ['first', 'second'],
    note: 'A few words of text, as one finds them in what services send.',
  }));
  return encodeUtf8(JSON.stringify(records, null, 1));
}

const [posted, fetched] = [session[0]!, session[1]!];
const textual: readonly SessionExchange[] = Array.from({ length: 100 }, (_, i) => ({
  ...(i % 2 === 0 ? posted : fetched),
  coding: null,
  responseBody: body(i),
}));
/** Bytes that deflate makes half of. */
const dense: readonly SessionExchange[] = Array.from({ length: 100 }, (_, i) => ({
  ...posted,
  responseBody: Uint8Array.from({ length: 20_000 }, (_, at) => 0x30 + noise(i * 20_000 + at)),
}));

function noise(at: number): number {
  return (Math.imul(at ^ (at >>> 7), 0x9e37_79b1) >>> 24) & 0x0f;
}

const lines = (list: readonly string[]): Uint8Array => encodeUtf8(`${list.join('\n')}\n`);

/** As many copies of `batch` as it takes. */
const again = (batch: Uint8Array) =>
  function* (sizeBytes: number): Iterable<Uint8Array> {
    for (let size = 0; size < sizeBytes; size += batch.length) yield batch;
  };

function text(format: string, batch: () => Uint8Array, name = `${format}.txt`): BenchFile {
  return { format, name, peer: 'bytes', write: (sizeBytes) => again(batch())(sizeBytes) };
}

function* writeHarFile(sizeBytes: number): Iterable<Uint8Array> {
  const batch = encodeUtf8(textual.map((one) => JSON.stringify(harEntry(one))).join(',\n'));
  yield encodeUtf8('{"log":{"version":"1.2","creator":{"name":"test","version":"1"},"entries":[');
  for (let size = 0; size < sizeBytes; size += batch.length) {
    if (size > 0) yield encodeUtf8(',');
    yield batch;
  }
  yield encodeUtf8(']}}');
}

function* writeBurpFile(sizeBytes: number): Iterable<Uint8Array> {
  const whole = Buffer.from(writeBurp(textual));
  const begin = whole.indexOf('  <item>');
  const end = whole.indexOf('</items>');
  yield whole.subarray(0, begin);
  yield* again(whole.subarray(begin, end))(sizeBytes);
  yield whole.subarray(end);
}

function* writeSazFile(sizeBytes: number): Iterable<Uint8Array> {
  const once = writeSaz(dense).length;
  const times = Math.ceil(sizeBytes / once);
  yield writeSaz(Array.from({ length: times }, () => dense).flat());
}

const logcat = textual.map((exchange, i) =>
  logs.logcat(logs.okHttpLines(exchange), 4000 + (i % 7)),
);

export const benchFiles: readonly BenchFile[] = [
  { format: 'har', name: 'session.har', peer: 'JSON.parse', write: writeHarFile },
  {
    format: 'mitmproxy',
    name: 'session.mitm',
    peer: 'mitmdump',
    // A version that 8.1 reads too.
    write: (sizeBytes) => again(writeMitmproxy(textual, 17))(sizeBytes),
  },
  { format: 'saz', name: 'session.saz', peer: 'unzip', write: writeSazFile },
  { format: 'burp', name: 'items.xml', peer: 'bytes', write: writeBurpFile },
  text('burp-log', () => logs.writeBurpLog(textual)),
  text('zap', () => logs.writeZap(textual)),
  text('sqlmap', () => logs.writeSqlmap(textual)),
  text('curl', () => lines(textual.flatMap((one) => logs.traceLines(one))), 'trace.txt'),
  text('curl', () => logs.writeVerbose(textual), 'verbose.txt'),
  text('okhttp', () => lines(textual.flatMap(logs.okHttpLines)), 'okhttp.txt'),
  text('okhttp', () => lines(logcat.flat()), 'logcat.txt'),
  text('rest', () => logs.writeRest(textual)),
  text('raw', () => writeRaw(textual)),
  text('raw', () => joinBytes(writeRaw(textual, { isChunked: true })), 'chunked.txt'),
];
