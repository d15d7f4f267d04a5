import type { Inflated, InflateKind } from '../bytes/platform';
import { answerOf, answerWith, decodeText, type DecodeAnswer, type DecodedSegment } from './answer';
import { compressedReading } from './compressed';
import type { CodecInput, Kit, Reading } from './codec';
import { decodeValue } from './decode';
import { forcedStep, type ForceContext, type ForcedDecoding, type ForcedStep } from './forcedStep';
import type { CodecId } from './model';
import { inspect, textEvidence, trim } from './proof';
import { codecOf, codecs } from './registry';
import { salvageBase64, salvageHex, type Salvaged } from './salvage';
import { noValues, oneValue } from './table';
import { strongest } from './tree';
import { unwrapped } from './unwrap';

const inflateKinds: ReadonlySet<string> = new Set<InflateKind>([
  'gzip',
  'zlib',
  'deflate',
  'brotli',
  'zstd',
]);
const salvages = { base64: salvageBase64, hex: salvageHex } as const;

/**
 * Reads a run as it is told to, and what comes out by itself. What is read from bytes (a compressed
 * format, a charset, a cipher) is read from those that the run's base64 or hex stands for, where it
 * is that and something comes of it. Never throws: a step that fails has state `failed` and its
 * reason, and the answer holds what was recovered.
 */
export function decodeAs(
  bytes: Uint8Array,
  how: ForcedDecoding,
  context: ForceContext,
): DecodeAnswer {
  if ('codec' in how && codecOf(how.codec)?.reads === 'text') {
    return asCodec(bytes, how.codec, context);
  }
  let first: DecodeAnswer | undefined;
  for (const steps of [...unwrapped(bytes), []]) {
    const run = steps.at(-1)?.content.bytes ?? bytes;
    const answer =
      'codec' in how
        ? within(steps, asCodec(run, how.codec, context), bytes.length)
        : asStep(steps, forcedStep(run, how, context), bytes.length, context);
    if (answer.state === 'complete' && ('codec' in how || answer.text !== null)) return answer;
    first ??= answer;
  }
  return first!;
}

function asCodec(run: Uint8Array, id: CodecId, context: ForceContext): DecodeAnswer {
  const reading = forcedReading(run, id, context);
  return answerOf(decodeValue(run, { place: 'text' }, context, [reading]), true);
}

function asStep(
  outer: readonly ForcedStep[],
  step: ForcedStep,
  size: number,
  context: ForceContext,
): DecodeAnswer {
  return within([...outer, step], decodeText(step.content.bytes, context), size);
}

/** The answer of the innermost step, seen from outside of all, in a run of `size` bytes. */
function within(steps: readonly ForcedStep[], inner: DecodeAnswer, size: number): DecodeAnswer {
  if (steps.length === 0) return inner;
  const { segments, ...all } = inner;
  const nothing = { ...all, range: { start: 0, end: 0 } };
  const outer = (segments.length > 0 ? segments : [nothing]).map((segment) =>
    around(steps, segment, size),
  );
  const isLargest = ({ text, base64 }: DecodedSegment): boolean =>
    text === inner.text && base64 === inner.base64;
  return answerWith(outer.find(isLargest) ?? outer[0]!, outer);
}

function around(
  steps: readonly ForcedStep[],
  segment: DecodedSegment,
  size: number,
): DecodedSegment {
  let { range } = segment;
  for (const { content } of [...steps].reverse()) range = content.map.toParent(range);
  const failed = steps.find(({ state }) => state !== 'complete');
  return {
    ...segment,
    range: range.start < range.end ? range : { start: 0, end: size },
    chain: [...steps.map(({ id }) => id), ...segment.chain],
    protection: strongest([...steps.map(({ protection }) => protection), segment.protection]),
    evidence: [...steps.flatMap(({ evidence }) => evidence), ...segment.evidence],
    ...(failed && { state: failed.state, reason: failed.reason }),
  };
}

/** The run read as `id`, failed where it is not that. */
function forcedReading(bytes: Uint8Array, id: CodecId, context: ForceContext): Reading {
  const input = inputOf(bytes, context);
  if (isInflate(id)) {
    const inflated = input.kit.inflate(id, bytes);
    const isUnlike = inflated.state === 'failed' && inflated.bytes.length === 0;
    if (!isUnlike) return compressedReading(id, input, inflated, []);
  }
  // A format may have a text form and a binary one.
  for (const codec of codecs) {
    if (codec.id !== id || !codec.fits(input)) continue;
    const reading = codec.read(input);
    if (reading) return reading;
  }
  const { start, end } = input;
  if (id === 'base64' || id === 'hex') {
    const made = salvages[id](bytes, start, end);
    if (made.content.bytes.length > 0) return salvagedReading(id, made, start, end);
  }
  return {
    codec: id,
    range: { start, end },
    state: 'failed',
    reason: { id: 'decode.unfit', arguments: {} },
    evidence: [],
    protection: codecOf(id)?.protection ?? 'encoded',
    table: noValues,
  };
}

function salvagedReading(id: CodecId, made: Salvaged, start: number, end: number): Reading {
  const range = { start, end };
  const { content, state, reason } = made;
  return {
    codec: id,
    range,
    state,
    reason,
    evidence: [],
    protection: 'encoded',
    table: oneValue(range, content, { isInner: true, isCut: state !== 'complete' }),
  };
}

function isInflate(id: CodecId): id is CodecId & InflateKind {
  return inflateKinds.has(id);
}

/** The run as a codec sees it that was declared: nothing has to be proven. */
function inputOf(bytes: Uint8Array, context: ForceContext): CodecInput {
  const [start, end] = trim(bytes, 0, bytes.length);
  const { classes, isText } = inspect(bytes, start, end);
  return {
    bytes,
    start: isText ? start : 0,
    end: isText ? end : bytes.length,
    classes,
    isText,
    contentType: '',
    isDeclared: true,
    isPart: true,
    isInner: true,
    isCut: false,
    isMarkup: false,
    evidence: [],
    kit: trustingKit(context),
  };
}

function trustingKit({ budget, inflate }: ForceContext): Kit {
  const unpack = (undo: (maxOut: number) => Inflated): Inflated => {
    const inflated = undo(budget.bytesLeft);
    budget.spendBytes(inflated.bytes.length);
    if (inflated.state === 'skipped') budget.noteCut('bytesOut');
    return inflated;
  };
  return {
    inflate: (kind, bytes) => unpack((maxOut) => inflate(kind, bytes, maxOut)),
    unpack,
    prove: () => ({ evidence: textEvidence(), reading: null }),
    isCoded: () => true,
  };
}
