import type { DecodedValue, Layer, Protection } from '../decode/model';
import { chainText } from './protection';

/** What could be made of a message's content as a whole. */
export interface BodyReading {
  readonly protection: Protection;
  /** The codings that were undone, from the outside in, or ''. */
  readonly chain: string;
  /** Name of the container of encrypted data (`JWE`), or null. */
  readonly container: string | null;
  readonly sizeBytes: number;
  /** Path-carrying layer that decided it, or null. */
  readonly layer: Layer | null;
}

const empty: BodyReading = {
  protection: 'plaintext',
  chain: '',
  container: null,
  sizeBytes: 0,
  layer: null,
};

/**
 * How a content as a whole is protected: the way down is followed through whatever makes up most of
 * it, so that a small encoded field does not make an encoded body.
 */
export function readBody(root: DecodedValue | null): BodyReading {
  if (root === null || root.bytes.length === 0) return empty;
  const codings: string[] = [];
  let deciding: Layer | null = null;
  let value = root;
  for (;;) {
    const layer = mainLayer(value);
    if (layer === null) break;
    const container = encryptedContainer(layer);
    if (container !== null) return body(root, 'encrypted', codings, container, layer);
    if (layer.protection !== 'plaintext') codings.push(layer.codec);
    deciding = layer;
    const next = mainValue(layer);
    if (next === null)
      return body(root, codings.length > 0 ? 'encoded' : 'plaintext', codings, null, layer);
    value = next;
  }
  if (value.text === null && value.layers.length === 0 && value.bytes.length > 0) {
    return body(root, 'unknown', codings, null, deciding);
  }
  return body(root, codings.length > 0 ? 'encoded' : 'plaintext', codings, null, deciding);
}

function body(
  root: DecodedValue,
  protection: Protection,
  codings: readonly string[],
  container: string | null,
  layer: Layer | null,
): BodyReading {
  return { protection, chain: chainText(codings), container, sizeBytes: root.bytes.length, layer };
}

/** The reading that covers most of the value, or null where none does. */
function mainLayer(value: DecodedValue): Layer | null {
  for (const layer of value.layers) {
    if (2 * (layer.range.end - layer.range.start) > value.bytes.length) return layer;
  }
  return null;
}

/** The one value that makes up most of a layer and is read further, or null. */
function mainValue(layer: Layer): DecodedValue | null {
  const [first] = layer.values;
  if (first !== undefined && layer.values.length === 1) return first;
  const whole = layer.range.end - layer.range.start;
  for (const value of layer.values) {
    if (value.type === 'object' || value.type === 'array') continue;
    if (2 * (value.range.end - value.range.start) > whole)
      return value.layers.length > 0 ? value : null;
  }
  return null;
}

function encryptedContainer(layer: Layer): string | null {
  for (const { id, arguments: args } of layer.evidence) {
    if (id === 'decode.encrypted-container') return String(args['container'] ?? '');
    if (id === 'decode.encrypted-flag') return '';
  }
  return layer.codec === 'jwe' ? 'JWE' : null;
}
