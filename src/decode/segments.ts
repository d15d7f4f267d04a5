import { base64Classes } from './base64';
import { byteClass, classesOf, classOf, classSet, startsWith } from './byteClass';
import type { Codec, CodecInput, Reading, ValueTable } from './codec';
import { dataUri } from './codecs/dataUri';
import { form } from './codecs/form';
import { json, opensWell } from './codecs/json';
import { isQuery, readQuery } from './codecs/query';
import { pem } from './codecs/pem';
import { percent } from './codecs/percent';
import { JsonFinder } from './jsonFinder';
import { tokenCodecs } from './registry';
import { mayBeToken } from './token';
import { splitUrl } from './url';

const b = byteClass;
const token = classSet.alphanumeric | b.plusSlash | b.dashUnderscore;
/** What ends a word: white space, quotes, brackets, escapes, and all that is not ASCII. */
const delimiters = classSet.white | b.bracket | b.control | b.high | b.backslash;
/** Classes besides a long token that a word must have one of to be looked at. */
const triggers = b.percent | b.colon | b.equals;
const minWord = 12;
/** Base32 is padded with up to six signs, base64 with two. */
const maxPadding = 6;
/** Pieces of a token that are tried: what is apart by slashes has few, a random run has thousands. */
const maxPieces = 12;
/** A token that begins another line of base64: PEM has 64 characters a line, MIME 76. */
const minBlockLine = 60;
/** Longest PEM in a text, and how often one is looked for. */
const maxPem = 262_144;
const maxPemTries = 64;
/** Longest data URI whose end is looked for. */
const maxQuoted = 4 * 1024 * 1024;

/** Which bytes end a word, and the quotes and parentheses that classes do not tell apart. */
const endsWord = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) if (classOf[byte]! & delimiters) endsWord[byte] = 1;
for (const character of "'`()|^") endsWord[character.charCodeAt(0)] = 1;

/**
 * What is coded inside a text: readings in the order of their ranges, which do not overlap. One pass
 * over the words; only those that can hold something are looked at again. Stops one behind `most`
 * readings: that one shows the cut.
 */
export function readSegments(input: CodecInput, most: number): readonly Reading[] {
  return new SegmentScan(input, most).run();
}

class SegmentScan {
  private readonly found: Reading[] = [];
  private readonly json: JsonFinder;
  /** Where the last reading ended. */
  private done: number;
  private pemTries = 0;

  constructor(
    private readonly input: CodecInput,
    private readonly most: number,
  ) {
    this.done = input.start;
    this.json = new JsonFinder(input.bytes, input.end);
  }

  run(): readonly Reading[] {
    const { bytes, start, end } = this.input;
    let wordStart = start;
    let at = start;
    while (at < end && this.found.length <= this.most) {
      const byte = bytes[at]!;
      if (endsWord[byte] === 0) {
        at++;
        continue;
      }
      if (at - wordStart >= minWord) this.readWord(wordStart, at);
      if ((byte === 0x7b || byte === 0x5b) && at >= this.done) this.readJson(at);
      if (byte === 0x20 && at - wordStart === 10) this.readPem(wordStart);
      at = Math.max(at + 1, this.done);
      wordStart = at;
    }
    if (at - wordStart >= minWord) this.readWord(wordStart, end);
    return this.found;
  }

  private readJson(at: number): void {
    const { bytes, isMarkup } = this.input;
    if (!opensWell(bytes, at, this.input.end)) return;
    const end = this.json.endOf(at);
    if (end <= at) return;
    const reading = this.read(json, at, end);
    if (reading && isRecord(reading.table, isMarkup)) this.accept(reading);
  }

  private readPem(start: number): void {
    const { bytes, end } = this.input;
    if (!startsWith(bytes, start, '-----BEGIN ') || this.pemTries++ > maxPemTries) return;
    this.tryCodec(pem, start, Math.min(end, start + maxPem));
  }

  private readWord(start: number, end: number): void {
    const { bytes } = this.input;
    let classes = 0;
    let run = 0;
    let longest = 0;
    for (let at = start; at < end; at++) {
      const kind = classOf[bytes[at]!]!;
      classes |= kind;
      if ((kind & token) !== 0) run++;
      else {
        if (run > longest) longest = run;
        run = 0;
      }
    }
    if (run > longest) longest = run;
    if (longest < minWord && (classes & triggers) === 0) return;

    if ((classes & b.colon) !== 0 && startsWith(bytes, start, 'data:')) {
      if (this.tryCodec(dataUri, start, this.quotedEnd(start, end))) return;
    }
    if ((classes & b.colon) !== 0 && !this.input.isMarkup && this.readUrl(start, end)) return;
    if ((classes & b.equals) !== 0 && (classes & b.pairBreak) !== 0 && !this.input.isMarkup) {
      if (this.tryCodec(form, start, end)) return;
    }
    if ((classes & b.percent) !== 0 && !this.input.isMarkup) {
      if (this.tryCodec(percent, start, end)) return;
    }
    if (longest >= minWord) this.readTokens(start, end);
  }

  /** The query of a URL in the text, after the tokens of its path. */
  private readUrl(start: number, end: number): boolean {
    const { bytes } = this.input;
    const parts = splitUrl(bytes, start, end);
    if (!parts?.hasScheme || parts.query < 0) return false;
    const queryEnd =
      parts.fragment < 0 ? trimPunctuation(bytes, parts.query, end) : parts.fragment - 1;
    if (!isQuery(bytes, parts.query, queryEnd)) return false;
    this.readTokens(start, parts.query - 1);
    this.accept({ ...readQuery(bytes, parts.query, queryEnd), isSegment: true });
    return true;
  }

