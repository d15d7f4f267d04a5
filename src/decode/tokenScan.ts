import { base64Classes } from './base64';
import { byteClass, classesOf, classOf, classSet, startsWith } from './byteClass';
import { mayBeToken, minToken, opensReadably } from './token';

/** Characters of the alphabets that tokens are made of, without padding. */
export const tokenClasses = classSet.alphanumeric | byteClass.plusSlash | byteClass.dashUnderscore;

/** Base32 is padded with up to six signs, base64 with two. */
const maxPadding = 6;
/** Pieces of a token that are tried: what is apart by slashes has few, a random run has thousands. */
const maxPieces = 12;
/** Words and numbers that are put in front of a token, and how many of their ends are tried. */
const maxPrefix = 64;
const maxPrefixes = 8;
/** A token that begins another line of base64: PEM has 64 characters a line, MIME 76. */
const minBlockLine = 60;
/** A JWE has four dots. */
const maxDots = 4;

const dot = 0x2e;
const equals = 0x3d;

/** Reads a run that may be coded, and gives the offset behind what it read, or -1. */
export type TryRun = (start: number, end: number) => number;

/**
 * Finds tokens inside the words of a text and has them tried: as they are, with their padding, over
 * several lines, with dots inside, and cut at the characters that only one of the alphabets has.
 */
export class TokenScan {
  /** Up to here, lines were tried together and are no block. */
  private noBlock = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly end: number,
    private readonly tryRun: TryRun,
  ) {}

  /** Tries the tokens of the word [start, end); gives the offset behind the last that was read. */
  scan(start: number, end: number): number {
    const { bytes } = this;
    let read = start;
    for (let at = start; at < end;) {
      if ((classOf[bytes[at]!]! & tokenClasses) === 0) {
        at++;
        continue;
      }
      let stop = at + 1;
      while (stop < end && (classOf[bytes[stop]!]! & tokenClasses) !== 0) stop++;
      if (stop - at >= minToken) read = Math.max(read, this.readToken(at, stop, end));
      at = Math.max(stop, read);
    }
    return read;
  }

  private readToken(start: number, tokenEnd: number, wordEnd: number): number {
    const { bytes } = this;
    if (isUuid(bytes, start, tokenEnd)) return -1;
    if (!mayBeToken(bytes, start, tokenEnd)) return this.tryParts(start, tokenEnd, wordEnd);
    if (bytes[tokenEnd] === dot && startsWith(bytes, start, 'ey')) {
      const stop = dottedEnd(bytes, start, wordEnd);
      const read = stop > start ? this.tryToken(start, stop) : -1;
      if (read > 0) return read;
    }
    const end = this.paddedEnd(tokenEnd, wordEnd);
    const block = this.readBlock(start, end);
    if (block > 0) return block;
    // A prefix of four characters is of the alphabet as well, and would be three bytes of it.
    const behind = this.tryBehindPrefix(start, end, opensSurely);
    if (behind > 0) return behind;
    const read = this.tryToken(start, end);
    return read > 0 ? read : this.tryParts(start, tokenEnd, wordEnd);
  }

  private paddedEnd(tokenEnd: number, wordEnd: number): number {
    let end = tokenEnd;
    while (end < wordEnd && end - tokenEnd < maxPadding && this.bytes[end] === equals) end++;
    return end;
  }

  /** `/` and `-` are of an alphabet and part words as well: what stands between them has a try. */
  private tryParts(start: number, tokenEnd: number, wordEnd: number): number {
    const signs = classesOf(this.bytes, start, tokenEnd) & signClasses;
    if (signs === 0 || !hasMixedRun(this.bytes, start, tokenEnd)) return -1;
    const end = this.paddedEnd(tokenEnd, wordEnd);
    const behind = this.tryBehindPrefix(start, end, opensReadably);
    if (behind > 0) return behind;
    let read = -1;
    if ((signs & byteClass.dashUnderscore) !== 0) read = this.tryPieces(start, end, urlSafeOnly);
    if (read < 0 && (signs & byteClass.plusSlash) !== 0) {
      read = this.tryPieces(start, end, standardOnly);
    }
    return read < 0 && signs === signClasses ? this.tryPieces(start, end, anySign) : read;
  }

  /** The token without what stands before one of its first signs: `payload_eyJ…`, `v1-7b22…`. */
  private tryBehindPrefix(start: number, end: number, opens: Opens): number {
    const { bytes } = this;
    const last = Math.min(end - minToken, start + maxPrefix);
    let tries = 0;
    for (let at = start; at < last && tries < maxPrefixes; at++) {
      if (anySign[bytes[at]!] === 0) continue;
      tries++;
      if (anySign[bytes[at + 1]!] !== 0 || !opens(bytes, at + 1, end)) continue;
      const read = this.tryRun(at + 1, end);
      if (read > 0) return read;
    }
    return -1;
  }

  private tryPieces(start: number, end: number, separators: Uint8Array): number {
    const { bytes } = this;
    let from = start;
    let read = -1;
    let tries = 0;
    for (let at = start; at <= end && tries < maxPieces; at++) {
      if (at < end && separators[bytes[at]!] === 0) continue;
      if (at - from >= minToken && at - from < end - start) {
        tries++;
        read = Math.max(
          read,
          this.tryToken(from, at),
          this.tryBehindPrefix(from, at, opensReadably),
        );
      }
      from = at + 1;
    }
    return read;
  }

  /** Lines of one length and a last one that is no longer: base64 in MIME or PEM. */
  private readBlock(start: number, lineEnd: number): number {
    if (lineEnd - start < minBlockLine || start < this.noBlock) return -1;
    const stop = blockEnd(this.bytes, start, lineEnd, this.end);
    if (stop === lineEnd) return -1;
    const read = this.tryToken(start, stop);
    if (read < 0) this.noBlock = stop;
    return read;
  }

  private tryToken(start: number, end: number): number {
    return mayBeToken(this.bytes, start, end) ? this.tryRun(start, end) : -1;
  }
}

