import { MemorySource, type ByteSource } from '../bytes/source';
import type { Digest, Platform } from '../bytes/platform';
import type { ByteRange } from '../bytes/range';
import type { Problem } from '../capture/model';
import { openCapture, type OpenedCapture } from '../capture/open';
import { Analyst } from './analyst';
import type { SessionInput } from './api';
import { ExchangeRefs } from './exchangeRefs';
import { fingerprint } from './fingerprint';
import type { SessionOptions } from './options';
import { readContext } from './readContext';

/** Problems of the capture itself that are kept. */
const maxProblems = 1_000;

/** Bytes at the beginning that no recorder changes when it appends. */
const headBytes = 1_024;

/** Hashes by which a later reading knows what has stayed as it was. */
export interface ReadingMarks {
  /** All before the last exchange; that exchange; and what follows it. */
  readonly before: string;
  readonly last: string;
  readonly after: string;
}

/** One reading of a file or text: opened once, its exchanges found, and read as they are asked for. */
export class CaptureReading {
  readonly source: ByteSource;
  /** A hash of its beginning when it was opened. */
  readonly head: string;
  readonly capture: OpenedCapture;
  readonly analyst: Analyst;
  /** Where the exchanges stand that were found so far. */
  readonly refs = new ExchangeRefs();
  readonly #problems: Problem[] = [];
  #marks: ReadingMarks | null = null;

  private constructor(source: ByteSource, head: string, capture: OpenedCapture, analyst: Analyst) {
    this.source = source;
    this.head = head;
    this.capture = capture;
    this.analyst = analyst;
  }

  /**
   * Opens what is to be read.
   * @throws {ByteSourceError} where the file cannot be opened.
   * @throws {CaptureError} where it is no capture.
   */
  static async open(
    input: SessionInput,
    platform: Platform,
    options: SessionOptions,
  ): Promise<CaptureReading> {
    const path = input.kind === 'file' ? input.path : null;
    const source =
      input.kind === 'file' ? await platform.openFile(input.path) : new MemorySource(input.bytes);
    try {
      const context = readContext(platform, options, path);
      const capture = await openCapture(source, input.name, context);
      const head = await headOf(source, source.size, platform.digest);
      return new CaptureReading(source, head, capture, new Analyst(capture, platform, options));
    } catch (error) {
      await source.close();
      throw error;
    }
  }

  /** Problems of the capture itself, as far as it is read. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /**
   * Finds where all exchanges stand; `found` is called after each. With `digest`, hashes are taken by
   * which a later reading of the file is compared with this one.
   */
  async index(found: () => Promise<void>, digest: Digest | null): Promise<void> {
    for await (const item of this.capture.index()) {
      if (item.kind === 'exchange') this.refs.push(item.ref);
      else if (this.#problems.length < maxProblems) this.#problems.push(item.problem);
      await found();
    }
    const last = this.refs.at(this.refs.length - 1)?.range;
    if (digest !== null) this.#marks = await this.marksAt(last, this.source.size, digest);
  }

  /** Whether the file begins as an earlier one did, whatever follows. */
  async beginsAs({ head, source }: CaptureReading, digest: Digest): Promise<boolean> {
    return (await headOf(this.source, source.size, digest)) === head;
  }

  /** Hashes of what was read; null before all exchanges are found, and for what is no file. */
  get marks(): ReadingMarks | null {
    return this.#marks;
  }

  /** Hashes of the same places of this file as `marks` of another. */
  async marksAt(last: ByteRange | undefined, size: number, digest: Digest): Promise<ReadingMarks> {
    const { start, end } = last ?? { start: 0, end: 0 };
    return {
      before: await fingerprint(this.source, { start: 0, end: start }, digest),
      last: await fingerprint(this.source, { start, end }, digest),
      after: await fingerprint(this.source, { start: end, end: size }, digest),
    };
  }

  close(): Promise<void> {
    return this.source.close();
  }
}

/** A hash of the beginning of a file that has `size` bytes, or had them once. */
function headOf(source: ByteSource, size: number, digest: Digest): Promise<string> {
  const end = Math.min(headBytes, Math.floor(size / 2));
  return fingerprint(source, { start: 0, end }, digest);
}
