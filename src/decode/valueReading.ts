import type { CodecInput, DecodeStatement, Mapped, Reading, ValueHint } from './codec';
import type { CodecId } from './model';
import { oneValue } from './table';

/**
 * The reading of a whole run that one value came out of, without a key and to its end. `evidence` is
 * the codec's own; what the input came with stands behind it.
 */
export function valueReading(
  codec: CodecId,
  { start, end, evidence: given }: Pick<CodecInput, 'start' | 'end' | 'evidence'>,
  content: Mapped,
  evidence: readonly DecodeStatement[],
  hint: ValueHint | null = null,
): Reading {
  const range = { start, end };
  return {
    codec,
    range,
    state: 'complete',
    reason: null,
    evidence: [...evidence, ...given],
    protection: 'encoded',
    table: oneValue(range, content, hint),
  };
}

/** Says of a value that it is what was coded, and how it was read where proving it took that. */
export function innerHint(reading: Reading | null): ValueHint {
  return reading ? { isInner: true, reading } : { isInner: true };
}
