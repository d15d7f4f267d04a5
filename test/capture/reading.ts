import assert from 'node:assert/strict';
import { MemorySource, type ByteSource } from '../../src/bytes/source';
import type { SourcedBytes } from '../../src/bytes/sourced';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/text';
import {
  CaptureError,
  type Exchange,
  type Message,
  type Problem,
  type ReadContext,
} from '../../src/capture/model';
import { openCapture } from '../../src/capture/open';
import { inflate } from '../../src/platform/inflate.node';

export const context: ReadContext = { inflate, maxContentBytes: 1024 * 1024 };

/** All that reading a capture yields; `format` is null where it is in none. */
export interface Reading {
  readonly format: string | null;
  readonly exchanges: readonly Exchange[];
  /** Problems of the file first, then those of its exchanges. */
  readonly problems: readonly Problem[];
}

/** Reads a whole capture and checks what must hold for any bytes whatever. */
export async function readCapture(
  file: string | Uint8Array,
  name = 'file',
  limits: ReadContext = context,
  makeSource = (all: Uint8Array): ByteSource => new MemorySource(all),
): Promise<Reading> {
  const bytes = typeof file === 'string' ? encodeUtf8(file) : file;
  const exchanges: Exchange[] = [];
  const problems: Problem[] = [];
  let format: string | null = null;
  let isPacked = false;
  try {
    const capture = await openCapture(makeSource(bytes), name, limits);
    format = capture.format;
    isPacked = capture.isPacked;
    for await (const item of capture.index()) {
      if (item.kind === 'problem') problems.push(item.problem);
      else exchanges.push(await capture.load(item.ref, exchanges.length));
    }
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    problems.push(error.problem);
  }
  let end = 0;
  exchanges.forEach((exchange, index) => {
    assert.equal(exchange.index, index);
    assert.ok(end <= exchange.range.start && exchange.range.start < exchange.range.end);
    end = exchange.range.end;
    problems.push(...exchange.problems);
    checkMaps(exchange, bytes.length, limits);
  });
  // What a container unpacks to has no size that is known from outside.
  assert.ok(isPacked || end <= bytes.length);
  for (const { offset } of problems) assert.ok(offset === null || offset <= bytes.length);
  return { format, exchanges, problems };
}

function checkMaps(exchange: Exchange, size: number, limits: ReadContext): void {
  const messages: (Message | null)[] = [exchange.request, exchange.response];
  const values = messages.flatMap((message) =>
    message ? [message.content, ...message.headers.map(({ value }) => value)] : [],
  );
  if (exchange.request) values.push(exchange.request.url);
  for (const { bytes, map, origin } of values) {
    assert.equal(map.childLength, bytes.length);
    assert.ok(bytes.length <= Math.max(size, 0) + limits.maxContentBytes + 64);
    const { start, end } = map.toParent({ start: 0, end: bytes.length });
    assert.ok(0 <= start && start <= end);
    if (origin === 'file') assert.ok(end <= size);
  }
}

/** The bytes of the file that `range` of a value leads to, as text. */
export function spelt(
  file: string | Uint8Array,
  value: SourcedBytes,
  start = 0,
  end = value.bytes.length,
): string {
  assert.equal(value.origin, 'file');
  const bytes = typeof file === 'string' ? encodeUtf8(file) : file;
  const range = value.map.toParent({ start, end });
  return decodeUtf8(bytes.subarray(range.start, range.end));
}

/** What tells two sessions apart: method, URL, status and both bodies. */
export function outline(exchange: Exchange): unknown {
  return {
    method: exchange.request?.method,
    url: exchange.request && decodeUtf8(exchange.request.url.bytes),
    host: exchange.host,
    transport: exchange.transport,
    requestBody: exchange.request && [...exchange.request.content.bytes],
    status: exchange.response?.status,
    responseBody: exchange.response && [...exchange.response.content.bytes],
  };
}

/** Codes of problems, in their order. */
export function codes(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code);
}
