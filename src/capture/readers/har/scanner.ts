import type { ByteRange } from '../../../bytes/range';
import { isSpace } from '../../../bytes/jsonScan';
import { jsonStringText } from '../../../bytes/jsonString';

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
/** Set in both closing and both opening brackets: `[` and `{` differ in this bit, as `]` and `}`. */
const braceBit = 0x20;

/** Longest member name that is looked at; `entries` is the longest that matters. */
const maxKey = 64;
/** Bytes of a string that are looked at one by one before the native search takes over. */
const shortString = 64;

/** Members of `log` by which a HAR is known (HAR 1.2, section "log"). */
const harMembers = new Set(['version', 'creator', 'browser', 'pages', 'entries']);

/** Where the scan stands: outside, in the root object, in `log`, or in the list of entries. */
type Level = 'outside' | 'root' | 'log' | 'entries' | 'end';

/** What a chunk brought to light. */
export type Sighting =
  | { readonly kind: 'entry'; readonly range: ByteRange; readonly isCut: boolean }
  | { readonly kind: 'malformed'; readonly offset: number };

/**
 * Finds the elements of `log.entries` in a JSON text that is handed over in chunks. It keeps no
 * bytes: brackets are counted outside of strings, and only names of the two outer objects are read.
 */
export class HarScanner {
  /** Whether the root has a member `log` that is an object. */
  hasLog = false;
  /** Whether `log` holds members by which a HAR is known. */
  hasHarMembers = false;
  /** Whether `log` holds any member. */
  hasLogMembers = false;
  /** Whether there is a list of entries. */
  hasEntries = false;

  #level: Level = 'outside';
  /** Open brackets below the current level. */
  #nested = 0;
  #inString = false;
  #isEscaped = false;
  #expectsKey = false;
  #key = '';
  #keyBytes: number[] = [];
  /** Start of the entry that is being read, or -1. */
  #entry = -1;
  /** Whether the entry is a number or a literal, which ends without a sign of its own. */
  #isScalar = false;
  #entryHasString = false;
  /** Whether an entry has ended and no comma has followed. */
  #needsComma = false;
  /** Set by a fault behind which nothing can be found. */
  #isStopped = false;
  #sightings: Sighting[] = [];

  /** Whether the root value has ended, or nothing more can be found. */
  get isAtEnd(): boolean {
    return this.#level === 'end';
  }

  /** Whether the root object has begun and not ended. */
  get isInside(): boolean {
    return this.#level !== 'outside' && this.#level !== 'end';
  }

