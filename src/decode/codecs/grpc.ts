import type { ByteRange } from '../../bytes/range';
import type { InflateKind } from '../../bytes/platform';
import { decodeLatin1 } from '../../bytes/text';
import { decodeBase64Pieces } from '../base64Pieces';
import type { Codec, CodecInput, DecodeStatement, Reading, ValueHint } from '../codec';
import { compressedReading } from '../compressed';
import { sliceContent } from '../mapped';
import { listValues, type Entry } from '../table';
import { innerHint, valueReading } from '../valueReading';
import { protobuf } from './protobuf';

const headBytes = 5;
/** Frames beyond this are not read. */
const maxFrames = 10_000;
/** Compressed (gRPC over HTTP/2). */
const compressedFlag = 0x01;
/** End of a stream: Connect sends its outcome as JSON, gRPC-Web its trailers. */
const endFlag = 0x02;
const trailerFlag = 0x80;
const knownFlags = compressedFlag | endFlag | trailerFlag;

/**
 * Frames of gRPC, gRPC-Web and Connect: a flag, a length, a message; messages under their number, and
 * what ends the stream under `trailers`.
 */
export const grpc: Codec = {
  id: 'grpc',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => mediaTypes.test(mediaType),

  fits({ bytes, start, end, isDeclared, isInner, isPart }) {
    if (isDeclared) return end - start >= headBytes;
    return (isInner || isPart) && end - start > headBytes && (bytes[start]! & ~knownFlags) === 0;
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, isDeclared } = input;
    if (isDeclared && input.isText && webText.test(input.contentType)) return readWebText(input);
    const { frames, state, stop } = framesOf(bytes, start, end);
    if (frames.length === 0) return null;
    // Trailers are text, of which a last line break is easily lost.
    const isWhole = state === 'complete' || (frames.length > 1 && isTrailer(frames.at(-1)!));
    if (!isDeclared && !isWhole) return null;
    const entries = frames.map((frame, index) => entryOf(input, frame, index));
    if (!isDeclared && !frames.some((frame, index) => proves(bytes, frame, entries[index]!))) {
      return null;
    }
    return {
      codec: 'grpc',
      range: { start, end },
      state,
      reason: reasonOf(state, stop),
      evidence: [
        ...(state === 'complete'
          ? [{ id: 'decode.parses', arguments: { bytes: end - start } } as const]
          : []),
        ...input.evidence,
      ],
      protection: 'encoded',
      table: listValues(entries),
    };
  },
};

const mediaTypes = /^application\/(?:grpc(?:-web(?:-text)?)?|connect)(?:\+[a-z.-]{1,40})?$/;
const webText = /^\s{0,8}application\/grpc-web-text\b/i;
/** Messages that are no protobuf. */
const otherMessages = /\+(?:json|thrift|flatbuffers)\b/i;

interface Frame {
  readonly flag: number;
  readonly range: ByteRange;
  readonly isCut: boolean;
}

interface Frames {
  readonly frames: readonly Frame[];
  readonly state: Reading['state'];
  readonly stop: number;
}

function framesOf(bytes: Uint8Array, start: number, end: number): Frames {
  const frames: Frame[] = [];
  let at = start;
  while (at < end) {
    if (frames.length >= maxFrames) return { frames, state: 'skipped', stop: at };
    const flag = bytes[at]!;
    if ((flag & ~knownFlags) !== 0) return { frames, state: 'failed', stop: at };
    if (at + headBytes > end) return { frames, state: 'truncated', stop: at };
    const length =
      bytes[at + 1]! * 2 ** 24 + ((bytes[at + 2]! << 16) | (bytes[at + 3]! << 8) | bytes[at + 4]!);
    const from = at + headBytes;
    const isCut = from + length > end;
    frames.push({ flag, range: { start: from, end: Math.min(end, from + length) }, isCut });
    if (isCut) return { frames, state: 'truncated', stop: end };
    at = from + length;
  }
  return { frames, state: 'complete', stop: at };
}

function isTrailer({ flag }: Frame): boolean {
  return (flag & ~compressedFlag) === trailerFlag;
}

