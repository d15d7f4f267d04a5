import type { DecodedValue, Layer } from '../../decode/model';
import type { AnalysedExchangeLike } from '../input';
import { indexOfValue } from './lineSource';

/**
 * Where a value stands in an exchange, as text that outlives a rebuilt view: `p2` is the third part,
 * `p2/0.5` value 5 of its first layer, and so on inwards. A layer of a value is `p2/0.5:1`, and one
 * that would be possible too (an alternative) `p2/0.5:a1`, its values `p2/0.5/a1.0`.
 */
export type Address = string;

/** The address of value `value` of the layer at `layer`. */
export function valueAddress(layer: Address, value: number): Address {
  const colon = layer.lastIndexOf(':');
  return `${layer.slice(0, colon)}/${layer.slice(colon + 1)}.${String(value)}`;
}

/** The address of layer `layer` of the value at `value`. */
export function layerAddress(value: Address, layer: number): Address {
  return `${value}:${String(layer)}`;
}

/** The address of alternative `index` of the value at `value`. */
export function alternativeAddress(value: Address, index: number): Address {
  return `${value}:a${String(index)}`;
}

/** The address of the value that the layer at `layer` reads. */
export function parentAddress(layer: Address): Address {
  return layer.slice(0, layer.lastIndexOf(':'));
}

/** The address of a value of the exchange, or null where it is in none of its parts. */
export function addressOf(
  input: Pick<AnalysedExchangeLike, 'parts'>,
  value: DecodedValue,
): Address | null {
  const above: DecodedValue[] = [];
  let at = value;
  for (; at.parent !== null; at = at.parent.parent) above.push(at);
  const part = input.parts.findIndex(({ root }) => root === at);
  if (part < 0) return null;
  return above.reduceRight<Address>(
    (address, one) => {
      const layer = one.parent!;
      const index = layer.parent.layers.indexOf(layer);
      const layerAt =
        index >= 0
          ? layerAddress(address, index)
          : alternativeAddress(address, layer.parent.alternatives.indexOf(layer));
      return valueAddress(layerAt, indexOfValue(layer.values, one));
    },
    `p${String(part)}`,
  );
}

/** What an address leads to. */
export type Addressed =
  | { readonly kind: 'value'; readonly value: DecodedValue }
  | { readonly kind: 'layer'; readonly layer: Layer };

/** Deepest nesting an address may speak of; far beyond what any budget allows. */
const mostSteps = 64;

/** What stands at `address`, or null: addresses come from the page and are not trusted. */
export function atAddress(
  input: Pick<AnalysedExchangeLike, 'parts'>,
  address: Address,
): Addressed | null {
  const colon = address.indexOf(':');
  const [part, ...steps] = (colon < 0 ? address : address.slice(0, colon)).split('/');
  if (part === undefined || !part.startsWith('p') || steps.length > mostSteps) return null;
  let value = input.parts[readNumber(part.slice(1))]?.root;
  for (const step of steps) {
    const [layer, index, more] = step.split('.');
    if (layer === undefined || index === undefined || more !== undefined) return null;
    value = layerAt(value, layer)?.values[readNumber(index)];
  }
  if (value === undefined) return null;
  if (colon < 0) return { kind: 'value', value };
  const layer = layerAt(value, address.slice(colon + 1));
  return layer === undefined ? null : { kind: 'layer', layer };
}

/** A layer of a value by its number, or an alternative (`a1`). */
function layerAt(value: DecodedValue | undefined, index: string): Layer | undefined {
  return index.startsWith('a')
    ? value?.alternatives[readNumber(index.slice(1))]
    : value?.layers[readNumber(index)];
}

/** A number as the ids spell it, or -1, which is at no place. */
function readNumber(text: string): number {
  return /^\d{1,12}$/.test(text) ? Number(text) : -1;
}

/** An id of a text block: which source it shows lines [from, to) of. */
export interface TextBlockId {
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

export function textBlockId({ source, from, to }: TextBlockId): string {
  return `${source}@${String(from)}-${String(to)}`;
}

/** Reads an id back, or null where it is none. */
export function readTextBlockId(id: string): TextBlockId | null {
  const at = id.lastIndexOf('@');
  const [from, to, more] = id.slice(at + 1).split('-');
  if (at <= 0 || from === undefined || to === undefined || more !== undefined) return null;
  const range = { from: readNumber(from), to: readNumber(to) };
  return range.from < 0 || range.to < range.from ? null : { source: id.slice(0, at), ...range };
}
