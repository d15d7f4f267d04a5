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
/** Bytes of a string without an escape that are looked at one by one before the native search takes over. */
const shortString = 256;

/** Members of `log` by which a HAR is known (HAR 1.2, section "log"). */
const harMembers = new Set(['version', 'creator', 'browser', 'pages', 'entries']);

/** What is open where the scan stands. */
interface Open {
  brackets: number;
  inString: boolean;
  /** Whether the last byte was a backslash that escapes the next one. */
  isEscaped: boolean;
  /** Whether a string has ended. */
  hadString: boolean;
}

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
  /** What is open below the current level. */
  readonly #open: Open = { brackets: 0, inString: false, isEscaped: false, hadString: false };
  #expectsKey = false;
  #key = '';
  #keyBytes: number[] = [];
  /** Start of the entry that is being read, or -1. */
  #entry = -1;
  /** Whether the entry is a number or a literal, which ends without a sign of its own. */
  #isScalar = false;
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
      if (this.#open.brackets > 0) {
        at = passNested(chunk, at, this.#open);
        if (this.#open.brackets === 0 && this.#level === 'entries') this.#emit(offset + at, false);
      } else if (this.#open.inString) {
        at = this.#skipString(chunk, at);
        if (!this.#open.inString) this.#endString(offset + at);
      } else {
        this.#structure(chunk[at]!, offset + at);
        at++;
      }
    }
    return this.#sightings;
  }

  /** Says what the end of the file leaves open; `size` is where it ends. */
  finish(size: number): { readonly sightings: readonly Sighting[]; readonly isCut: boolean } {
    this.#sightings = [];
    if (this.#entry >= 0 && (this.#open.hadString || this.#isScalar)) {
      this.#emit(size, !this.#isScalar);
    }
    return { sightings: this.#sightings, isCut: this.#level !== 'end' };
  }

  /** Goes on to the closing quote; answers the offset behind it, or the end of the chunk. */
  #skipString(chunk: Uint8Array, from: number): number {
    const end = chunk.length;
    const close = closingQuote(chunk, this.#open.isEscaped ? from + 1 : from);
    if (this.#expectsKey) {
      for (let at = from; at < Math.min(close, end); at++) this.#keyByte(chunk[at]!);
    }
    this.#open.isEscaped = close > end;
    if (close >= end) return end;
    this.#open.inString = false;
    return close + 1;
  }

  #keyByte(byte: number): void {
    if (this.#keyBytes.length < maxKey) this.#keyBytes.push(byte);
  }

  #endString(end: number): void {
    this.#open.hadString = true;
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
        this.#open.inString = true;
        this.#keyBytes = [];
        break;
      case comma:
        this.#expectsKey = true;
        break;
      case openBrace:
      case openBracket:
        this.#enter(byte);
        break;
      case closeBrace:
        this.#level = this.#level === 'log' ? 'root' : 'end';
        break;
      case closeBracket:
        this.#malformed(offset);
    }
  }

  #enter(byte: number): void {
    if (this.#level === 'root' && this.#key === 'log' && byte === openBrace) {
      this.#level = 'log';
      this.hasLog = true;
      this.#expectsKey = true;
    } else if (this.#level === 'log' && this.#key === 'entries' && byte === openBracket) {
      this.#level = 'entries';
      this.hasEntries = true;
      this.#needsComma = false;
    } else this.#open.brackets = 1;
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
      this.#open.hadString = false;
      this.#isScalar = false;
      if (byte === quote) this.#open.inString = true;
      else if (byte === openBrace || byte === openBracket) this.#open.brackets = 1;
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

/**
 * Where the string that `from` stands in is closed; the end of the bytes where it goes on behind them,
 * and one more where their last one is a backslash that escapes what follows.
 */
function closingQuote(bytes: Uint8Array, from: number): number {
  const end = bytes.length;
  let at = from;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte === quote) return at;
    at += byte === backslash ? 2 : 1;
  }
  return at;
}

/**
 * Counts brackets up to the end of the value that holds them, or of the bytes; answers the offset
 * behind it. One loop in a function by itself: with members of a class, or shared out to functions, the
 * engine takes four times as long for a byte.
 */
function passNested(bytes: Uint8Array, from: number, open: Open): number {
  const end = bytes.length;
  let at = from;
  let { brackets, hadString } = open;
  let { inString } = open;
  if (open.isEscaped) at++;
  while (at < end) {
    const byte = inString ? quote : bytes[at++]!;
    if (byte === quote) {
      inString = true;
      let isPlainAt = at + shortString;
      while (at < end) {
        const inner = bytes[at++]!;
        if (inner === quote) {
          inString = false;
          hadString = true;
          break;
        }
        if (inner === backslash) {
          at++;
          isPlainAt = at + shortString;
        } else if (at >= isPlainAt) {
          at = nextQuote(bytes, at);
          isPlainAt = at + shortString;
        }
      }
    } else if (byte >= openBracket) {
      const bracket = byte | braceBit;
      if (bracket === openBrace) brackets++;
      else if (bracket === closeBrace && --brackets === 0) break;
    }
  }
  open.brackets = brackets;
  open.inString = inString;
  open.hadString = hadString;
  // Behind a backslash at the very end the next chunk's first byte is no sign of anything.
  open.isEscaped = at > end;
  return Math.min(at, end);
}

/** Where the native search finds the next quote, or backslashes before it; or the end of the bytes. */
function nextQuote(bytes: Uint8Array, from: number): number {
  const found = bytes.indexOf(quote, from);
  let at = found < 0 ? bytes.length : found;
  while (at > from && bytes[at - 1] === backslash) at--;
  return at;
}
