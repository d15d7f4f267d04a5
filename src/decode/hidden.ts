import { fileMagic } from './magic';
import type { DecodedValue, Layer, Protection } from './model';
import type { DecodeStatement } from './codec';
import { opaqueProtection } from './opaque';
import { strongest } from './tree';

/** What is hidden at the end of a chain, and why it is taken to be. */
export interface Hidden {
  readonly protection: Protection;
  readonly evidence: readonly DecodeStatement[];
}

/**
 * What keeps the end of a chain from being read: the value, or what makes up most of `container`,
 * the layer that was read in it. Null where it can be read.
 */
export function hiddenIn(value: DecodedValue, container: Layer | null): Hidden | null {
  const token = tokenAbove(value, container);
  if (token) return hiddenValue(token.parent);
  if (container === null) return hiddenValue(value);
  return mostHidden(container);
}

/** Shorter values are ids and keys, of which nothing can be told. */
export const minHidden = 32;

/** What hides most of a container: one value, or several that cannot be read taken together. */
export function mostHidden({ range, values }: Layer): Hidden | null {
  const whole = range.end - range.start;
  let hiddenBytes = 0;
  let most: Hidden | null = null;
  for (const value of values) {
    const { sizeBytes } = value;
    if (sizeBytes < minHidden || value.type === 'object' || value.type === 'array') continue;
    const hidden = hiddenValue(value);
    if (!hidden) continue;
    hiddenBytes += sizeBytes;
    if (!most || strongest([most.protection, hidden.protection]) !== most.protection) most = hidden;
  }
  return 2 * hiddenBytes > whole ? most : null;
}

/** The encrypted token whose header the chain ends in, if any. */
function tokenAbove(value: DecodedValue, container: Layer | null): Layer | null {
  for (let layer = container ?? value.parent; layer; layer = layer.parent.parent) {
    if (layer.codec === 'jwe') return layer;
  }
  return null;
}

function hiddenValue(value: DecodedValue): Hidden | null {
  const opaque = opaqueProtection(value);
  if (opaque) return { protection: opaque.protection, evidence: [opaque.evidence] };
  const { bytes, layers } = value;
  // Too few bytes to say how random they are, and nothing that could be read. The text comes last, as
  // a value keeps it once it was made.
  const isReadable =
    layers.length > 0 || bytes.length === 0 || fileMagic(bytes) || value.text !== null;
  return isReadable ? null : { protection: 'unknown', evidence: [] };
}
