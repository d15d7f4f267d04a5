import type { Inflated, InflateKind } from '../bytes/platform';
import type { CodecInput, DecodeStatement, Kit, Proof, Reading, ValueHint } from './codec';
import { fileMagic } from './magic';
import type { DecodeContext, DecodeHint } from './model';
import { inspect, provenBits, textEvidence, textGain, trim } from './proof';
import { binaryCodecs, codecOf, declaredCodec, textCodecs } from './registry';
import { readSegments } from './segments';

/** Binary codings inside one another that are looked through while one of them is being proven. */
const maxProofs = 4;
/** Share of what may still be put out that no single layer takes from the others. */
const reserve = 0.25;

const nothing: readonly Reading[] = [];
const noEvidence: readonly DecodeStatement[] = [];

/** Finds what a run of bytes is coded in. One for each part; it spends the part's budget. */
export class Reader {
  private readonly kits: Kit[] = [];

  constructor(private readonly context: DecodeContext) {
    for (let level = 0; level < maxProofs; level++) this.kits.push(this.makeKit(level));
  }

  /** Readings of a part, from where it stands. */
  readPart(bytes: Uint8Array, hint: DecodeHint): readonly Reading[] {
    return this.readRun(bytes, { contentType: hint.contentType ?? '' }, true);
  }

  /** Readings of a value, in the order of their ranges. */
  readValue(bytes: Uint8Array, hint: ValueHint | null): readonly Reading[] {
    if (hint?.reading) return [hint.reading];
    return this.readRun(bytes, hint, false);
  }

  private readRun(bytes: Uint8Array, hint: ValueHint | null, isPart: boolean): readonly Reading[] {
    const [start, end] = trim(bytes, 0, bytes.length);
    if (start === end) return nothing;
    const input = this.inputOf(bytes, start, end, hint, isPart);

    const declared = hint?.declared
      ? codecOf(hint.declared)
      : input.contentType && declaredCodec(input.contentType);
    if (declared) {
      const wanted = { ...input, isDeclared: true, evidence: hint?.evidence ?? noEvidence };
      const reading = declared.fits(wanted) ? declared.read(wanted) : null;
      if (reading) return [reading];
    }
    for (const codec of input.isText ? textCodecs : binaryCodecs) {
      if (!codec.fits(input)) continue;
      const reading = codec.read(input);
      if (reading) return [reading];
    }
    return input.isText ? readSegments(input) : nothing;
  }

  private inputOf(
    bytes: Uint8Array,
    start: number,
    end: number,
    hint: ValueHint | null,
    isPart: boolean,
  ): CodecInput {
    return {
      bytes,
      start,
      end,
      ...inspect(bytes, start, end),
      contentType: hint?.contentType ?? '',
      isDeclared: false,
      isPart,
      isInner: hint?.isInner ?? false,
      evidence: noEvidence,
      kit: this.kits[0]!,
    };
  }

  private makeKit(level: number): Kit {
    return {
      inflate: (kind, bytes) => this.inflate(kind, bytes),
      prove: (bytes, inputBits, isDeclared) => this.prove(bytes, inputBits, isDeclared, level),
    };
  }

  private inflate(kind: InflateKind, bytes: Uint8Array): Inflated {
    const { budget } = this.context;
    const inflated = this.context.inflate(
      kind,
      bytes,
      Math.floor(budget.bytesLeft * (1 - reserve)),
    );
    budget.spendBytes(inflated.bytes.length);
    return inflated;
  }

  private prove(
    bytes: Uint8Array,
    inputBits: number,
    isDeclared: boolean,
    level: number,
  ): Proof | null {
    const [start, end] = trim(bytes, 0, bytes.length);
    if (start === end) return null;
    const { classes, isText } = inspect(bytes, start, end);
    if (isText && (isDeclared || textGain(bytes, inputBits) >= provenBits)) {
      return { evidence: textEvidence(), reading: null };
    }
    const kit = this.kits[level + 1];
    if (kit) {
      const input: CodecInput = {
        bytes,
        start: isText ? start : 0,
        end: isText ? end : bytes.length,
        classes,
        isText,
        contentType: '',
        isDeclared: false,
        isPart: false,
        isInner: true,
        evidence: noEvidence,
        kit,
      };
      const codecs = isText ? [codecOf('json')!] : binaryCodecs;
      for (const codec of codecs) {
        if (!codec.fits(input)) continue;
        const reading = codec.read(input);
        if (!reading || (isText && reading.state !== 'complete')) continue;
        const evidence = reading.evidence[0] ?? parses(bytes.length);
        return { evidence, reading };
      }
    }
    if (isText) return null;
    const format = fileMagic(bytes);
    if (format) return { evidence: { id: 'decode.magic', arguments: { format } }, reading: null };
    return isDeclared ? { evidence: parses(bytes.length), reading: null } : null;
  }
}

function parses(bytes: number): DecodeStatement {
  return { id: 'decode.parses', arguments: { bytes } };
}
