import type { AnalysedExchange } from '../verdict/model';

/** Bytes of content that are kept decoded; decoding is repeated for what had to go. */
const defaultMaxBytes = 96 * 1024 * 1024;
/** What an exchange costs besides its content, in bytes: its trees and findings, measured roughly. */
const overheadBytes = 32 * 1024;
/** Layers hold what they decoded; a content is counted this many times for them. */
const decodedFactor = 4;

/** The analysed exchanges that were asked for last. */
export class AnalysedCache {
  readonly #maxBytes: number;
  readonly #entries = new Map<number, { analysed: AnalysedExchange; costBytes: number }>();
  #totalBytes = 0;

  constructor(maxBytes = defaultMaxBytes) {
    this.#maxBytes = maxBytes;
  }

  get(index: number): AnalysedExchange | undefined {
    const entry = this.#entries.get(index);
    if (entry === undefined) return undefined;
    // A map keeps the order of insertion: what was used last stands at its end.
    this.#entries.delete(index);
    this.#entries.set(index, entry);
    return entry.analysed;
  }

  /** The exchange where it is kept; who only looks by chance makes nothing stay for it. */
  peek(index: number): AnalysedExchange | undefined {
    return this.#entries.get(index)?.analysed;
  }

  /** Keeps the exchange, and lets the longest unused go until all fit; the newest always stays. */
  add(analysed: AnalysedExchange): void {
    const { index } = analysed.exchange;
    this.remove(index);
    const costBytes = costOf(analysed);
    this.#entries.set(index, { analysed, costBytes });
    this.#totalBytes += costBytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#totalBytes <= this.#maxBytes || oldest === index) return;
      this.remove(oldest);
    }
  }

  /** Forgets an exchange. */
  remove(index: number): void {
    const entry = this.#entries.get(index);
    if (entry === undefined) return;
    this.#entries.delete(index);
    this.#totalBytes -= entry.costBytes;
  }
}

function costOf({ exchange: { request, response } }: AnalysedExchange): number {
  const content = (request?.content.bytes.length ?? 0) + (response?.content.bytes.length ?? 0);
  return overheadBytes + content * decodedFactor;
}
