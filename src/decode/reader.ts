import type { Inflated } from '../bytes/platform';
import { decodeLatin1 } from '../bytes/text';
import { byteClass, classSet, startsWith } from './byteClass';
import type { Codec, CodecInput, DecodeStatement, Kit, Proof, Reading, ValueHint } from './codec';
import { readSetCookie } from './codecs/cookie';
import { fileMagic } from './magic';
import type { DecodeContext, DecodeHint } from './model';
import { inspect, provenBits, textEvidence, textGain, trim } from './proof';
import { binaryCodecs, codecOf, declaredCodec, mediaTypeOf, textCodecs } from './registry';
import { readSegments } from './segments';
import { provenCharset } from './textForm';
import { readUrl, readUrlValue } from './url';

/** Codings inside one another that are looked through while the outer one is being proven. */
const maxProofs = 4;
/** Share of what may still be put out that no single layer takes from the others. */
const reserve = 0.25;
/** Media types of pictures, sound and fonts: they are what they are. */
const media = /^(?:image\/(?!svg)|video\/|audio\/|font\/)/;
/** Media types of pages, style sheets and scripts. */
const markup =
  /^(?:text\/(?:html|css)|application\/xhtml\+xml|[a-z]{1,12}\/(?:x-)?(?:java|ecma)script)$/;
/** Codecs that a header field is not in as a whole: its own grammar has the same separators. */
const notInHeaders: ReadonlySet<string> = new Set(['form', 'cookie', 'xml', 'multipart']);

/** A URL as a whole holds no white space. */
const notInUrls = classSet.white | byteClass.control;

const grammars: ReadonlySet<string> = new Set(['json', 'xml', 'form', 'rot13', 'reverse', 'xor']);

const nothing: readonly Reading[] = [];
const noEvidence: readonly DecodeStatement[] = [];

/** Finds what a run of bytes is coded in. One for each part; it spends the part's budget. */
export class Reader {
  private readonly kits: Kit[] = [];
  /** Codecs whose grammar proves a text that is too short to prove itself. */
  private readonly structured = textCodecs.filter(({ id }) => grammars.has(id));

  constructor(private readonly context: DecodeContext) {
    for (let level = 0; level < maxProofs; level++) this.kits.push(this.makeKit(level));
  }

  /** Readings of a part, from where it stands. */
  readPart(bytes: Uint8Array, hint: DecodeHint): readonly Reading[] {
    const [start, end] = trim(bytes, 0, bytes.length);
    switch (hint.place) {
      case 'url':
        return readUrl(bytes, start, end);
      case 'cookie': {
        const input = { ...this.inputOf(bytes, start, end, null, 0), isDeclared: true };
        const reading = start < end ? codecOf('cookie')!.read(input) : null;
        return reading ? [reading] : nothing;
      }
      case 'set-cookie': {
        const reading = readSetCookie(bytes, start, end);
        return reading ? [reading] : nothing;
      }
      case 'header':
        return this.readHeader(bytes, start, end);
      default: {
        return this.readRun(bytes, start, end, { contentType: hint.contentType ?? '' }, true);
      }
    }
  }

  /** Readings of a value, in the order of their ranges. */
  readValue(bytes: Uint8Array, hint: ValueHint | null): readonly Reading[] {
    if (hint?.reading) return [hint.reading];
    const [start, end] = trim(bytes, 0, bytes.length);
    return this.readRun(bytes, start, end, hint, false);
  }

  private readRun(
    bytes: Uint8Array,
    start: number,
    end: number,
    hint: ValueHint | null,
    isPart: boolean,
  ): readonly Reading[] {
    if (start === end) return nothing;
    const record = this.readRecord(bytes, start, end, hint, isPart);
    if (record) return [record];
    const input = { ...this.inputOf(bytes, start, end, hint, 0), isPart };
    const declared = hint?.declared ? codecOf(hint.declared) : declaredCodec(input.contentType);
    if (declared) {
      const wanted = { ...input, isDeclared: true, evidence: hint?.evidence ?? noEvidence };
      const reading = declared.fits(wanted) ? declared.read(wanted) : null;
      if (reading) return [reading];
    }
    if (!input.isText && media.test(mediaTypeOf(input.contentType))) return nothing;
    const whole = this.readWhole(input, input.isText ? textCodecs : binaryCodecs);
    if (whole) return whole;
    return input.isText ? readSegments(input, this.context.budget.limits.layers) : nothing;
  }

  /**
   * JSON from the first byte to the last, before anything else is asked of the bytes: most payloads are
   * that in the end, and its own grammar says more than any look at its characters.
   */
  private readRecord(
    bytes: Uint8Array,
    start: number,
    end: number,
    hint: ValueHint | null,
    isPart: boolean,
  ): Reading | null {
    if (!isBracket(bytes[start]!) || hint?.declared) return null;
    const declared = declaredCodec(hint?.contentType ?? '');
    const isDeclared = declared?.id === 'json';
    if (declared && !isDeclared) return null;
    const input = { ...this.blank(bytes, start, end, hint, 0), isDeclared, isPart };
    const reading = codecOf('json')!.read(input);
    return reading && reading.range.end === end ? reading : null;
  }

  /** Readings of the run as a whole, or null. */
  private readWhole(input: CodecInput, codecs: readonly Codec[]): readonly Reading[] | null {
    const { bytes, start, end, classes } = input;
    if (input.isText && !input.isMarkup && mayBeUrl(bytes, start, classes)) {
      const readings = readUrlValue(bytes, start, end, (run) => input.kit.isCoded(run));
      if (readings) return readings;
    }
    for (const codec of codecs) {
      if (!codec.fits(input)) continue;
      const reading = codec.read(input);
      if (reading) return [reading];
    }
    return null;
  }

