import type { DecodedValue, Layer } from '../../decode/model';
import type { Marking } from '../marking';
import type { Line, Token } from '../model';
import { visibleJson } from '../visible';
import { anchoredLayers } from './anchors';
import { valueAddress, type Address } from './address';
import { wholeLayer } from './chain';
import { foldsOf, type Folds } from './folds';
import { hexPreview } from './hexLines';
import { quoted } from './jsonLines';
import { leafTokens, nameOf } from './leaf';
import { indexOfValue, type Anchor, type LineSource } from './lineSource';
import { toldCount } from '../told';

/** Deeper nesting is shown at this level. */
const mostIndent = 64;

/** Which value each line shows, and how deep; the same whatever is masked. */
interface Layout {
  /** 1 where the layer has a root of its own, which the box around the lines stands for. */
  readonly skipped: number;
  readonly depths: Int32Array;
  /** Values that each one holds directly. */
  readonly counts: Int32Array;
  readonly folds: Folds;
}

const layouts = new WeakMap<Layer, Layout>();

/** A tree of a binary format: `name: value`, one a line, what a container holds below it. */
export function treeLines(layer: Layer, address: Address, marking: Marking): LineSource {
  const { values } = layer;
  const { skipped, depths, counts, folds } = layoutOf(layer);
  const anchors: Anchor[] = [];
  for (let index = skipped; index < values.length; index++) {
    const value = values[index]!;
    if (value.layers.length === 0) continue;
    const layers = anchoredLayers(value, valueAddress(address, index), marking);
    if (layers.length > 0) anchors.push({ line: index - skipped, layers });
  }
  return {
    total: values.length - skipped,
    anchors,
    folds,
    line: (line) => {
      const index = line + skipped;
      const indent = Math.min(mostIndent, depths[index]!);
      return treeLine(values[index]!, indent, counts[index]!, marking);
    },
    lineOf: (value) => {
      if (value.parent !== layer) return null;
      const index = indexOfValue(values, value);
      return index < skipped ? null : index - skipped;
    },
    valueAt: (line) => values[line + skipped] ?? null,
  };
}

function layoutOf(layer: Layer): Layout {
  const known = layouts.get(layer);
  if (known !== undefined) return known;
  const { values } = layer;
  const first = values[0];
  const skipped = values.length > 1 && first?.name === null && isContainer(first) ? 1 : 0;
  const depths = new Int32Array(values.length);
  const counts = new Int32Array(values.length);
  const open: { readonly value: DecodedValue; readonly index: number }[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const { container } = value;
    while (open.length > 0 && open[open.length - 1]!.value !== container) open.pop();
    const holder = open.at(-1);
    if (holder !== undefined) counts[holder.index]!++;
    depths[index] = Math.max(0, open.length - skipped);
    if (isContainer(value)) open.push({ value, index });
  }
  const shown = depths.subarray(skipped);
  const folds = foldsOf(shown.length, shown, () => false);
  const layout = { skipped, depths, counts, folds };
  layouts.set(layer, layout);
  return layout;
}

function isContainer({ type }: DecodedValue): boolean {
  return type === 'object' || type === 'array';
}

function treeLine(value: DecodedValue, indent: number, count: number, marking: Marking): Line {
  const tokens: Token[] = [];
  if (value.name !== null) {
    tokens.push(
      { text: nameOf(value, marking), tone: 'name' },
      { text: ': ', tone: 'punctuation' },
    );
  }
  tokens.push(...valueTokens(value, count, marking));
  return { indent, tokens };
}

function valueTokens(value: DecodedValue, count: number, marking: Marking): Token[] {
  switch (value.type) {
    case 'object':
    case 'array': {
      const text = value.type === 'object' ? `{${String(count)}}` : `[${String(count)}]`;
      const finding = marking.findingAt(value);
      return [{ text, tone: 'muted', ...(finding === undefined ? {} : marking.tag(finding)) }];
    }
    case 'string':
      return quoted(leafTokens(value, marking, { tone: 'string', spell: visibleJson }));
    case 'number':
      return leafTokens(value, marking, { tone: 'number', spell: visibleJson });
    case 'boolean':
    case 'null':
      return leafTokens(value, marking, { tone: 'keyword', spell: visibleJson });
    default:
      return dataTokens(value, marking);
  }
}

/** Data: its length, and its text or its first bytes where it is not shown decoded. */
function dataTokens(value: DecodedValue, marking: Marking): Token[] {
  const { bytes } = value;
  if (bytes.length > 0 && value.text !== null) return leafTokens(value, marking);
  const size = toldCount('view.bytes', bytes.length);
  if (bytes.length === 0 || wholeLayer(value) !== null) return [{ text: size, tone: 'muted' }];
  return [
    { text: `${size}  `, tone: 'muted' },
    { text: hexPreview(value, marking), tone: 'plain' },
  ];
}
