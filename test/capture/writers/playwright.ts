import { createHash } from 'node:crypto';
import { encodeUtf8 } from '../../../src/bytes/text';
import { harEntry } from './har';
import type { SessionExchange } from './session';
import { writeZip, type ZipMember } from './zip';

type Json = Record<string, Record<string, unknown>>;

/** How a trace is written. */
export interface TraceOptions {
  readonly version?: number;
  /** How entries name the files of their bodies: by hash alone, or by path. */
  readonly names?: '_sha1' | '_file';
  /** Stands before the names of the trace's own files, for one of several contexts. */
  readonly prefix?: string;
  /** Laid over each member. */
  readonly member?: Partial<ZipMember>;
}

/** The network of a trace, line by line, and the bodies beside it. */
export function writePlaywright(
  exchanges: readonly SessionExchange[],
  options: TraceOptions = {},
): Uint8Array {
  return writeZip(traceMembers(exchanges, options));
}

export function traceMembers(
  exchanges: readonly SessionExchange[],
  { version = 8, names = '_sha1', prefix = '', member = {} }: TraceOptions = {},
): ZipMember[] {
  const bodies: ZipMember[] = [];
  const attach = (body: Uint8Array): Record<string, unknown> => {
    const name = `${createHash('sha1').update(body).digest('hex')}.dat`;
    bodies.push({ name: `resources/${name}`, content: body, ...member });
    return { [names]: names === '_file' ? `resources/${name}` : name };
  };
  const lines = exchanges.map((exchange) => {
    const entry = harEntry(exchange) as Json;
    const { size, mimeType } = entry['response']!['content'] as Record<string, unknown>;
    entry['response']!['content'] = {
      ...{ size, mimeType },
      ...(exchange.responseBody.length > 0 ? attach(exchange.responseBody) : {}),
    };
    if (exchange.requestBody.length > 0) {
      entry['request']!['postData'] = { mimeType: '', ...attach(exchange.requestBody) };
    }
    return JSON.stringify({ type: 'resource-snapshot', snapshot: entry });
  });
  const context = JSON.stringify({ version, type: 'context-options', browserName: 'chromium' });
  const file = (name: string, text: string): ZipMember => {
    return { name: prefix + name, content: encodeUtf8(text), ...member };
  };
  return [
    file('trace.trace', `${context}\n{"type":"before"}\n`),
    file('trace.network', lines.map((line) => `${line}\n`).join('')),
    ...bodies,
    file('trace.stacks', '{}'),
  ];
}
