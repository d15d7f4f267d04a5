import type { ByteRange } from '../../bytes/range';
import type { Layer } from '../../decode/model';
import type { Marking } from '../marking';
import { anchoredLayers } from './anchors';
import { valueAddress, type Address } from './address';
import { shownLayers } from './chain';
import { foldsOf, type Folds } from './folds';
import { runsIn } from './leaf';
import type { Anchor, AnchoredLayer, LineSource } from './lineSource';
import { cutMarkup, type MarkupTable } from './markupTable';
import { MarkupScanner } from './markupTones';
import { lineAt, lineRange, tableLine } from './textLines';
import { scannedStyle } from './tones';

/** Lines of a document, and what they fold away; the same whatever is masked. */
interface Layout {
  readonly table: MarkupTable;
  readonly folds: Folds;
}

const layouts = new WeakMap<Layer, Layout>();

/** XML as it stands, one element or text a line, indented by nesting. */
export function markupLines(layer: Layer, address: Address, marking: Marking): LineSource {
  const value = layer.parent;
  const { bytes } = value;
  const { table, folds } = layoutOf(layer);
  const codings: ByteRange[] = [];
  const anchors: { readonly line: number; readonly layers: AnchoredLayer[] }[] = [];
  layer.values.forEach((leaf, index) => {
    if (leaf.layers.length === 0) return;
    for (const shown of shownLayers(leaf, marking)) {
      if (!shown.isReadable) codings.push(leaf.map.toParent(shown.layer.range));
    }
    const layers = anchoredLayers(leaf, valueAddress(address, index), marking);
    if (layers.length === 0) return;
    const line = lineAt(table, leaf.range.end);
    const last = anchors.at(-1);
    if (last !== undefined && last.line >= line) last.layers.push(...layers);
    else anchors.push({ line, layers });
  });
  const runs = runsIn(value, codings, marking, (at) => at === value || at.parent === layer);
  return {
    total: table.count,
    anchors: anchors satisfies Anchor[],
    folds,
    line: (index) => {
      const style = scannedStyle(new MarkupScanner(table.opens[index]));
      return tableLine(bytes, table, index, runs, marking, style);
    },
    lineOf: (other, range) => {
      if (other === value) return lineAt(table, range.start);
      if (other.parent !== layer) return null;
      const isEmpty = range.start === range.end;
      return lineAt(table, isEmpty ? other.range.start : other.map.toParent(range).start);
    },
    placeAt: (index) => ({ value, range: lineRange(table, index) }),
  };
}

function layoutOf(layer: Layer): Layout {
  const known = layouts.get(layer);
  if (known !== undefined) return known;
  const { bytes } = layer.parent;
  const table = cutMarkup(bytes, layer.range);
  const closes = (line: number): boolean => {
    const start = table.starts[line]!;
    return bytes[start] === lessThan && bytes[start + 1] === slash;
  };
  const layout = { table, folds: foldsOf(table.count, table.indents!, closes) };
  layouts.set(layer, layout);
  return layout;
}

const lessThan = 0x3c;
const slash = 0x2f;
