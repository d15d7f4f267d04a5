import { decodeBase64 } from './base64';
import { byteClass } from './byteClass';
import type { DecodeStatement, Mapped } from './codec';
import { decodeHex } from './codecs/hex';
import type { ForcedStep } from './forcedStep';
import { sliceContent } from './mapped';
import { unescapePercent } from './percent';
import { inspect, trim } from './proof';

/**
 * The bytes that a run of text can stand for: those of its hexadecimal digits, and those of its
 * base64, after its percent-encoding. Each as the steps that lead there; none where it is neither.
 */
export function unwrapped(bytes: Uint8Array): ForcedStep[][] {
  const [start, end] = trim(bytes, 0, bytes.length);
  const { classes, isText } = inspect(bytes, start, end);
  if (!isText || start === end) return [];
  if ((classes & byteClass.percent) === 0) {
    const run = sliceContent(bytes, { start, end });
    return bytesOf(run).map((step) => [{ ...step, content: shifted(step.content, start) }]);
  }
  const unescaped = unescapePercent(bytes, start, end, false);
  if (unescaped.escapes === 0) return [];
  const count = { id: 'decode.escapes', arguments: { count: unescaped.escapes } } as const;
  const percent: ForcedStep = { ...stepOf('percent', unescaped, [count]), protection: 'plaintext' };
  return bytesOf(unescaped).map((step) => [percent, step]);
}

function bytesOf({ bytes }: Pick<Mapped, 'bytes'>): ForcedStep[] {
  const { length } = bytes;
  const steps: ForcedStep[] = [];
  const hex = decodeHex(bytes, 0, length);
  if (hex) steps.push(stepOf('hex', hex, []));
  const base64 = decodeBase64(bytes, 0, length, inspect(bytes, 0, length).classes);
  if (base64 && base64.bytes.length > 0) {
    const variant = { id: 'decode.base64', arguments: { variant: base64.variant } } as const;
    steps.push(stepOf('base64', base64, [variant]));
  }
  return steps;
}

function shifted(content: Mapped, by: number): Mapped {
  return by === 0 ? content : { bytes: content.bytes, map: content.map.shifted(by) };
}

function stepOf(
  id: 'hex' | 'base64' | 'percent',
  content: Mapped,
  evidence: readonly DecodeStatement[],
): ForcedStep {
  return { id, content, state: 'complete', reason: null, evidence, protection: 'encoded' };
}
