import { readFileSync } from 'node:fs';
import path from 'node:path';
import { encodeUtf8, tryDecodeUtf8 } from '../../src/bytes/text';
import type { CaptureFormat } from '../../src/capture/model';
import { writeBurp } from './writers/burp';
import {
  writeCharles,
  writeCharlesArchive,
  writeCharlesTrace,
  writeCharlesXml,
} from './writers/charles';
import { writeFluxzy } from './writers/fluxzy';
import { writeHar } from './writers/har';
import * as logs from './writers/logs';
import { writeMitmproxy } from './writers/mitmproxy';
import { writeNetLog } from './writers/netlog';
import { writePlaywright } from './writers/playwright';
import { writeCollection, writeNewman } from './writers/postman';
import { writeProxyman } from './writers/proxyman';
import { writeRaw } from './writers/raw';
import { writeSaz } from './writers/saz';
import type { SessionExchange } from './writers/session';
import { hasChunks, shop } from './writers/shop';
import { writeWarc } from './writers/warc';
import { writeHarXml, writeZapReport } from './writers/xml';

/** Part of an exchange that a file may not hold as it was. */
export type MatrixPart = 'status' | 'request body' | 'response body';

/** What a file does not hold, and why not. */
export interface Lack {
  readonly part: MatrixPart;
  /** Exchanges that it is missing in. */
  readonly of: (exchange: SessionExchange) => boolean;
  /** One sentence for the page on formats. */
  readonly why: string;
}

/** The session in one file. */
export interface MatrixFile {
  readonly format: CaptureFormat;
  readonly name: string;
  /** Tools that recorded it, as `fixtures/shop/tools.json` has them; missing where it was written. */
  readonly recordedBy?: readonly string[];
  /** The file with the session, or with others; what is recorded is as it is. */
  bytes(exchanges?: readonly SessionExchange[]): Uint8Array;
  readonly lacks?: readonly Lack[];
}

const fixtures = path.join(__dirname, 'fixtures/shop');
const recorded = (name: string): Pick<MatrixFile, 'name' | 'bytes'> => {
  return { name, bytes: () => new Uint8Array(readFileSync(path.join(fixtures, name))) };
};
const lines = (list: readonly string[]): Uint8Array => encodeUtf8(`${list.join('\n')}\n`);

const isBinary = (bytes: Uint8Array): boolean => tryDecodeUtf8(bytes) === null;
const isUnprintable = (bytes: Uint8Array): boolean =>
  bytes.some((byte) => byte < 0x20 || byte > 0x7e);
const endsLine = (bytes: Uint8Array): boolean => bytes[bytes.length - 1] === 0x0a;

const binaryRequests = (why: string): Lack => {
  return { part: 'request body', of: ({ requestBody }) => isBinary(requestBody), why };
};
const binaryResponses = (why: string): Lack => {
  return { part: 'response body', of: ({ responseBody }) => isBinary(responseBody), why };
};

const asciiLacks: readonly Lack[] = [
  {
    part: 'request body',
    of: ({ requestBody }) => isUnprintable(requestBody),
    why: 'A dot stands for each byte that is no printable ASCII.',
  },
  {
    part: 'response body',
    of: (exchange) =>
      exchange.coding !== null || hasChunks(exchange) || isUnprintable(exchange.responseBody),
    why: 'The same, of compressed bytes and the lines between chunks too.',
  },
];
const verboseLacks: readonly Lack[] = [
  {
    part: 'request body',
    of: ({ requestBody }) => requestBody.length > 0,
    why: 'Curl shows no request bodies.',
  },
  {
    part: 'response body',
    of: (exchange) =>
      endsLine(exchange.responseBody) && (exchange.coding !== null || hasChunks(exchange)),
    why: "Where no length tells, a line end behind a body may be the terminal's.",
  },
];
const okHttpWhy = 'The log is text; what is no UTF-8 is damaged.';
const postmanWhy = 'Bodies are text there; what is no UTF-8 is damaged.';
const zapWhy = 'The report is text; what is none in it is damaged.';
const restLacks: readonly Lack[] = [
  { part: 'status', of: () => true, why: 'The file holds requests alone.' },
  {
    part: 'response body',
    of: ({ responseBody }) => responseBody.length > 0,
    why: 'The same.',
  },
  {
    part: 'request body',
    of: ({ requestBody }) => endsLine(requestBody),
    why: 'Line ends behind a body separate it from what follows.',
  },
];

const browser = { recordedBy: ['playwright', 'browser'] } as const;

