import type { Inflated } from '../bytes/platform';
import { RangeMap } from '../bytes/rangeMap';
import type { CodecInput, DecodeStatement, Proof, Reading } from './codec';
import type { CodecId } from './model';
import { noValues, oneValue } from './table';

/** The run as bytes of its own. */
export function runOf({ bytes, start, end }: CodecInput): Uint8Array {
  return start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end);
}

/** The reading of a compressed run: what came out stands for the run as a whole. */
export function compressedReading(
  codec: CodecId,
  input: CodecInput,
  inflated: Inflated,
  evidence: readonly DecodeStatement[],
  proof: Proof | null = null,
): Reading {
  const { start, end } = input;
  const isWhole = inflated.state !== 'complete' || inflated.consumed === 0;
  const range = { start, end: isWhole ? end : Math.min(end, start + inflated.consumed) };
  const { bytes } = inflated;
  return {
    codec,
    range,
    state: inflated.state,
    reason: reasonOf(inflated),
    evidence: [...evidence, ...input.evidence],
    protection: 'encoded',
    table:
      bytes.length === 0 && inflated.state !== 'complete'
        ? noValues
        : oneValue(
            range,
            { bytes, map: RangeMap.opaque(range, bytes.length) },
            {
              isInner: true,
              isCut: inflated.state !== 'complete',
              ...(proof?.reading && { reading: proof.reading }),
            },
          ),
  };
}

/** Why a compressed run is not complete. */
export function reasonOf({ state, bytes, consumed }: Inflated): DecodeStatement | null {
  switch (state) {
    case 'complete':
      return null;
    case 'truncated':
      return { id: 'decode.truncated', arguments: { bytes: bytes.length } };
    case 'skipped':
      return { id: 'decode.over-budget', arguments: { limit: 'bytesOut' } };
    case 'failed':
      return { id: 'decode.corrupt', arguments: { offset: consumed } };
  }
}
