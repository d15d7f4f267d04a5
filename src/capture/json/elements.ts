import { isSpace } from '../../bytes/jsonScan';
import type { ByteRange } from '../../bytes/range';
import type { ByteSource } from '../../bytes/source';
import { readChunks } from '../chunks';
import type { IndexItem } from '../model';
import { makeProblem } from '../problemLog';

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** Where the scan stands: in front of the array, in it, behind it, or where nothing more can be found. */
type Level = 'outside' | 'array' | 'end' | 'broken';

/**
 * Finds the elements of the array that a JSON text is, handed over in chunks. It keeps no bytes:
 * brackets are counted outside of strings.
 */
export class ElementScanner {
  level: Level = 'outside';
  /** Where the text is broken, or -1. */
  brokenAt = -1;
  /** Start of the element that is being read, or -1. */
  #start = -1;
  #depth = 0;
  #inString = false;
  /** Whether the backslashes before the chunk escape what it begins with. */
  #isEscaped = false;
  #hasString = false;
  #found: ByteRange[] = [];

  /** The elements that end in the next chunk, which begins at `offset` of the file. */
  push(chunk: Uint8Array, offset: number): readonly ByteRange[] {
    this.#found = [];
    let at = 0;
    while (at < chunk.length && this.level !== 'broken') {
      if (this.#inString) at = this.#skipString(chunk, at, offset);
      else this.#structure(chunk[at]!, offset + at++);
    }
    return this.#found;
  }

  /** The element that the end of the file at `size` cuts, if there is something of it. */
  finish(size: number): ByteRange | null {
    const hasRest = this.#start >= 0 && this.#hasString;
    return hasRest ? { start: this.#start, end: size } : null;
  }

  /** Goes on to behind the closing quote, or to the end of the chunk. */
  #skipString(chunk: Uint8Array, from: number, offset: number): number {
    const found = chunk.indexOf(quote, from);
    const end = found < 0 ? chunk.length : found;
    let backslashes = 0;
    while (end - backslashes > from && chunk[end - backslashes - 1] === backslash) backslashes++;
    const isCarried = this.#isEscaped && end - backslashes === from;
    const isEscaped = ((backslashes & 1) === 1) !== isCarried;
    this.#isEscaped = found < 0 && isEscaped;
    if (found < 0) return end;
    if (!isEscaped) {
      this.#inString = false;
      if (this.#depth === 0) this.#emit(offset + found + 1);
    }
    return found + 1;
  }

  /** One byte outside of strings. */
  #structure(byte: number, offset: number): void {
    if (isSpace(byte)) return;
    if (this.level !== 'array') {
      if (this.level === 'outside' && byte === openBracket) this.level = 'array';
      // Chunks are handed over with the byte-order mark.
      else if (this.level === 'end' || (byte !== 0xef && byte !== 0xbb && byte !== 0xbf)) {
        this.#break(offset);
      }
      return;
    }
    if (this.#depth === 0) {
      if (byte === comma || byte === closeBracket) {
        if (this.#start >= 0) this.#emit(offset);
        if (byte === closeBracket) this.level = 'end';
        return;
      }
      if (byte === closeBrace) return this.#break(offset);
      if (this.#start < 0) {
        this.#start = offset;
        this.#hasString = false;
      }
    }
    if (byte === quote) {
      this.#inString = true;
      this.#hasString = true;
    } else if (byte === openBrace || byte === openBracket) this.#depth++;
    else if ((byte === closeBrace || byte === closeBracket) && --this.#depth === 0) {
      this.#emit(offset + 1);
    }
  }

  #emit(end: number): void {
    if (this.#start >= 0) this.#found.push({ start: this.#start, end });
    this.#start = -1;
  }

  #break(offset: number): void {
    this.level = 'broken';
    this.brokenAt = offset;
  }
}

/** The index of a format that is a JSON array with an element for each exchange. */
export async function* indexArray(source: ByteSource): AsyncIterable<IndexItem> {
  const scanner = new ElementScanner();
  let size = 0;
  let count = 0;
  for await (const { bytes, offset } of readChunks(source)) {
    for (const range of scanner.push(bytes, offset)) {
      count++;
      yield { kind: 'exchange', ref: { range } };
    }
    size = offset + bytes.length;
  }
  const rest = scanner.finish(size);
  if (rest && scanner.level === 'array') yield { kind: 'exchange', ref: { range: rest } };
  if (scanner.level === 'broken') {
    yield { kind: 'problem', problem: makeProblem('malformed-file', scanner.brokenAt) };
  } else if (scanner.level !== 'end') {
    yield { kind: 'problem', problem: makeProblem('truncated-file', size) };
  } else if (count === 0) yield { kind: 'problem', problem: makeProblem('no-exchanges', null) };
}
