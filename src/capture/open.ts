import { ByteSourceError, type ByteSource } from '../bytes/source';
import {
  CaptureError,
  type CaptureFormat,
  type CaptureReader,
  type Exchange,
  type ExchangeRef,
  type IndexItem,
  type Problem,
  type ReadContext,
} from './model';
import { emptyExchange } from './emptyExchange';
import { makeProblem } from './problemLog';
import { isUndecided, recognise } from './registry';

/** Bytes that are looked at first, and at most, to recognise a format. */
const firstHead = 64 * 1024;
const lastHead = 16 * 1024 * 1024;

/** A file whose format is known. */
export interface OpenedCapture {
  readonly reader: CaptureReader;
  readonly format: CaptureFormat;
  /** Name of the format as people say it. */
  readonly label: string;
  /** Finds where the exchanges stand, in the file's order. Never throws. */
  index(): AsyncIterable<IndexItem>;
  /** Reads the exchange at `ref`, the `index`th of the file. Never throws. */
  load(ref: ExchangeRef, index: number): Promise<Exchange>;
}

/**
 * Recognises the file. The source stays the caller's to close.
 * @throws {CaptureError} with `empty-file`, `unknown-format` or `unreadable-file`.
 */
export async function openCapture(
  source: ByteSource,
  name: string,
  context: ReadContext,
): Promise<OpenedCapture> {
  if (source.size === 0) throw new CaptureError(makeProblem('empty-file', 0));
  const reader = await recogniseSource(source, name);
  if (!reader) throw new CaptureError(makeProblem('unknown-format', 0, { name }));
  return {
    reader,
    format: reader.format,
    label: reader.label,
    index: () => guardedIndex(reader, source, context),
    load: (ref, index) => guardedLoad(reader, source, ref, index, context),
  };
}

async function recogniseSource(source: ByteSource, name: string): Promise<CaptureReader | null> {
  try {
    for (let length = firstHead; ; length *= 16) {
      const head = await source.read(0, Math.min(length, lastHead));
      const known = recognise(head, name);
      if (known) return known.reader;
      const isWhole = head.length >= source.size || length >= lastHead;
      if (isWhole || !isUndecided(head, name)) return null;
    }
  } catch (error) {
    throw new CaptureError(unreadable(error, null));
  }
}

async function* guardedIndex(
  reader: CaptureReader,
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<IndexItem> {
  try {
    yield* reader.index(source, context);
  } catch (error) {
    yield { kind: 'problem', problem: unreadable(error, null) };
  }
}

async function guardedLoad(
  reader: CaptureReader,
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  try {
    return await reader.load(source, ref, index, context);
  } catch (error) {
    return emptyExchange(index, ref.range, [unreadable(error, index)]);
  }
}

/** Only a source may fail while a capture is read; any other error is a fault of ours. */
function unreadable(error: unknown, exchange: number | null): Problem {
  if (!(error instanceof ByteSourceError)) throw error;
  return makeProblem('unreadable-file', null, { detail: error.code }, exchange);
}
