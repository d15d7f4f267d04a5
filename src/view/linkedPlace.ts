import type { ByteRange } from '../bytes/range';
import type { DecodedValue } from '../decode/model';
import { rootOf, valueAt } from '../decode/tree';
import { addressOf, layerAddress, parentAddress, readTextBlockId } from './blocks/address';
import type { LineSource, SourcePlace } from './blocks/lineSource';
import { namedSources, sourceAt } from './blocks/sources';
import type { LinkedPlace, LinkFrom } from './bytesModel';
import type { AnalysedExchangeLike, Reveal } from './input';
import { markingOf, type Marking } from './marking';

/**
 * Leads from a line to the bytes it shows, and from a byte or a finding to the lines that show it.
 * Null where there is no such place: ids and numbers come from the page.
 */
export function linkedPlace(
  input: AnalysedExchangeLike,
  from: LinkFrom,
  reveal: Reveal,
): LinkedPlace | null {
  const marking = markingOf(input, reveal);
  const place = placeOf(input, from, marking);
  if (place === null) return null;
  const { value, range } = place;
  const root = rootOf(value);
  const part = input.parts.findIndex((one) => one.root === root);
  if (part < 0) return null;
  const places = linesOf(input, place, marking);
  return { part, range: rangeIn(root, value, range), places };
}

function placeOf(
  input: AnalysedExchangeLike,
  from: LinkFrom,
  marking: Marking,
): SourcePlace | null {
  switch (from.kind) {
    case 'line': {
      const id = readTextBlockId(from.blockId);
      const source = id && sourceAt(input, id.source, marking);
      const line = (id?.from ?? 0) + from.line;
      if (source === null || line >= source.total) return null;
      const value = source.valueAt?.(line);
      return value ? { value } : (source.placeAt?.(line) ?? null);
    }
    case 'byte': {
      const root = input.parts[from.part]?.root;
      if (root === undefined || from.offset >= root.bytes.length) return null;
      const own = root.map.toParent({ start: from.offset, end: from.offset + 1 });
      const value = valueAt(root, own.start);
      // Text in which nothing is told apart: the byte itself.
      return value === root ? { value, range: byteAt(from.offset) } : { value };
    }
    case 'finding': {
      const finding = input.findings[from.finding];
      return finding === undefined ? null : { value: finding.at, range: finding.within };
    }
  }
}

function byteAt(offset: number): ByteRange {
  return { start: offset, end: offset + 1 };
}

/** Bytes of a value (all of it where left out) in those of the value above all others. */
function rangeIn(root: DecodedValue, value: DecodedValue, range?: ByteRange): ByteRange {
  let at = value;
  let within = range !== undefined && range.start < range.end ? range : undefined;
  for (; at.parent !== null; at = at.parent.parent) {
    within = within === undefined ? at.range : at.map.toParent(within);
  }
  return within ?? { start: 0, end: root.bytes.length };
}

/** Lines that show a place, of whatever it is shown by: the innermost first. */
function linesOf(
  input: AnalysedExchangeLike,
  { value, range }: SourcePlace,
  marking: Marking,
): LinkedPlace['places'] {
  const places: { readonly source: string; readonly line: number }[] = [];
  let at = value;
  let within = range ?? { start: 0, end: value.bytes.length };
  const look = (id: string): void => {
    const source: LineSource | null = sourceAt(input, id, marking);
    const line = source?.lineOf(at, within) ?? null;
    if (line !== null) places.push({ source: id, line });
  };
  for (let address = addressOf(input, value); address !== null;) {
    look(address);
    // Markup is shown as it stands, by the lines of its layer.
    if (at === value) at.layers.forEach((_, index) => look(layerAddress(address!, index)));
    for (const name of namedSources) look(name);
    if (at.parent === null) break;
    const layer = layerOf(address);
    look(layer);
    address = parentAddress(layer);
    within = at.map.toParent(within);
    at = at.parent.parent;
  }
  return places;
}

/** The address of the layer that yielded the value at `value`: `p2/0.5` is value 5 of `p2:0`. */
function layerOf(value: string): string {
  const slash = value.lastIndexOf('/');
  return `${value.slice(0, slash)}:${value.slice(slash + 1, value.lastIndexOf('.'))}`;
}
