import { MemorySource, type ByteSource } from '../bytes/source';
import type { Platform } from '../bytes/platform';
import type { Problem } from '../capture/model';
import { openCapture, type OpenedCapture } from '../capture/open';
import { Analyst } from './analyst';
import type { SessionInput } from './api';
import { ExchangeRefs } from './exchangeRefs';
import type { SessionOptions } from './options';
import { readContext } from './readContext';

/** Problems of the capture itself that are kept. */
const maxProblems = 1_000;

/** One reading of a file or text: opened once, its exchanges found, and read as they are asked for. */
export class CaptureReading {
  readonly source: ByteSource;
  readonly capture: OpenedCapture;
  readonly analyst: Analyst;
  /** Where the exchanges stand that were found so far. */
  readonly refs = new ExchangeRefs();
  readonly #problems: Problem[] = [];
  #isIndexed = false;

  private constructor(source: ByteSource, capture: OpenedCapture, analyst: Analyst) {
    this.source = source;
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
      return new CaptureReading(source, capture, new Analyst(capture, platform, options));
    } catch (error) {
      await source.close();
      throw error;
    }
  }

  /** Problems of the capture itself, as far as it is read. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Whether all exchanges are found. */
  get isIndexed(): boolean {
    return this.#isIndexed;
  }

  /** Finds where all exchanges stand; `found` is called after each. */
  async index(found: () => Promise<void>): Promise<void> {
    for await (const item of this.capture.index()) {
      if (item.kind === 'exchange') this.refs.push(item.ref);
      else if (this.#problems.length < maxProblems) this.#problems.push(item.problem);
      await found();
    }
    this.#isIndexed = true;
  }

  close(): Promise<void> {
    return this.source.close();
  }
}