  private readTokens(start: number, end: number): void {
    const { bytes } = this.input;
    for (let at = start; at < end;) {
      if ((classOf[bytes[at]!]! & token) === 0) {
        at++;
        continue;
      }
      let stop = at + 1;
      while (stop < end && (classOf[bytes[stop]!]! & token) !== 0) stop++;
      if (stop - at >= minWord) this.readToken(at, stop, end);
      at = Math.max(stop, this.done);
    }
  }

  private readToken(start: number, tokenEnd: number, wordEnd: number): void {
    const { bytes } = this.input;
    if (isUuid(bytes, start, tokenEnd) || !mayBeToken(bytes, start, tokenEnd)) return;
    if (
      bytes[tokenEnd] === 0x2e &&
      startsWith(bytes, start, 'ey') &&
      this.readDotted(start, wordEnd)
    ) {
      return;
    }
    let end = tokenEnd;
    while (end < wordEnd && end - tokenEnd < maxPadding && bytes[end] === 0x3d) end++;
    if (end - start >= minBlockLine && this.readBlock(start, end)) return;
    if (this.tryToken(start, end)) return;
    // `/` and `-` are of an alphabet and part words as well; each alphabet has a try without the
    // other's two characters, then what stands between slashes.
    for (const separators of [urlSafeOnly, standardOnly]) {
      if (this.tryPieces(start, end, separators)) return;
    }
  }

  private tryPieces(start: number, end: number, separators: Uint8Array): boolean {
    const { bytes } = this.input;
    let from = start;
    let isFound = false;
    let tries = 0;
    for (let at = start; at <= end && tries < maxPieces; at++) {
      if (at < end && separators[bytes[at]!] === 0) continue;
      if (at - from >= minWord && at - from < end - start) {
        tries++;
        isFound = this.tryToken(from, at) || isFound;
      }
      from = at + 1;
    }
    return isFound;
  }

  private tryToken(start: number, end: number): boolean {
    if (!mayBeToken(this.input.bytes, start, end)) return false;
    for (const codec of tokenCodecs) if (this.tryCodec(codec, start, end)) return true;
    return false;
  }

  /** Tokens whose parts are apart by dots: JWT and JWE. */
  private readDotted(start: number, end: number): boolean {
    const { bytes } = this.input;
    let stop = start;
    while (stop < end && (bytes[stop] === 0x2e || (classOf[bytes[stop]!]! & token) !== 0)) stop++;
    while (stop > start && bytes[stop - 1] === 0x2e && bytes[stop - 2] !== 0x2e) stop--;
    return this.tryToken(start, stop);
  }

  /** Lines of one length and a last one that is no longer: base64 in MIME or PEM. */
  private readBlock(start: number, lineEnd: number): boolean {
    const { bytes, end } = this.input;
    const length = lineEnd - start;
    let stop = lineEnd;
    for (;;) {
      let next = stop;
      if (bytes[next] === 0x0d) next++;
      if (bytes[next] !== 0x0a) break;
      next++;
      let lineStop = next;
      while (lineStop < end && (classOf[bytes[lineStop]!]! & base64Classes) !== 0) lineStop++;
      if (lineStop === next || lineStop - next > length || bytes[next] === 0x2d) break;
      stop = lineStop;
      if (lineStop - next < length) break;
    }
    return stop > lineEnd && this.tryToken(start, stop);
  }

  /** Where the quotes or parentheses around a data URI end: in style sheets it may hold spaces. */
  private quotedEnd(start: number, wordEnd: number): number {
    const { bytes, end } = this.input;
    const open = bytes[start - 1] ?? 0;
    const close = open === 0x28 ? 0x29 : open;
    if (close !== 0x22 && close !== 0x27 && close !== 0x29) return wordEnd;
    const length = bytes.subarray(start, Math.min(end, start + maxQuoted)).indexOf(close);
    return length < 0 ? wordEnd : start + length;
  }

  private tryCodec(codec: Codec, start: number, end: number): boolean {
    const reading = this.read(codec, start, end);
    if (reading) this.accept(reading);
    return reading !== null;
  }

  private read(codec: Codec, start: number, end: number): Reading | null {
    if (start < this.done) return null;
    const input: CodecInput = {
      ...this.input,
      start,
      end,
      classes: classesOf(this.input.bytes, start, end),
      isPart: false,
      isInner: false,
    };
    const reading = codec.fits(input) ? codec.read(input) : null;
    return reading && { ...reading, isSegment: true };
  }

  private accept(reading: Reading): void {
    this.found.push(reading);
    this.done = reading.range.end;
  }
}

/** Rows of an object that a script is believed to hold as data, and of any other text. */
const minScriptRows = 6;
const minRows = 2;
/** Values of an array that are looked at for an object among them. */
const maxLooked = 8;

/** Whether JSON in a text is a record: lists of words and numbers are what programs are made of. */
function isRecord(table: ValueTable, isMarkup: boolean): boolean {
  if (table.count < (isMarkup ? minScriptRows : minRows)) return false;
  for (let row = 0; row < Math.min(table.count, maxLooked); row++) {
    if (table.type(row) === 'object') return true;
  }
  return false;
}

const urlSafeOnly = separatorTable('-_');
const standardOnly = separatorTable('+/');

function separatorTable(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** `end` without the marks that a sentence puts behind a URL. */
function trimPunctuation(bytes: Uint8Array, start: number, end: number): number {
  let stop = end;
  while (stop > start && punctuation.has(bytes[stop - 1]!)) stop--;
  return stop;
}

const punctuation = new Set([0x2e, 0x2c, 0x3b, 0x3a, 0x21]);

/** 8-4-4-4-12 hexadecimal digits (RFC 9562, section 4). */
function isUuid(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 36) return false;
  for (const dash of [8, 13, 18, 23]) if (bytes[start + dash] !== 0x2d) return false;
  return true;
}
