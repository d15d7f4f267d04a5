import { isSpace } from '../../../bytes/jsonScan';
import { jsonStringText } from '../../../bytes/jsonString';
import type { ByteRange } from '../../../bytes/range';

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openBracket = 0x5b;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const closeBracket = 0x5d;
/** Set in both braces; brackets differ from them in this bit alone. */
const braceBit = 0x20;

/** Longest member name that is looked at. */
const mostKey = 32;
/** How deep folders may stand in one another. */
const mostFolders = 256;

/** What is looked into: the members on the way to exchanges, by what they stand in. */
type Place = 'root' | 'run' | 'collection' | 'executions' | 'items' | 'item' | 'responses';

const arrays: ReadonlySet<Place> = new Set<Place>(['executions', 'items', 'responses']);

/** Members that lead on, and what they have to be. */
const members: Readonly<Partial<Record<Place, Readonly<Record<string, Place>>>>> = {
  root: { run: 'run', collection: 'collection', item: 'items' },
  run: { executions: 'executions' },
  collection: { item: 'items' },
  item: { item: 'items', response: 'responses' },
};

interface Frame {
  readonly place: Place;
  readonly start: number;
  /** Of an item: whether it names a request, and holds anything that is an exchange of its own. */
  hasRequest: boolean;
  hasOthers: boolean;
}

/** What a chunk brought to light; `isRun` tells what was sent from what was only written down. */
export interface Found {
  readonly range: ByteRange;
  readonly isRun: boolean;
}

/**
 * Finds executions, saved responses, and requests without any in a Postman or newman file that is
 * handed over in chunks. It keeps no bytes but the name of one member.
 */
export class PostmanScanner {
  /** Whether the root value has ended. */
  isAtEnd = false;
  /** Where the text is broken, or -1. */
  brokenAt = -1;
  readonly #frames: Frame[] = [];
  /** Open brackets below the last frame. */
  #nested = 0;
  /** Start of the element that is being passed over and is an exchange, or -1. */
  #element = -1;
  #inString = false;
  #isEscaped = false;
  #isKey = false;
  #expectsKey = false;
  #key = '';
  #keyBytes: number[] = [];
  #found: Found[] = [];

  push(chunk: Uint8Array, offset: number): readonly Found[] {
    this.#found = [];
    let at = 0;
    while (at < chunk.length && this.brokenAt < 0) {
      if (this.#inString) at = this.#skipString(chunk, at);
      else if (this.#nested > 0) at = this.#skipNested(chunk, at, offset);
      else this.#structure(chunk[at]!, offset + at++);
    }
    return this.#found;
  }

  /** What the end of the file at `size` cuts, if there is something of it. */
  finish(size: number): readonly Found[] {
    this.#found = [];
    const item = this.#frames.findLast(({ place }) => place === 'item');
    if (this.#element >= 0) this.#emit(this.#element, size);
    else if (item?.hasRequest === true && !item.hasOthers) this.#emit(item.start, size);
    return this.#found;
  }

  /** Goes on to behind the closing quote, or to the end of the chunk. */
  #skipString(chunk: Uint8Array, from: number): number {
    let at = from;
    if (this.#isEscaped) {
      this.#isEscaped = false;
      at++;
    }
    while (at < chunk.length) {
      const found = chunk.indexOf(quote, at);
      const end = found < 0 ? chunk.length : found;
      let backslashes = 0;
      while (end - backslashes > at && chunk[end - backslashes - 1] === backslash) backslashes++;
      if (this.#isKey) {
        const room = Math.max(0, mostKey - this.#keyBytes.length);
        this.#keyBytes.push(...chunk.subarray(at, Math.min(end, at + room)));
      }
      if (found < 0) {
        this.#isEscaped = (backslashes & 1) === 1;
        return end;
      }
      at = found + 1;
      if ((backslashes & 1) === 0) {
        this.#endString();
        return at;
      }
    }
    return at;
  }

  #endString(): void {
    this.#inString = false;
    if (!this.#isKey) return;
    const bytes = Uint8Array.from(this.#keyBytes);
    this.#key = jsonStringText(bytes, { start: 0, end: bytes.length });
    this.#isKey = false;
    const frame = this.#frames[this.#frames.length - 1];
    if (frame?.place === 'item' && this.#key === 'request') frame.hasRequest = true;
  }

  /** Counts brackets up to the end of the value that holds them, or of the chunk. */
  #skipNested(chunk: Uint8Array, from: number, offset: number): number {
    let nested = this.#nested;
    let at = from;
    while (at < chunk.length) {
      const byte = chunk[at++]!;
      if (byte === quote) {
        this.#inString = true;
        break;
      }
      if (byte < openBracket) continue;
      const bracket = byte | braceBit;
      if (bracket === openBrace) nested++;
      else if (bracket === closeBrace && --nested === 0) {
        if (this.#element >= 0) this.#emit(this.#element, offset + at);
        this.#element = -1;
        break;
      }
    }
    this.#nested = nested;
    return at;
  }

  /** One byte outside of strings and of what is passed over. */
  #structure(byte: number, offset: number): void {
    const frame = this.#frames[this.#frames.length - 1];
    // Chunks are handed over with the byte-order mark.
    if (isSpace(byte) || (frame === undefined && byte >= 0x80)) return;
    if (frame === undefined) {
      if (byte === openBrace && !this.isAtEnd) this.#open('root', offset);
      else this.brokenAt = offset;
      return;
    }
    switch (byte) {
      case quote:
        this.#inString = true;
        this.#isKey = this.#expectsKey;
        this.#expectsKey = false;
        this.#keyBytes = [];
        break;
      case comma:
        this.#expectsKey = !arrays.has(frame.place);
        break;
      case openBrace:
      case openBracket:
        this.#enter(frame, byte, offset);
        break;
      case closeBrace:
      case closeBracket:
        if ((byte === closeBracket) === arrays.has(frame.place)) this.#close(frame, offset + 1);
        else this.brokenAt = offset;
    }
  }

  #enter(frame: Frame, byte: number, offset: number): void {
    const isObject = byte === openBrace;
    if (frame.place === 'items' && isObject && this.#frames.length < mostFolders) {
      this.#open('item', offset);
      return;
    }
    const known = members[frame.place];
    const next = known && Object.hasOwn(known, this.#key) ? known[this.#key]! : null;
    if (next !== null && arrays.has(next) !== isObject) {
      if (next === 'items') frame.hasOthers = true;
      this.#open(next, offset);
      return;
    }
    this.#nested = 1;
    const isExchange = frame.place === 'executions' || frame.place === 'responses';
    this.#element = isExchange && isObject ? offset : -1;
  }

  #open(place: Place, start: number): void {
    this.#frames.push({ place, start, hasRequest: false, hasOthers: false });
    this.#expectsKey = !arrays.has(place);
    this.#key = '';
  }

  #close(frame: Frame, end: number): void {
    this.#frames.pop();
    this.#expectsKey = false;
    this.#key = '';
    if (frame.place === 'item' && frame.hasRequest && !frame.hasOthers)
      this.#emit(frame.start, end);
    if (this.#frames.length === 0) this.isAtEnd = true;
  }

  #emit(start: number, end: number): void {
    const last = this.#frames[this.#frames.length - 1];
    const isRun = last?.place === 'executions';
    this.#found.push({ range: { start, end }, isRun });
    // A request whose answers were saved is told with each of them.
    for (const frame of this.#frames) if (frame.place === 'item') frame.hasOthers = true;
  }
}
