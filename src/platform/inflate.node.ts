import * as zlib from 'node:zlib';
import type { Inflate, Inflated, InflateKind } from '../bytes/platform';
import type { State } from '../bytes/statement';
import { undoZstd, zstdEnd } from './zstd/frames';

const { constants } = zlib;

/** With `info`, Node's functions answer with the engine as well, which its types do not know. */
interface Answer {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

type Undo = (bytes: zlib.InputType, options: object) => unknown;

/** What Node undoes in every version that is supported. */
type ZlibKind = Exclude<InflateKind, 'zstd'>;

const undo: Readonly<Record<ZlibKind, Undo>> = {
  gzip: zlib.gunzipSync,
  zlib: zlib.inflateSync,
  deflate: zlib.inflateRawSync,
  brotli: zlib.brotliDecompressSync,
};

/** Zstandard came with Node 22.15, and its types later. */
const nodeZstd = (zlib as { readonly zstdDecompressSync?: Undo }).zstdDecompressSync;

const empty = new Uint8Array(0);

/** Halvings of the input when looking for the part that can be had: to the byte up to 16 MiB. */
const cutSteps = 24;
/**
 * The same where the output limit was met: each step may put out as much as the limit allows, and
 * to be short of it by a little costs nobody anything.
 */
const limitSteps = 6;
/**
 * Output that is kept where there is more than the limit allows. Each step leaves its memory to the
 * garbage collector: keeping up to 64 MiB, a bomb of brotli took 250 MiB and 1.3 s; now 110 and 0.3.
 */
const mostPartial = 12 * 1024 * 1024;
/** Larger than Node's 16 KiB: 64 MiB of output from brotli take half the time. */
const chunkSize = 256 * 1024;

/** {@link Inflate} by Node's zlib. Gzip may have several members (RFC 1952, section 2.2). */
export const inflate: Inflate = (kind, bytes, maxOut) => {
  if (kind === 'zstd') return inflateZstd(bytes, maxOut);
  const whole = attempt(kind, bytes, maxOut, false);
  if (whole.state === 'complete') return whole;
  if (whole.state === 'truncated') {
    const members = kind === 'gzip' && lastMember(bytes, maxOut, bytes.length - 1);
    if (members) return members;
    const partial = attempt(kind, bytes, maxOut, true);
    if (partial.state === 'complete') return { ...partial, state: 'truncated' };
    return largestPrefix(kind, bytes, maxOut, partial.state);
  }
  const partial = largestPrefix(kind, bytes, maxOut, whole.state);
  return (kind === 'gzip' && lastMember(bytes, maxOut, partial.consumed)) || partial;
};

/** Node's own where there is one and the frames are whole; else what can be had of them. */
function inflateZstd(bytes: Uint8Array, maxOut: number): Inflated {
  if (maxOut < 1) return { bytes: empty, state: 'skipped', consumed: 0 };
  const end = nodeZstd ? zstdEnd(bytes) : null;
  if (!nodeZstd || end === null) return undoZstd(bytes, maxOut);
  try {
    const made = nodeZstd(bytes.subarray(0, end), { maxOutputLength: maxOut }) as Uint8Array;
    const view = new Uint8Array(made.buffer, made.byteOffset, made.byteLength);
    return { bytes: view, state: 'complete', consumed: end };
  } catch (error) {
    const isOver = stateOf(error) === 'skipped';
    return undoZstd(bytes, isOver ? Math.min(maxOut, mostPartial) : maxOut);
  }
}

/**
 * Node takes what follows a gzip member for the next one and fails on it, a byte or a few later.
 * Where the members end shortly before `end`, they are complete and the rest is something else.
 */
function lastMember(bytes: Uint8Array, maxOut: number, end: number): Inflated | undefined {
  for (let back = 0; back <= 3 && back < end; back++) {
    const members = attempt('gzip', bytes.subarray(0, end - back), maxOut, false);
    if (members.state === 'complete') return members;
  }
  return undefined;
}

/** All of `bytes`; with `isPartial`, an early end of the input is no error. */
function attempt(kind: ZlibKind, bytes: Uint8Array, maxOut: number, isPartial: boolean): Inflated {
  if (maxOut < 1) return { bytes: empty, state: 'skipped', consumed: 0 };
  const flush =
    kind === 'brotli' ? constants.BROTLI_OPERATION_FLUSH : (constants.Z_SYNC_FLUSH as number);
  const options = {
    maxOutputLength: maxOut,
    chunkSize: Math.min(chunkSize, Math.max(1024, bytes.length * 4)),
    info: true,
    ...(isPartial ? { finishFlush: flush } : {}),
  };
  try {
    const { buffer, engine } = undo[kind](bytes, options) as Answer;
    return {
      // Node's buffers may share a pool with others; a view of our own keeps that in.
      bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength),
      state: 'complete',
      consumed: Math.min(engine.bytesWritten, bytes.length),
    };
  } catch (error) {
    return { bytes: empty, state: stateOf(error), consumed: 0 };
  }
}

function stateOf(error: unknown): State {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'skipped';
  return code === 'Z_BUF_ERROR' ? 'truncated' : 'failed';
}

/**
 * The output of the longest beginning of `bytes` that can be undone. Zlib throws its output away
 * with the error, so the place is searched for by halving: what works for a beginning works for
 * every shorter one.
 */
function largestPrefix(kind: ZlibKind, bytes: Uint8Array, maxOut: number, state: State): Inflated {
  let best: Inflated = { bytes: empty, state, consumed: 0 };
  let good = 0;
  let bad = bytes.length;
  const isOver = state === 'skipped';
  const steps = isOver ? limitSteps : cutSteps;
  const most = isOver ? Math.min(maxOut, mostPartial) : maxOut;
  for (let step = 0; step < steps && bad - good > 1; step++) {
    const middle = (good + bad) >>> 1;
    const partial = attempt(kind, bytes.subarray(0, middle), most, true);
    if (partial.state === 'complete') {
      good = middle;
      best = { bytes: partial.bytes, state, consumed: middle };
    } else bad = middle;
  }
  return best;
}