/** The session in every format, recorded where the tool runs on the machine that it is tested on. */
export const matrixFiles: readonly MatrixFile[] = [
  { format: 'har', name: 'written.har', bytes: (list = shop) => encodeUtf8(writeHar(list)) },
  {
    format: 'har',
    ...recorded('playwright.har'),
    ...browser,
    lacks: [binaryRequests('A request body is text there; what is no UTF-8 is damaged.')],
  },
  { format: 'har', ...recorded('playwright.har.zip'), ...browser },
  { format: 'har', ...recorded('mitmproxy.har'), recordedBy: ['mitmproxy'] },
  { format: 'mitmproxy', ...recorded('mitmproxy.mitm'), recordedBy: ['mitmproxy'] },
  { format: 'mitmproxy', name: 'written.mitm', bytes: (list = shop) => writeMitmproxy(list) },
  { format: 'curl', ...recorded('curl-trace.txt'), recordedBy: ['curl'] },
  { format: 'curl', ...recorded('curl-trace-ascii.txt'), recordedBy: ['curl'], lacks: asciiLacks },
  { format: 'curl', ...recorded('curl-v.txt'), recordedBy: ['curl'], lacks: verboseLacks },
  { format: 'playwright', ...recorded('playwright-trace.zip'), ...browser },
  { format: 'playwright', name: 'written.zip', bytes: (list = shop) => writePlaywright(list) },
  { format: 'burp', name: 'burp.xml', bytes: (list = shop) => writeBurp(list) },
  { format: 'saz', name: 'written.saz', bytes: (list = shop) => writeSaz(list) },
  { format: 'fluxzy', name: 'written.fxzy', bytes: (list = shop) => writeFluxzy(list) },
  {
    format: 'proxyman',
    name: 'written.proxymanlogv2',
    bytes: (list = shop) => writeProxyman(list),
  },
  { format: 'charles', name: 'written.chlsj', bytes: (list = shop) => writeCharles(list) },
  { format: 'charles', name: 'written.chlz', bytes: (list = shop) => writeCharlesArchive(list) },
  { format: 'charles-xml', name: 'written.chlsx', bytes: (list = shop) => writeCharlesXml(list) },
  {
    format: 'charles-trace',
    name: 'written.trace',
    bytes: (list = shop) => writeCharlesTrace(list),
  },
  { format: 'netlog', name: 'netlog.json', bytes: (list = shop) => encodeUtf8(writeNetLog(list)) },
  { format: 'warc', name: 'written.warc', bytes: (list = shop) => writeWarc(list) },
  {
    format: 'har-xml',
    name: 'har.xml',
    bytes: (list = shop) => encodeUtf8(writeHarXml(list)),
    lacks: [binaryRequests('A request body is text there; what is no UTF-8 is damaged.')],
  },
  {
    format: 'zap-xml',
    name: 'zap.xml',
    bytes: (list = shop) => encodeUtf8(writeZapReport(list)),
    lacks: [
      binaryRequests(zapWhy),
      {
        part: 'response body',
        of: ({ coding, responseBody }) => coding !== null || isBinary(responseBody),
        why: 'The same, of compressed bytes too.',
      },
    ],
  },
  {
    format: 'postman',
    name: 'collection.json',
    bytes: (list = shop) => encodeUtf8(writeCollection(list)),
    lacks: [binaryRequests(postmanWhy), binaryResponses(postmanWhy)],
  },
  {
    format: 'postman',
    name: 'newman.json',
    bytes: (list = shop) => encodeUtf8(writeNewman(list)),
    lacks: [binaryRequests(postmanWhy)],
  },
  { format: 'burp-log', name: 'burp.log', bytes: (list = shop) => logs.writeBurpLog(list) },
  { format: 'zap', name: 'zap.txt', bytes: (list = shop) => logs.writeZap(list) },
  { format: 'sqlmap', name: 'sqlmap.txt', bytes: (list = shop) => logs.writeSqlmap(list) },
  {
    format: 'okhttp',
    name: 'okhttp.txt',
    bytes: (list = shop) => lines(list.flatMap(logs.okHttpLines)),
    lacks: [binaryRequests(okHttpWhy), binaryResponses(okHttpWhy)],
  },
  {
    format: 'rest',
    name: 'written.http',
    bytes: (list = shop) => logs.writeRest(list),
    lacks: restLacks,
  },
  { format: 'raw', name: 'raw.txt', bytes: (list = shop) => writeRaw(list) },
];
