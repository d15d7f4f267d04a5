import type { CipherKind, Decrypt } from '../bytes/platform';
import { RangeMap } from '../bytes/rangeMap';
import type { State } from '../bytes/statement';
import { transcode, unknownCharset } from './charset';
import type { DecodeStatement, Mapped } from './codec';
import type { CodecId, DecodeContext, ForcedId, Protection } from './model';

/** How the user wants a run to be read. */
export type ForcedDecoding =
  | { readonly codec: CodecId }
  | { readonly charset: string }
  /** Repeated over the bytes. */
  | { readonly xorKey: Uint8Array }
  /** An empty `iv` says that the data begins with it. */
  | { readonly cipher: CipherKind; readonly key: Uint8Array; readonly iv: Uint8Array };

/** Readings that yield one value, whatever the bytes are. */
type StepDecoding = Exclude<ForcedDecoding, { readonly codec: CodecId }>;

/** What a forced decoding is handed. */
export interface ForceContext extends DecodeContext {
  readonly decrypt: Decrypt;
}

/** A step that yields just one value, and how well it went. */
export interface ForcedStep {
  readonly id: CodecId | ForcedId;
  readonly content: Mapped;
  readonly state: State;
  readonly reason: DecodeStatement | null;
  readonly evidence: readonly DecodeStatement[];
  readonly protection: Protection;
}

/** The step that a charset or a key makes of the run. */
export function forcedStep(
  bytes: Uint8Array,
  how: StepDecoding,
  context: ForceContext,
): ForcedStep {
  if (!context.budget.spendBytes(bytes.length)) {
    const reason = { id: 'decode.over-budget', arguments: { limit: 'bytesOut' } } as const;
    return { ...failed(idOf(how), reason), state: 'skipped' };
  }
  if ('charset' in how) return charsetStep(bytes, how.charset);
  if ('xorKey' in how) return xorStep(bytes, how.xorKey);
  return cipherStep(bytes, how, context.decrypt);
}

function idOf(how: StepDecoding): CodecId | ForcedId {
  if ('charset' in how) return 'charset';
  return 'xorKey' in how ? 'xor' : how.cipher;
}

/** A step of which nothing came. */
function failed(id: ForcedStep['id'], reason: DecodeStatement): ForcedStep {
  const content = { bytes: new Uint8Array(0), map: RangeMap.slice(0, 0) };
  return { id, content, state: 'failed', reason, evidence: [], protection: 'encoded' };
}

function charsetStep(bytes: Uint8Array, charset: string): ForcedStep {
  const made = transcode(bytes, charset);
  if (made === null) return failed('charset', unknownCharset(charset));
  const step: ForcedStep = {
    id: 'charset',
    content: made.content,
    state: 'complete',
    reason: null,
    evidence: [{ id: 'decode.charset', arguments: { charset } }],
    protection: 'plaintext',
  };
  if (made.errorOffset === null) return step;
  const reason = { id: 'decode.corrupt', arguments: { offset: made.errorOffset } } as const;
  return { ...step, state: 'failed', reason };
}

function xorStep(bytes: Uint8Array, key: Uint8Array): ForcedStep {
  if (key.length === 0) return failed('xor', { id: 'decode.key-length', arguments: { bytes: 0 } });
  const out = bytes.map((byte, at) => byte ^ key[at % key.length]!);
  return {
    id: 'xor',
    content: { bytes: out, map: RangeMap.slice(0, out.length) },
    state: 'complete',
    reason: null,
    evidence: [keyed(key)],
    protection: 'encoded',
  };
}

/** The vector in front of the data: a block, or what RFC 5116 recommends for GCM. */
const blockBytes = 16;
const gcmIvBytes = 12;

function cipherStep(
  bytes: Uint8Array,
  { cipher, key, iv }: Extract<ForcedDecoding, { readonly cipher: CipherKind }>,
  decrypt: Decrypt,
): ForcedStep {
  const isInFront = iv.length === 0 && cipher !== 'aes-ecb';
  const from = isInFront
    ? Math.min(bytes.length, cipher === 'aes-gcm' ? gcmIvBytes : blockBytes)
    : 0;
  const vector = isInFront ? bytes.subarray(0, from) : iv;
  const { bytes: plain, isPadded, problem } = decrypt(cipher, key, vector, bytes.subarray(from));
  const step: ForcedStep = {
    id: cipher,
    content: { bytes: plain, map: RangeMap.opaque({ start: 0, end: bytes.length }, plain.length) },
    state: 'complete',
    reason: null,
    evidence: [keyed(key), ...(isPadded ? [{ id: 'decode.padding', arguments: {} } as const] : [])],
    protection: 'encrypted',
  };
  switch (problem) {
    case null:
      return step;
    case 'length':
      return {
        ...step,
        state: 'truncated',
        reason: { id: 'decode.truncated', arguments: { bytes: plain.length } },
      };
    case 'tag':
      return { ...step, state: 'failed', reason: { id: 'decode.wrong-tag', arguments: {} } };
    case 'key':
      return failed(cipher, { id: 'decode.key-length', arguments: { bytes: key.length } });
    case 'iv':
      return failed(cipher, { id: 'decode.iv-length', arguments: { bytes: vector.length } });
  }
}

/** Says how long a key was, and nothing else of it. */
function keyed(key: Uint8Array): DecodeStatement {
  return { id: 'decode.keyed', arguments: { bytes: key.length } };
}
