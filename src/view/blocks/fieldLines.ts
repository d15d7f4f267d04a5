import type { DecodedValue, Layer } from '../../decode/model';
import type { Marking } from '../marking';
import type { Line, Token } from '../model';
import { anchoredLayers } from './anchors';
import { valueAddress, type Address } from './address';
import { leafTokens, nameOf } from './leaf';
import { indexOfValue, type Anchor, type LineSource } from './lineSource';

/** A layer of named values (form, query, cookies): `name = value`, one a line. */
export function fieldLines(layer: Layer, address: Address, marking: Marking): LineSource {
  const { values } = layer;
  const anchors: Anchor[] = [];
  values.forEach((value, line) => {
    if (value.layers.length === 0) return;
    const layers = anchoredLayers(value, valueAddress(address, line), marking);
    if (layers.length > 0) anchors.push({ line, layers });
  });
  return {
    total: values.length,
    anchors,
    line: (index) => fieldLine(values[index]!, marking),
    lineOf: (value) => {
      if (value.parent !== layer) return null;
      const index = indexOfValue(values, value);
      return index < 0 ? null : index;
    },
    valueAt: (index) => values[index] ?? null,
  };
}

/** `name = value`. */
export function fieldLine(value: DecodedValue, marking: Marking): Line {
  const tokens: Token[] = [
    { text: nameOf(value, marking), tone: 'name' },
    { text: ' = ', tone: 'punctuation' },
    ...leafTokens(value, marking),
  ];
  return { indent: 0, tokens };
}