  /** A field value is text with codings in it; of its schemes, Basic names one (RFC 7617). */
  private readHeader(bytes: Uint8Array, start: number, end: number): readonly Reading[] {
    if (start === end) return nothing;
    if (/^basic +$/i.test(decodeLatin1(bytes.subarray(start, start + 6)))) {
      const [from] = trim(bytes, start + 6, end);
      const reading = codecOf('base64')!.read({
        ...this.inputOf(bytes, from, end, null, 0),
        isDeclared: true,
        evidence: [{ id: 'decode.declared', arguments: { field: 'Basic' } }],
      });
      if (reading) return [{ ...reading, isSegment: true }];
    }
    const input = this.inputOf(bytes, start, end, null, 0);
    const codecs = input.isText
      ? textCodecs.filter(({ id }) => !notInHeaders.has(id))
      : binaryCodecs;
    return (
      this.readWhole(input, codecs) ??
      (input.isText ? readSegments(input, this.context.budget.limits.layers) : nothing)
    );
  }

  private inputOf(
    bytes: Uint8Array,
    start: number,
    end: number,
    hint: ValueHint | null,
    level: number,
  ): CodecInput {
    const input = this.blank(bytes, start, end, hint, level);
    const { classes, isText } = inspect(bytes, start, end);
    const isMarkup = markup.test(mediaTypeOf(input.contentType)) || opensPage(bytes, start);
    if (isText) return { ...input, classes, isText, isMarkup };
    // What looks like white space around binary data is part of it.
    return { ...input, start: 0, end: bytes.length, classes };
  }

  /** Input of which only the place is known. */
  private blank(
    bytes: Uint8Array,
    start: number,
    end: number,
    hint: ValueHint | null,
    level: number,
  ): CodecInput {
    return {
      bytes,
      start,
      end,
      classes: 0,
      isText: false,
      contentType: hint?.contentType ?? '',
      isDeclared: false,
      isPart: false,
      isInner: hint?.isInner ?? false,
      isCut: hint?.isCut ?? false,
      isMarkup: false,
      evidence: noEvidence,
      kit: this.kits[level]!,
    };
  }

  private makeKit(level: number): Kit {
    return {
      inflate: (kind, bytes) => this.unpack((maxOut) => this.context.inflate(kind, bytes, maxOut)),
      unpack: (undo) => this.unpack(undo),
      prove: (bytes, inputBits, isDeclared, minGain = provenBits) =>
        this.prove(bytes, inputBits, isDeclared, minGain, level),
      isCoded: (bytes) => this.isCoded(bytes, level),
    };
  }

  private unpack(undo: (maxOut: number) => Inflated): Inflated {
    const { budget } = this.context;
    const inflated = undo(Math.floor(budget.bytesLeft * (1 - reserve)));
    budget.spendBytes(inflated.bytes.length);
    if (inflated.state === 'skipped') budget.noteCut('bytesOut');
    return inflated;
  }

  private isCoded(bytes: Uint8Array, level: number): boolean {
    if (level + 1 >= maxProofs) return false;
    const [start, end] = trim(bytes, 0, bytes.length);
    if (start === end) return false;
    const input = this.inputOf(bytes, start, end, null, level + 1);
    return this.readWhole(input, input.isText ? textCodecs : binaryCodecs) !== null;
  }

  private prove(
    bytes: Uint8Array,
    inputBits: number,
    isDeclared: boolean,
    minGain: number,
    level: number,
  ): Proof | null {
    const [start, end] = trim(bytes, 0, bytes.length);
    if (start === end) return null;
    const { isText } = inspect(bytes, start, end);
    if (isText && (isDeclared || textGain(bytes, inputBits) >= minGain)) {
      return { evidence: textEvidence(), reading: null };
    }
    if (level + 1 < maxProofs) {
      // Formats without magic must not prove one another: deflate in zlib in hex is chance.
      const input = this.inputOf(bytes, start, end, { isInner: level === 0 }, level + 1);
      const codecs = isText ? this.structured : binaryCodecs;
      for (const codec of codecs) {
        if (!codec.fits(input)) continue;
        const reading = codec.read(input);
        if (!reading || (isText && reading.state !== 'complete')) continue;
        return { evidence: reading.evidence[0] ?? parses(bytes.length), reading };
      }
    }
    if (isText) return null;
    const charset = provenCharset(bytes);
    if (charset)
      return { evidence: { id: 'decode.charset', arguments: { charset } }, reading: null };
    const format = fileMagic(bytes);
    if (format) return { evidence: { id: 'decode.magic', arguments: { format } }, reading: null };
    return isDeclared ? { evidence: parses(bytes.length), reading: null } : null;
  }
}

function parses(bytes: number): DecodeStatement {
  return { id: 'decode.parses', arguments: { bytes } };
}

function isBracket(byte: number): boolean {
  return byte === 0x7b || byte === 0x5b;
}

/** A URL has a scheme, or begins with a slash and has a query. */
function mayBeUrl(bytes: Uint8Array, start: number, classes: number): boolean {
  if ((classes & byteClass.equals) === 0 || (classes & notInUrls) !== 0) return false;
  return (classes & byteClass.colon) !== 0 || bytes[start] === 0x2f;
}

function opensPage(bytes: Uint8Array, start: number): boolean {
  if (bytes[start] !== 0x3c) return false;
  const head = decodeLatin1(bytes.subarray(start, start + 15)).toLowerCase();
  return (
    head.startsWith('<!doctype html') ||
    head.startsWith('<html') ||
    startsWith(bytes, start, '<head')
  );
}
