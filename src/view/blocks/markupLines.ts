import type { ByteRange } from '../../bytes/range';
import type { Layer } from '../../decode/model';
import type { Marking } from '../marking';
import type { Token, Tone } from '../model';
import { visible } from '../visible';
import { anchoredLayers } from './anchors';
import { valueAddress, type Address } from './address';
import { shownLayers } from './chain';
import { foldsOf, type Folds } from './folds';
import { runsIn } from './leaf';
import type { Anchor, AnchoredLayer, LineSource } from './lineSource';
import { cutMarkup } from './markupTable';
import { lineAt, lineRange, tableLine, type LineTable } from './textLines';
import type { TextStyle } from './tokens';

/** Lines of a document, and what they fold away; the same whatever is masked. */
interface Layout {
  readonly table: LineTable;
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
    line: (index) => tableLine(bytes, table, index, runs, marking, style),
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

/** Tag openings and closings, attribute values, and what lies between. Bounded: a token is cut there. */
const lexeme =
  /(<[/?!]?[\w:.-]{0,100}|[/?]?>)|("[^"<>]{0,1000}"|'[^'<>]{0,1000}')|[^<>"'/?]{1,1000}|["'/?]/g;

const style: TextStyle = { tone: 'plain', spell: visible, split: splitMarkup };

function splitMarkup(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(lexeme)) {
    const tone: Tone =
      match[1] !== undefined ? 'name' : match[2] !== undefined ? 'string' : 'plain';
    const last = tokens.at(-1);
    if (last?.tone === tone) tokens[tokens.length - 1] = { tone, text: last.text + match[0] };
    else tokens.push({ text: match[0], tone });
  }
  return tokens;
}
