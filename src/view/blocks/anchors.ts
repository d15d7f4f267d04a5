import type { DecodedValue, Layer } from '../../decode/model';
import type { Marking } from '../marking';
import { layerAddress, type Address } from './address';
import { shownLayers } from './chain';
import type { Anchor, AnchoredLayer } from './lineSource';

/** A value's shown layers with their addresses. */
export function anchoredLayers(
  value: DecodedValue,
  address: Address,
  marking: Marking,
): AnchoredLayer[] {
  return shownLayers(value, marking).map(({ layer, index }) => ({
    layer,
    address: layerAddress(address, index),
  }));
}

/** The same, by the line that each stands in; layers are in the order of their ranges. */
export function anchorsOf(
  value: DecodedValue,
  address: Address,
  marking: Marking,
  lineOf: (layer: Layer) => number,
): Anchor[] {
  const anchors: { readonly line: number; readonly layers: AnchoredLayer[] }[] = [];
  for (const anchored of anchoredLayers(value, address, marking)) {
    const line = lineOf(anchored.layer);
    const last = anchors.at(-1);
    if (last !== undefined && last.line >= line) last.layers.push(anchored);
    else anchors.push({ line, layers: [anchored] });
  }
  return anchors;
}
