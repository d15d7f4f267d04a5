import { parseJson } from '../bytes/jsonParser';
import type { JsonDocument } from '../bytes/json';
import { RangeMapBuilder } from '../bytes/rangeMap';
import { decodeLatin1 } from '../bytes/text';
import { isWhite, startsWith } from './byteClass';
import type { Mapped } from './codec';

/** JSON as hands and languages write it: the strict text it stands for, and that text read. */
export interface LenientJson {
  readonly strict: Mapped;
  readonly document: JsonDocument;
}

const slash = 0x2f;
const backslash = 0x5c;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const comma = 0x2c;
const colon = 0x3a;
const maxWord = 128;
/** Values that a text must hold to be taken for a record. */
const minNodes = 3;
/** Of a long text, this much is looked at first. */
const headBytes = 4_096;

/** What words of JavaScript and Python stand for. */
const words: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['True', 'true'],
  ['false', 'false'],
  ['False', 'false'],
  ['null', 'null'],
  ['None', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
  ['NaN', 'null'],
]);

/** Whether a text begins as lenient JSON does where strict JSON would not. */
export function opensLeniently(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start];
  if (first === slash) return bytes[start + 1] === slash || bytes[start + 1] === 0x2a;
  return (first === 0x7b || first === 0x5b) && end - start > minNodes;
}

/**
 * Reads [start, end) as JSON with what JSON5 and the printers of languages add: comments, commas
 * before a closing bracket, single quotes, names without quotes, and other words for null. Null where
 * it is not that from the first byte to the last, or no record.
 */
export function readLenientJson(
  bytes: Uint8Array,
  start: number,
  end: number,
  limits: { readonly maxNodes: number; readonly maxDepth: number },
): LenientJson | null {
  if (end - start > 2 * headBytes && !beginsWell(bytes, start, start + headBytes, limits))
    return null;
  const rewriter = new Rewriter(bytes, start, end);
  if (!rewriter.rewrite()) return null;
  const strict = rewriter.result();
  const document = parseJson(strict.bytes, undefined, limits);
  if (document.state !== 'complete' || document.count < minNodes) return null;
  for (let node = 0; node < Math.min(document.count, 8); node++) {
    if (document.type(node) === 'object') return { strict, document };
  }
  return null;
}

/** Whether the beginning of a long text reads as far as it goes: what is none fails in its first bytes. */
function beginsWell(
  bytes: Uint8Array,
  start: number,
  end: number,
  limits: { readonly maxNodes: number; readonly maxDepth: number },
): boolean {
  const head = new Rewriter(bytes, start, end);
  // What the end cuts through is no fault: a string ends there, a word shortly before.
  if (!head.rewrite() && head.at < end - maxWord) return false;
  const { state } = parseJson(head.result().bytes, undefined, limits);
  // `skipped`: deeper than any record, from its beginning on.
  return state === 'complete' || state === 'truncated';
}

/** Rewrites one text; the grammar is left to the parser of the result. */
class Rewriter {
  private out: Uint8Array;
  private length = 0;
  private readonly map: RangeMapBuilder;
  /** Up to here, the text is rewritten. */
  at: number;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    private readonly end: number,
  ) {
    this.at = start;
    this.map = new RangeMapBuilder(start);
    this.out = new Uint8Array(end - start + 64);
  }

  /** Whether all of the text could be rewritten. */
  rewrite(): boolean {
    const { bytes, end } = this;
    while (this.at < end) {
      const byte = bytes[this.at]!;
      if (byte === slash) {
        if (!this.skipComment()) return false;
      } else if (byte === doubleQuote || byte === singleQuote) {
        if (!this.string(byte)) return false;
      } else if (byte === comma && this.closesNext()) this.skip(1);
      else if (isNameStart(byte)) {
        if (!this.word()) return false;
      } else if (isWhite(byte) || isSign(byte)) this.copy(1);
      else return false;
    }
    return true;
  }

  /** What was made of the text so far, and the way back. */
  result(): Mapped {
    return { bytes: this.out.subarray(0, this.length), map: this.map.build() };
  }

  private skipComment(): boolean {
    const { bytes, at, end } = this;
    const isLine = bytes[at + 1] === slash;
    if (!isLine && bytes[at + 1] !== 0x2a) return false;
    let stop = at + 2;
    while (stop < end && (isLine ? bytes[stop] !== 0x0a : !startsWith(bytes, stop, '*/'))) stop++;
    this.skip(Math.min(end, isLine ? stop : stop + 2) - at);
    return isLine || stop < end;
  }

  /** A string in either quotes; what is escaped in one and not in the other is put right. */
  private string(quote: number): boolean {
    const { bytes, end } = this;
    this.put('"', 1);
    while (this.at < end) {
      const byte = bytes[this.at]!;
      if (byte === quote) {
        this.put('"', 1);
        return true;
      }
      if (byte === backslash) {
        const next = bytes[this.at + 1];
        if (next === singleQuote) this.put("'", 2);
        else if (next === 0x78) {
          this.put(`\\u00${decodeLatin1(bytes.subarray(this.at + 2, this.at + 4))}`, 4);
        } else this.copy(2);
      } else if (byte === doubleQuote) this.put('\\"', 1);
      else this.copy(1);
    }
    return false;
  }

  /** A name in front of a colon, a word that stands for a value, or the `u` before a string of Python. */
  private word(): boolean {
    const { bytes, at, end } = this;
    let stop = at + 1;
    while (stop < end && stop - at <= maxWord && isNamePart(bytes[stop]!)) stop++;
    const word = decodeLatin1(bytes.subarray(at, stop));
    let next = stop;
    while (next < end && isWhite(bytes[next]!)) next++;
    if (bytes[next] === colon) this.put(`"${word}"`, stop - at);
    else if ((word === 'u' || word === 'b') && bytes[stop] === singleQuote) this.skip(1);
    else {
      const value = words.get(word);
      if (value === undefined) return false;
      this.put(value, stop - at);
    }
    return true;
  }

  /** Whether a bracket closes behind the comma, white space left out. */
  private closesNext(): boolean {
    let next = this.at + 1;
    while (next < this.end && isWhite(this.bytes[next]!)) next++;
    return this.bytes[next] === 0x7d || this.bytes[next] === 0x5d;
  }

  private copy(length: number): void {
    const stop = Math.min(this.end, this.at + length);
    this.room(length);
    this.map.verbatim(stop - this.at);
    while (this.at < stop) this.out[this.length++] = this.bytes[this.at++]!;
  }

  private put(text: string, from: number): void {
    this.room(text.length);
    for (let i = 0; i < text.length; i++) this.out[this.length++] = text.charCodeAt(i);
    this.map.unit(text.length, from);
    this.at += from;
  }

  private skip(length: number): void {
    this.map.skip(length);
    this.at += length;
  }

  private room(length: number): void {
    if (this.length + length <= this.out.length) return;
    const larger = new Uint8Array(this.out.length * 2 + length);
    larger.set(this.out);
    this.out = larger;
  }
}

/** What stands between names, words and strings: brackets, colons, commas, and the marks of numbers. */
function isSign(byte: number): boolean {
  return isDigit(byte) || signs.has(byte);
}

const signs = new Set([...'{}[]:,+-.'].map((character) => character.charCodeAt(0)));

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isNameStart(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || byte === 0x5f || byte === 0x24;
}

function isNamePart(byte: number): boolean {
  return isNameStart(byte) || isDigit(byte);
}