  /** Takes the next chunk, which begins at `offset` of the file. */
  push(chunk: Uint8Array, offset: number): Sighting[] {
    this.#sightings = [];
    const end = chunk.length;
    let at = 0;
    while (at < end && !this.#isStopped) {
      if (this.#inString) {
        at = this.#skipString(chunk, at);
        if (!this.#inString) this.#endString(offset + at);
      } else if (this.#nested > 0) at = this.#skipNested(chunk, at, offset);
      else {
        this.#structure(chunk[at]!, offset + at);
        at++;
      }
    }
    return this.#sightings;
  }

  /** Says what the end of the file leaves open; `size` is where it ends. */
  finish(size: number): { readonly sightings: readonly Sighting[]; readonly isCut: boolean } {
    this.#sightings = [];
    if (this.#entry >= 0 && (this.#entryHasString || this.#isScalar)) {
      this.#emit(size, !this.#isScalar);
    }
    return { sightings: this.#sightings, isCut: this.#level !== 'end' };
  }

  /** Goes on to the closing quote; answers the offset behind it, or the end of the chunk. */
  #skipString(chunk: Uint8Array, from: number): number {
    const end = chunk.length;
    const isKey = this.#expectsKey && this.#nested === 0;
    let at = from;
    if (this.#isEscaped) {
      if (isKey) this.#keyByte(chunk[at]!);
      this.#isEscaped = false;
      at++;
    }
    while (at < end) {
      const stop = isKey ? end : Math.min(end, at + shortString);
      while (at < stop) {
        const byte = chunk[at]!;
        if (byte === quote) {
          this.#inString = false;
          return at + 1;
        }
        if (isKey) this.#keyByte(byte);
        if (byte === backslash) {
          at++;
          if (at >= end) {
            this.#isEscaped = true;
            return end;
          }
          if (isKey) this.#keyByte(chunk[at]!);
        }
        at++;
      }
      if (at >= end) break;
      const found = chunk.indexOf(quote, at);
      const next = found < 0 ? end : found;
      let backslashes = 0;
      while (next - backslashes > at && chunk[next - backslashes - 1] === backslash) backslashes++;
      const isOdd = (backslashes & 1) === 1;
      if (found < 0) {
        this.#isEscaped = isOdd;
        return end;
      }
      if (!isOdd) {
        this.#inString = false;
        return found + 1;
      }
      at = found + 1;
    }
    return Math.min(at, end);
  }

  #keyByte(byte: number): void {
    if (this.#keyBytes.length < maxKey) this.#keyBytes.push(byte);
  }

  #endString(end: number): void {
    this.#entryHasString = true;
    if (this.#nested > 0) return;
    if (this.#level === 'entries' && this.#entry >= 0) this.#emit(end, false);
    if (!this.#expectsKey) return;
    const bytes = Uint8Array.from(this.#keyBytes);
    this.#key = jsonStringText(bytes, { start: 0, end: bytes.length });
    this.#expectsKey = false;
    if (this.#level === 'log') {
      this.hasLogMembers = true;
      if (harMembers.has(this.#key)) this.hasHarMembers = true;
    }
  }

  /** Counts brackets up to the end of the value that holds them, or of the chunk. */
  #skipNested(chunk: Uint8Array, from: number, offset: number): number {
    const end = chunk.length;
    let nested = this.#nested;
    let at = from;
    while (at < end) {
      const byte = chunk[at++]!;
      if (byte === quote) {
        this.#inString = true;
        break;
      }
      if (byte < openBracket) continue;
      const bracket = byte | braceBit;
      if (bracket === openBrace) nested++;
      else if (bracket === closeBrace && --nested === 0) {
        if (this.#level === 'entries') this.#emit(offset + at, false);
        break;
      }
    }
    this.#nested = nested;
    return at;
  }

  /** One byte outside of strings and nested values. */
  #structure(byte: number, offset: number): void {
    if (this.#level === 'entries') return this.#inEntries(byte, offset);
    if (isSpace(byte)) return;
    if (this.#level === 'outside') {
      // Chunks are handed over with the byte-order mark, which is whitespace here.
      if (byte === openBrace) {
        this.#level = 'root';
        this.#expectsKey = true;
      } else if (byte !== 0xef && byte !== 0xbb && byte !== 0xbf) this.#malformed(offset);
      return;
    }
    if (this.#level === 'end') return this.#malformed(offset);
    switch (byte) {
      case quote:
        this.#inString = true;
        this.#keyBytes = [];
        break;
      case comma:
        this.#expectsKey = true;
        break;
      case openBrace:
      case openBracket:
        this.#open(byte);
        break;
      case closeBrace:
        this.#level = this.#level === 'log' ? 'root' : 'end';
        break;
      case closeBracket:
        this.#malformed(offset);
    }
  }

  #open(byte: number): void {
    if (this.#level === 'root' && this.#key === 'log' && byte === openBrace) {
      this.#level = 'log';
      this.hasLog = true;
      this.#expectsKey = true;
    } else if (this.#level === 'log' && this.#key === 'entries' && byte === openBracket) {
      this.#level = 'entries';
      this.hasEntries = true;
      this.#needsComma = false;
    } else this.#nested = 1;
  }

  #inEntries(byte: number, offset: number): void {
    const isEnd = byte === comma || byte === closeBracket || isSpace(byte);
    if (this.#entry >= 0 && isEnd) this.#emit(offset, false);
    if (byte === comma) this.#needsComma = false;
    else if (byte === closeBracket) this.#level = 'log';
    else if (byte === closeBrace) this.#malformed(offset);
    else if (!isEnd && this.#entry < 0) {
      if (this.#needsComma) this.#sightings.push({ kind: 'malformed', offset });
      this.#entry = offset;
      this.#entryHasString = false;
      this.#isScalar = false;
      if (byte === quote) this.#inString = true;
      else if (byte === openBrace || byte === openBracket) this.#nested = 1;
      else this.#isScalar = true;
    }
  }

  #emit(end: number, isCut: boolean): void {
    this.#sightings.push({ kind: 'entry', range: { start: this.#entry, end }, isCut });
    this.#entry = -1;
    this.#needsComma = true;
  }

  #malformed(offset: number): void {
    this.#sightings.push({ kind: 'malformed', offset });
    this.#level = 'end';
    this.#isStopped = true;
  }
}
