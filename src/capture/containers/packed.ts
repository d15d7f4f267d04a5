import type {
  Attached,
  CaptureReader,
  Exchange,
  ExchangeRef,
  IndexItem,
  Problem,
  ReadContext,
} from '../model';
import { placeExchange, placeItem, type Part } from './part';

/** A capture that a container holds, before it is unpacked. */
export interface PackedPart {
  /** Reads it where it is in another format than the first. */
  readonly reader?: PartReader;
  open(): Promise<Part>;
  /** A file beside it in the container, by the name that it calls it. */
  attached?(name: string): Promise<Attached | null>;
}

/** Reads what a part holds. */
export type PartReader = Pick<CaptureReader, 'index' | 'load'>;

/** Reads the captures that a container holds as if they were one. */
export class PackedCapture {
  readonly #reader: PartReader;
  readonly #parts: readonly PackedPart[];
  /** What is wrong with the container itself. */
  readonly #problems: readonly Problem[];
  readonly #context: ReadContext;
  /** Where parts begin when all stand in a row; known as far as they have been indexed. */
  readonly #bases: number[] = [0];
  /** The part read last: unpacking costs more than anything else, and neighbours are read in turn. */
  #last: { readonly index: number; readonly part: Promise<Part> } | null = null;

  constructor(
    reader: PartReader,
    parts: readonly PackedPart[],
    problems: readonly Problem[],
    context: ReadContext,
  ) {
    this.#reader = reader;
    this.#parts = parts;
    this.#problems = problems;
    this.#context = context;
  }

  async *index(): AsyncIterable<IndexItem> {
    for (const problem of this.#problems) yield { kind: 'problem', problem };
    let base = 0;
    for (let i = 0; i < this.#parts.length; i++) {
      this.#bases[i] = base;
      const part = await this.#part(i);
      for (const problem of part.problems) yield { kind: 'problem', problem };
      // A stream that is cut is one problem, and what its cut end makes of the capture is no other.
      const isSaid = part.problems.length > 0 || this.#problems.length > 0;
      const reader = this.#parts[i]!.reader ?? this.#reader;
      for await (const item of reader.index(part.source, this.#context)) {
        if (item.kind === 'problem' && isSaid && item.problem.code === 'truncated-file') continue;
        yield placeItem(item, part, base);
      }
      base += part.source.size;
    }
  }

  async load(ref: ExchangeRef, index: number): Promise<Exchange> {
    const { start, end } = ref.range;
    let at = this.#bases.length - 1;
    while (at > 0 && this.#bases[at]! > start) at--;
    const base = this.#bases[at]!;
    const part = await this.#part(at);
    const inner = { range: { start: start - base, end: end - base } };
    const { attached, reader = this.#reader } = this.#parts[at]!;
    const context = attached ? { ...this.#context, attached } : this.#context;
    return placeExchange(await reader.load(part.source, inner, index, context), part, base);
  }

  #part(index: number): Promise<Part> {
    if (this.#last?.index === index) return this.#last.part;
    const part = this.#parts[index]!.open();
    this.#last = { index, part };
    // A source that failed may be asked again.
    part.catch(() => {
      if (this.#last?.part === part) this.#last = null;
    });
    return part;
  }
}
