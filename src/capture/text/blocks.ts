import type { ByteRange } from '../../bytes/range';
import type { ByteSource } from '../../bytes/source';
import { lineAt, type Line } from '../http/lines';
import type { IndexItem } from '../model';
import { makeProblem } from '../problemLog';

/** Bytes read at once; a line that is longer is looked at as far as that goes. */
const chunkSize = 1024 * 1024;

/** Is told of a text line after line, and tells {@link Blocks} where exchanges stand. */
export interface Splitter {
  /** Looks at a `line` of `bytes`; `base` is where `bytes` begin in the file. */
  take(bytes: Uint8Array, line: Line, base: number): void;
}

/** Collects where exchanges of a text begin and end; each ends where the next begins at the latest. */
export class Blocks {
  #open: number | null = null;
  #end: number | null = null;
  #done: ByteRange[] = [];
  #count = 0;

  /** An exchange begins at `offset` of the file. */
  begin(offset: number): void {
    this.#close(offset);
    this.#open = offset;
  }

  /** What was begun last ends at `offset` of the file. */
  end(offset: number): void {
    this.#end = offset;
  }

  /** Ranges that are complete and were not taken yet. */
  take(): readonly ByteRange[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  /** The text ends at `offset`; gives the number of exchanges in it. */
  finish(offset: number): number {
    this.#close(offset);
    return this.#count;
  }

  #close(offset: number): void {
    const start = this.#open;
    const end = Math.min(offset, this.#end ?? offset);
    this.#open = null;
    this.#end = null;
    if (start === null || end <= start) return;
    this.#done.push({ start, end });
    this.#count++;
  }
}

/** Finds the exchanges of a text, line by line and without holding it. */
export async function* indexBlocks(
  source: ByteSource,
  makeSplitter: (blocks: Blocks) => Splitter,
): AsyncIterable<IndexItem> {
  const blocks = new Blocks();
  const splitter = makeSplitter(blocks);
  let base = 0;
  let isInLine = false;
  for (;;) {
    const bytes = await source.read(base, chunkSize);
    if (bytes.length === 0) break;
    const isLast = base + bytes.length >= source.size;
    let at = base === 0 && hasByteOrderMark(bytes) ? 3 : 0;
    if (isInLine) {
      const found = bytes.indexOf(0x0a);
      at = found < 0 ? bytes.length : found + 1;
      isInLine = found < 0;
    }
    const first = at;
    while (at < bytes.length) {
      const line = lineAt(bytes, at, bytes.length);
      const isWhole = isLast || bytes[line.next - 1] === 0x0a;
      // A line that the chunk cuts is read again from its beginning, unless it fills the chunk.
      if (!isWhole && at > first) break;
      splitter.take(bytes, line, base);
      isInLine = !isWhole;
      at = line.next;
    }
    base += at;
    for (const range of blocks.take()) yield { kind: 'exchange', ref: { range } };
  }
  const count = blocks.finish(base);
  for (const range of blocks.take()) yield { kind: 'exchange', ref: { range } };
  if (count === 0) yield { kind: 'problem', problem: makeProblem('no-exchanges', null) };
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
