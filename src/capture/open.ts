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
import { openContainer, type Contained } from './containers/open';
import { closedFormatOf } from './closedFormats';
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
  /** Whether ranges of exchanges count in what a container unpacks to, and not in the file. */
  readonly isPacked: boolean;
  /** Finds where the exchanges stand, in the file's order. Never throws. */
  index(): AsyncIterable<IndexItem>;
  /** Reads the exchange at `ref`, the `index`th of the file. Never throws. */
  load(ref: ExchangeRef, index: number): Promise<Exchange>;
}

/**
 * Recognises the file, or what the container holds that it is. The source stays the caller's to close.
 * @throws {CaptureError} with `empty-file`, `unknown-format`, `charles-native`, `unreadable-file` or
 * `encrypted-member`.
 */
export async function openCapture(
  source: ByteSource,
  name: string,
  context: ReadContext,
): Promise<OpenedCapture> {
  if (source.size === 0) throw new CaptureError(makeProblem('empty-file', 0));
  const { reader, contained } = await guardedOpen(source, name, context);
  if (!reader) throw new CaptureError(makeProblem('unknown-format', 0, { name }));
  const packed = contained?.packed;
  const index = packed ? () => packed.index() : () => reader.index(source, context);
  const load = packed
    ? (ref: ExchangeRef, at: number) => packed.load(ref, at)
    : (ref: ExchangeRef, at: number) => reader.load(source, ref, at, context);
  return {
    reader,
    format: reader.format,
    label: reader.label,
    isPacked: contained !== null,
    index: () => guardedIndex(index),
    load: (ref, at) => guardedLoad(load, ref, at),
  };
}

interface Recognised {
  readonly reader: CaptureReader | null;
  readonly contained: Contained | null;
}

async function guardedOpen(
  source: ByteSource,
  name: string,
  context: ReadContext,
): Promise<Recognised> {
  try {
    const head = await source.read(0, firstHead);
    const contained = await openContainer(source, head, name, context);
    const reader = contained?.reader ?? (await recogniseSource(source, head, name));
    const closed = reader ? null : closedFormatOf(head, name);
    if (closed) throw new CaptureError(makeProblem(closed, 0, { name }));
    return { reader, contained };
  } catch (error) {
    throw error instanceof CaptureError ? error : new CaptureError(unreadable(error, null));
  }
}

async function recogniseSource(
  source: ByteSource,
  first: Uint8Array,
  name: string,
): Promise<CaptureReader | null> {
  let head = first;
  for (let length = firstHead; ; head = await source.read(0, length)) {
    const known = recognise(head, name);
    if (known) return known.reader;
    const isWhole = head.length >= source.size || length >= lastHead;
    if (isWhole || !isUndecided(head, name)) return null;
    length = Math.min(length * 16, lastHead);
  }
}

async function* guardedIndex(index: () => AsyncIterable<IndexItem>): AsyncIterable<IndexItem> {
  try {
    yield* index();
  } catch (error) {
    yield { kind: 'problem', problem: unreadable(error, null) };
  }
}

async function guardedLoad(
  load: (ref: ExchangeRef, index: number) => Promise<Exchange>,
  ref: ExchangeRef,
  index: number,
): Promise<Exchange> {
  try {
    return await load(ref, index);
  } catch (error) {
    return emptyExchange(index, ref.range, [unreadable(error, index)]);
  }
}

/** Only a source may fail while a capture is read; any other error is a fault of ours. */
function unreadable(error: unknown, exchange: number | null): Problem {
  if (!(error instanceof ByteSourceError)) throw error;
  return makeProblem('unreadable-file', null, { detail: error.code }, exchange);
}