function reasonOf(state: Reading['state'], stop: number): DecodeStatement | null {
  switch (state) {
    case 'complete':
      return null;
    case 'truncated':
      return { id: 'decode.truncated', arguments: { bytes: stop } };
    case 'skipped':
      return { id: 'decode.over-budget', arguments: { limit: 'layers' } };
    case 'failed':
      return { id: 'decode.corrupt', arguments: { offset: stop } };
  }
}

/** Lengths that add up may be those of other formats: what is in one frame must say the same. */
function proves(bytes: Uint8Array, { flag, range }: Frame, { hint }: Entry): boolean {
  if (hint?.reading) return hint.reading.state === 'complete';
  if ((flag & trailerFlag) === 0) return isObject(bytes, range);
  return decodeLatin1(bytes.subarray(range.start, Math.min(range.end, range.start + 512)))
    .toLowerCase()
    .includes('grpc-status:');
}

/** Whether a frame holds an object of JSON, by its braces: how JSON is sent in frames. */
function isObject(bytes: Uint8Array, { start, end }: ByteRange): boolean {
  return end - start > 1 && bytes[start] === 0x7b && bytes[end - 1] === 0x7d;
}

function entryOf(input: CodecInput, frame: Frame, index: number): Entry {
  const { flag, range } = frame;
  const isEnd = (flag & (trailerFlag | endFlag)) !== 0;
  const name = isEnd ? 'trailers' : String(index);
  const isText = isEnd && (flag & compressedFlag) === 0;
  return {
    name,
    keys: [name],
    type: isText ? 'text' : 'bytes',
    range,
    content: () => sliceContent(input.bytes, range),
    hint: isText ? null : hintOf(input, frame),
  };
}

/** How the message is to be read: as protobuf, under compression where the flag says so. */
function hintOf(input: CodecInput, { flag, range, isCut }: Frame): ValueHint {
  const payload = input.bytes.subarray(range.start, range.end);
  const run: CodecInput = {
    ...input,
    bytes: payload,
    start: 0,
    end: payload.length,
    isText: false,
    contentType: '',
    isDeclared: true,
    isPart: false,
    isInner: true,
    isCut,
    evidence: [],
  };
  const reading =
    (flag & compressedFlag) !== 0
      ? inflated(run, input.contentType)
      : messageReading(run, input.contentType);
  return { isInner: true, ...(isCut && { isCut }), ...(reading && { reading }) };
}

function messageReading(run: CodecInput, contentType: string): Reading | null {
  if (otherMessages.test(contentType) || run.start === run.end) return null;
  return protobuf.read(run);
}

/** The header of the exchange names the compression; its first bytes do as well. */
function inflated(run: CodecInput, contentType: string): Reading | null {
  const kind = kindOf(run.bytes);
  if (!kind) return null;
  const made = run.kit.inflate(kind, run.bytes);
  if (made.bytes.length === 0) return null;
  const { bytes } = made;
  const isCut = made.state !== 'complete';
  const inner = messageReading({ ...run, bytes, end: bytes.length, isCut }, contentType);
  const evidence: DecodeStatement[] = [{ id: 'decode.magic', arguments: {} }];
  return compressedReading(
    kind,
    run,
    made,
    evidence,
    inner && { evidence: inner.evidence[0] ?? evidence[0]!, reading: inner },
  );
}

function kindOf(bytes: Uint8Array): InflateKind | null {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  const isZlib = (bytes[0]! & 0x8f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;
  return isZlib ? 'zlib' : null;
}

/** gRPC-Web in text: base64, each frame or piece of the stream padded for itself. */
function readWebText(input: CodecInput): Reading | null {
  const { bytes, start, end } = input;
  const decoded = decodeBase64Pieces(bytes, start, end);
  if (!decoded) return null;
  const frames = { ...input, bytes: decoded.bytes, start: 0, end: decoded.bytes.length };
  const reading = grpc.read({ ...frames, isText: false, isPart: false, evidence: [] });
  if (!reading) return null;
  return valueReading(
    'base64',
    input,
    decoded,
    [{ id: 'decode.base64', arguments: { variant: 'standard' } }, ...reading.evidence],
    innerHint(reading),
  );
}