/** Behind tokens with dots between them, as many as a JWE has; `start` where there are more. */
function dottedEnd(bytes: Uint8Array, start: number, end: number): number {
  let stop = start;
  let dots = 0;
  for (; stop < end; stop++) {
    if (bytes[stop] === dot) {
      if (++dots > maxDots) return start;
    } else if ((classOf[bytes[stop]!]! & tokenClasses) === 0) break;
  }
  // A full stop behind the token ends the sentence; two dots end an unsigned token.
  return bytes[stop - 1] === dot && bytes[stop - 2] !== dot ? stop - 1 : stop;
}

function blockEnd(bytes: Uint8Array, start: number, lineEnd: number, end: number): number {
  const length = lineEnd - start;
  let stop = lineEnd;
  for (;;) {
    const next = stop + breakLength(bytes, stop, end);
    if (next === stop) return stop;
    let lineStop = next;
    while (lineStop < end && (classOf[bytes[lineStop]!]! & base64Classes) !== 0) lineStop++;
    if (lineStop === next || lineStop - next > length || bytes[next] === 0x2d) return stop;
    stop = lineStop;
    if (lineStop - next < length) return stop;
  }
}

type Opens = (bytes: Uint8Array, start: number, end: number) => boolean;

/** Whether base64 begins there of an object, a list of objects, or gzip: no word does. */
function opensSurely(bytes: Uint8Array, start: number): boolean {
  return (
    startsWith(bytes, start, 'eyJ') ||
    startsWith(bytes, start, 'W3si') ||
    startsWith(bytes, start, 'H4sI')
  );
}

/** Whether letters of both cases, or letters and digits, stand side by side for as long as a token. */
function hasMixedRun(bytes: Uint8Array, start: number, end: number): boolean {
  let classes = 0;
  let run = 0;
  for (let at = start; at < end; at++) {
    const kind = classOf[bytes[at]!]!;
    if ((kind & signClasses) !== 0) {
      classes = run = 0;
      continue;
    }
    classes |= kind;
    if (++run < minToken) continue;
    const isLower = (classes & classSet.lower) !== 0;
    const isUpper = (classes & classSet.upper) !== 0;
    const isDigit = (classes & classSet.digits) !== 0;
    if (Number(isLower) + Number(isUpper) + Number(isDigit) > 1) return true;
  }
  return false;
}

/** Length of a line break, also of one that is escaped as in JSON (`\\r\\n`); 0 where there is none. */
function breakLength(bytes: Uint8Array, at: number, end: number): number {
  const isReturn = bytes[at] === 0x0d;
  if (at + 1 < end && isReturn && bytes[at + 1] === 0x0a) return 2;
  if (at < end && bytes[at] === 0x0a) return 1;
  if (bytes[at] !== 0x5c) return 0;
  if (startsWith(bytes, at, '\\r\\n') && at + 4 <= end) return 4;
  return bytes[at + 1] === 0x6e && at + 2 <= end ? 2 : 0;
}

const urlSafeOnly = separatorTable('-_');
const standardOnly = separatorTable('+/');
const anySign = separatorTable('+/-_');
const signClasses = byteClass.plusSlash | byteClass.dashUnderscore;

function separatorTable(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** 8-4-4-4-12 hexadecimal digits (RFC 9562, section 4). */
function isUuid(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 36) return false;
  for (const dash of [8, 13, 18, 23]) if (bytes[start + dash] !== 0x2d) return false;
  return true;
}
