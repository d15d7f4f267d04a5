import type { ByteRange } from '../../bytes/range';
import type { Codec, CodecInput, Reading } from '../codec';
import { sliceContent } from '../mapped';
import { listValues, type Entry } from '../table';
import { protobuf } from './protobuf';

const headBytes = 5;
const maxFrames = 10_000;
/** Set in the first byte of gRPC-Web's trailers (gRPC-Web protocol). */
const trailerFlag = 0x80;

/** Frames of gRPC and gRPC-Web: a flag, a length, a message; the trailers of the latter as text. */
export const grpc: Codec = {
  id: 'grpc',
  protection: 'encoded',
  reads: 'binary',
  inText: false,
  declaredBy: (mediaType) => /^application\/grpc(?:-web)?(?:\+[a-z]{1,20})?$/.test(mediaType),

  fits({ bytes, start, end, isDeclared }) {
    if (end - start <= headBytes) return false;
    const flag = bytes[start]!;
    return isDeclared || flag === 0 || flag === 1;
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, isDeclared } = input;
    const { frames, isWhole } = framesOf(bytes, start, end);
    if (frames.length === 0 || (!isDeclared && !isWhole)) return null;
    if (!isDeclared && !holdsMessages(input, frames)) return null;
    return {
      codec: 'grpc',
      range: { start, end },
      state: isWhole ? 'complete' : 'truncated',
      reason: isWhole ? null : { id: 'decode.truncated', arguments: { bytes: end - start } },
      evidence: [{ id: 'decode.parses', arguments: { bytes: end - start } }, ...input.evidence],
      protection: 'encoded',
      table: listValues(frames.map((frame, index) => entryOf(bytes, frame, index))),
    };
  },
};

interface Frame {
  readonly flag: number;
  readonly range: ByteRange;
}

function framesOf(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly frames: Frame[]; readonly isWhole: boolean } {
  const frames: Frame[] = [];
  let at = start;
  while (at + headBytes <= end && frames.length < maxFrames) {
    const flag = bytes[at]!;
    const known = flag <= 1 || flag === trailerFlag || flag === trailerFlag + 1;
    if (!known) return { frames, isWhole: false };
    const length =
      bytes[at + 1]! * 2 ** 24 + ((bytes[at + 2]! << 16) | (bytes[at + 3]! << 8) | bytes[at + 4]!);
    const from = at + headBytes;
    if (from + length > end) {
      if (from < end) frames.push({ flag, range: { start: from, end } });
      return { frames, isWhole: false };
    }
    frames.push({ flag, range: { start: from, end: from + length } });
    at = from + length;
  }
  return { frames, isWhole: at === end };
}

/** Lengths that add up are 32 bits of proof for each frame; what is in the first must be a message. */
function holdsMessages(input: CodecInput, frames: readonly Frame[]): boolean {
  const first = frames.find(({ range }) => range.end > range.start);
  if (!first) return false;
  if (first.flag === 1) return true;
  const inner = { ...input, start: first.range.start, end: first.range.end, isDeclared: true };
  return protobuf.fits(inner) && protobuf.read(inner) !== null;
}

function entryOf(bytes: Uint8Array, { flag, range }: Frame, index: number): Entry {
  const name = String(index);
  const isText = flag >= trailerFlag;
  const isCompressed = (flag & 1) === 1;
  return {
    name,
    keys: [name],
    type: isText && !isCompressed ? 'text' : 'bytes',
    range,
    content: () => sliceContent(bytes, range),
    hint: isText || isCompressed ? { isInner: true } : { declared: 'protobuf', isInner: true },
  };
}
