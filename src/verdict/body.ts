import type { DecodedValue, Layer, Protection } from '../decode/model';
import { minHidden, mostHidden } from '../decode/hidden';
import { fileMagic } from '../decode/magic';
import { opaqueProtection, type Opaque } from '../decode/opaque';
import { isText } from '../decode/textCost';
import { chainText } from './protection';

/** What could be made of a message's content as a whole. */
export interface BodyReading {
  readonly protection: Protection;
  /** The codings that were undone, from the outside in, or ''. */
  readonly chain: string;
  /** Name of the container of encrypted data (`JWE`), or null. */
  readonly container: string | null;
  readonly sizeBytes: number;
}

const empty: BodyReading = {
  protection: 'plaintext',
  chain: '',
  container: null,
  sizeBytes: 0,
};

/**
 * How a content as a whole is protected: the way down is followed through whatever makes up most of
 * it, so that a small encoded field does not make an encoded body.
 */
export function readBody(root: DecodedValue | null): BodyReading {
  if (root === null || root.bytes.length === 0) return empty;
  const codings: string[] = [];
  for (let value = root; ;) {
    const opaque = opaqueProtection(value);
    if (opaque !== null) return body(root, opaque.protection, codings, containerOf(opaque));
    const layer = mainLayer(value);
    if (layer === null) {
      const { bytes, layers } = value;
      const isReadable = layers.length > 0 || fileMagic(bytes) || isText(bytes, 0, bytes.length);
      return isReadable ? readable(root, codings) : body(root, 'unknown', codings, null);
    }
    if (layer.protection !== 'plaintext') codings.push(layer.codec);
    const { next, mayHide } = weighed(layer);
    if (next === null) {
      const hidden = mayHide ? mostHidden(layer) : null;
      return hidden ? body(root, hidden.protection, codings, null) : readable(root, codings);
    }
    value = next;
  }
}

function readable(root: DecodedValue, codings: readonly string[]): BodyReading {
  return body(root, codings.length > 0 ? 'encoded' : 'plaintext', codings, null);
}

function containerOf({ evidence }: Opaque): string | null {
  const container = evidence.arguments['container'];
  return typeof container === 'string' ? container : null;
}

function body(
  root: DecodedValue,
  protection: Protection,
  codings: readonly string[],
  container: string | null,
): BodyReading {
  return { protection, chain: chainText(codings), container, sizeBytes: root.bytes.length };
}

/** The reading that covers most of the value, or null where none does. */
function mainLayer(value: DecodedValue): Layer | null {
  for (const layer of value.layers) {
    if (2 * (layer.range.end - layer.range.start) > value.bytes.length) return layer;
  }
  return null;
}

/**
 * The one value that makes up most of a layer, or null, and whether the values that are long enough
 * to hide anything do: a layer may have a hundred thousand, and few of them are asked what they are.
 */
function weighed(layer: Layer): { readonly next: DecodedValue | null; readonly mayHide: boolean } {
  const [first] = layer.values;
  if (first !== undefined && layer.values.length === 1) return { next: first, mayHide: true };
  const whole = layer.range.end - layer.range.start;
  let longBytes = 0;
  for (const value of layer.values) {
    const { sizeBytes } = value;
    const isMost = 2 * sizeBytes > whole;
    if (!isMost && sizeBytes < minHidden) continue;
    if (value.type === 'object' || value.type === 'array') continue;
    if (isMost) return { next: value, mayHide: true };
    longBytes += sizeBytes;
  }
  return { next: null, mayHide: 2 * longBytes > whole };
}
