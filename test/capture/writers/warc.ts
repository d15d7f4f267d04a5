import zlib from 'node:zlib';
import { joinBytes, requestBytes, responseBytes, type MessageOptions } from './message';
import type { SessionExchange } from './session';

/** A record as a writer is told of it; length and version are made right where they are left out. */
export interface WarcRecord {
  readonly type: string;
  readonly id?: string;
  readonly target?: string;
  readonly contentType?: string;
  readonly fields?: readonly (readonly [string, string])[];
  readonly block: string | Uint8Array;
  /** What the record says instead of its length. */
  readonly length?: number | string;
}

/** How an archive is written. */
export interface WarcOptions extends MessageOptions {
  /** Which of the two records stands first. */
  readonly first?: 'request' | 'response';
  /** All requests stand before all responses. */
  readonly isApart?: boolean;
  /** Each record is a gzip member of its own. */
  readonly isPacked?: boolean;
}

const date = '2024-05-01T08:20:30.456789Z';

export function recordBytes(record: WarcRecord): Uint8Array {
  const block = joinBytes(record.block);
  const fields: (readonly [string, string])[] = [
    ['WARC-Type', record.type],
    ['WARC-Record-ID', `<${record.id ?? `urn:uuid:${record.type}`}>`],
    ['WARC-Date', date],
    ...(record.target === undefined ? [] : [['WARC-Target-URI', record.target] as const]),
    ...(record.contentType === undefined ? [] : [['Content-Type', record.contentType] as const]),
    ...(record.fields ?? []),
    ['Content-Length', String(record.length ?? block.length)],
  ];
  const head = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return joinBytes('WARC/1.1\r\n', head, '\r\n', block, '\r\n\r\n');
}

/** Records one behind another, or each in a gzip member of its own. */
export function warcOf(records: readonly WarcRecord[], isPacked = false): Uint8Array {
  const all = records.map(recordBytes);
  return joinBytes(...(isPacked ? all.map((one) => zlib.gzipSync(one)) : all));
}

/** The two records of each exchange, with what a crawler says of itself before and behind. */
export function warcRecords(
  exchanges: readonly SessionExchange[],
  options: WarcOptions = {},
): WarcRecord[] {
  const { first = 'response', isApart = false } = options;
  const info = {
    type: 'warcinfo',
    contentType: 'application/warc-fields',
    block: 'software: x\r\n',
  };
  const requests = exchanges.map((exchange, i): WarcRecord => {
    return {
      type: 'request',
      id: `urn:uuid:q${i}`,
      target: exchange.url,
      contentType: 'application/http; msgtype=request',
      fields: [['WARC-Concurrent-To', `<urn:uuid:a${i}>`]],
      block: requestBytes(exchange, options),
    };
  });
  const responses = exchanges.map((exchange, i): WarcRecord => {
    return {
      type: 'response',
      id: `urn:uuid:a${i}`,
      target: exchange.url,
      contentType: 'application/http; msgtype=response',
      fields: [['WARC-IP-Address', '192.0.2.7']],
      block: responseBytes(exchange, options),
    };
  });
  const [one, other] = first === 'request' ? [requests, responses] : [responses, requests];
  const pairs = isApart ? [...one, ...other] : one.flatMap((record, i) => [record, other[i]!]);
  const log = {
    type: 'resource',
    target: 'metadata://gnu.org/software/wget/warc/wget.log',
    contentType: 'text/plain',
    block: 'GET / HTTP/1.1\r\n\r\n',
  };
  return [info, ...pairs, log];
}

/** Exchanges as a crawler keeps them. */
export function writeWarc(
  exchanges: readonly SessionExchange[],
  options: WarcOptions = {},
): Uint8Array {
  return warcOf(warcRecords(exchanges, options), options.isPacked);
}

/** A web archive in a zip, its records as they stand in it. */
export function waczMembers(
  exchanges: readonly SessionExchange[],
): { readonly name: string; readonly content: Uint8Array; readonly method?: number }[] {
  const data = writeWarc(exchanges, { isPacked: true });
  const others = Array.from({ length: 20 }, (_, i) => ({
    name: `pages/p${i}.jsonl`,
    content: joinBytes('{"format":"json-pages-1.0"}\n'),
  }));
  return [
    { name: 'datapackage.json', content: joinBytes('{"profile":"data-package"}') },
    ...others,
    { name: 'archive/data.warc.gz', content: data, method: 0 },
    { name: 'indexes/index.cdx', content: joinBytes('com,example)/ 20240501 {}') },
  ];
}
