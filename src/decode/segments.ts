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
import { TokenScan, tokenClasses } from './tokenScan';
import { splitUrl } from './url';

const b = byteClass;
/** What ends a word: white space, quotes, brackets, escapes, and all that is not ASCII. */
const delimiters = classSet.white | b.bracket | b.control | b.high | b.backslash;
/** Classes besides a long token that a word must have one of to be looked at. */
const triggers = b.percent | b.colon | b.equals;
const minWord = 12;
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
  private readonly tokens: TokenScan;
  /** Where the last reading ended. */
  private done: number;
  private pemTries = 0;
  /** Quotes that were looked for in vain: from further on there are none either. */
  private readonly unclosed = new Set<number>();

  constructor(
    private readonly input: CodecInput,
    private readonly most: number,
  ) {
    this.done = input.start;
    this.json = new JsonFinder(input.bytes, input.end);
    this.tokens = new TokenScan(input.bytes, input.end, (from, to) => this.tryToken(from, to));
  }

  run(): readonly Reading[] {
    const { bytes, start, end } = this.input;
    let wordStart = start;
    let at = start;
    while (this.found.length <= this.most) {
      // Most bytes are inside words: the loop over them asks nothing else.
      while (at < end && endsWord[bytes[at]!] === 0) at++;
      if (at >= end) break;
      const byte = bytes[at]!;
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
      if ((kind & tokenClasses) !== 0) run++;
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
    if (longest >= minWord) this.tokens.scan(start, end);
  }

  /** The query of a URL in the text, after the tokens of its path. */
  private readUrl(start: number, end: number): boolean {
    const { bytes } = this.input;
    const parts = splitUrl(bytes, start, end);
    if (!parts?.hasScheme || parts.query < 0) return false;
    const queryEnd =
      parts.fragment < 0 ? trimPunctuation(bytes, parts.query, end) : parts.fragment - 1;
    if (!isQuery(bytes, parts.query, queryEnd)) return false;
    this.tokens.scan(start, parts.query - 1);
    this.accept({ ...readQuery(bytes, parts.query, queryEnd), isSegment: true });
    return true;
  }

  private tryToken(start: number, end: number): number {
    for (const codec of tokenCodecs) if (this.tryCodec(codec, start, end)) return this.done;
    return -1;
  }

  /** Where the quotes or parentheses around a data URI end: in style sheets it may hold spaces. */
  private quotedEnd(start: number, wordEnd: number): number {
    const { bytes, end } = this.input;
    const open = bytes[start - 1] ?? 0;
    const close = open === 0x28 ? 0x29 : open;
    if (close !== 0x22 && close !== 0x27 && close !== 0x29) return wordEnd;
    if (this.unclosed.has(close)) return wordEnd;
    const length = bytes.subarray(start, Math.min(end, start + maxQuoted)).indexOf(close);
    if (length < 0) this.unclosed.add(close);
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

/** `end` without the marks that a sentence puts behind a URL. */
function trimPunctuation(bytes: Uint8Array, start: number, end: number): number {
  let stop = end;
  while (stop > start && punctuation.has(bytes[stop - 1]!)) stop--;
  return stop;
}

const punctuation = new Set([0x2e, 0x2c, 0x3b, 0x3a, 0x21]);
