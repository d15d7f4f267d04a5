import type { DecodedValue, Layer } from '../../decode/model';
import type { Marking } from '../marking';
import type { Line, Token, Tone } from '../model';
import { visibleJson } from '../visible';
import { anchoredLayers } from './anchors';
import { valueAddress, type Address } from './address';
import { foldsOf, type Folds } from './folds';
import { indexOfValue, type Anchor, type LineSource } from './lineSource';
import { leafTokens, nameOf } from './leaf';

/** Where each line of pretty-printed JSON comes from; the same whatever is masked. */
interface Layout {
  readonly total: number;
  /** Value that a line shows; a line that closes it has the complement (`~`). */
  readonly valueOfLine: Int32Array;
  readonly depthOfLine: Int32Array;
  readonly lineOfValue: Int32Array;
  /** Values with layers of their own. */
  readonly withLayers: readonly number[];
  readonly folds: Folds;
}

const layouts = new WeakMap<Layer, Layout>();
/** Deeper nesting is shown at this level: no screen is wide enough to tell it apart. */
const mostIndent = 64;

/** A JSON layer, pretty-printed: one member or element a line. */
export function jsonLines(layer: Layer, address: Address, marking: Marking): LineSource {
  const layout = layoutOf(layer);
  const { values } = layer;
  const { total, valueOfLine, depthOfLine, lineOfValue } = layout;
  const anchors: Anchor[] = [];
  for (const index of layout.withLayers) {
    const layers = anchoredLayers(values[index]!, valueAddress(address, index), marking);
    if (layers.length > 0) anchors.push({ line: lineOfValue[index]!, layers });
  }
  const opens = (line: number): boolean =>
    line + 1 < total && depthOfLine[line + 1]! > depthOfLine[line]!;
  return {
    total,
    anchors,
    folds: layout.folds,
    line: (line) => {
      const index = valueOfLine[line]!;
      const indent = Math.min(mostIndent, depthOfLine[line]!);
      const isLast = line + 1 >= total || valueOfLine[line + 1]! < 0;
      if (index < 0) return closingLine(values[~index]!, indent, isLast);
      return valueLine(values[index]!, indent, opens(line), isLast, marking);
    },
    lineOf: (value) => {
      if (value.parent !== layer) return null;
      const index = indexOfValue(values, value);
      return index < 0 ? null : lineOfValue[index]!;
    },
    valueAt: (line) => {
      const index = valueOfLine[line];
      return index === undefined ? null : (values[index < 0 ? ~index : index] ?? null);
    },
  };
}

function layoutOf(layer: Layer): Layout {
  const known = layouts.get(layer);
  if (known !== undefined) return known;
  const { values } = layer;
  // At most one line to open each value and one to close it.
  const valueOfLine = new Int32Array(values.length * 2);
  const depthOfLine = new Int32Array(values.length * 2);
  const lineOfValue = new Int32Array(values.length);
  const withLayers: number[] = [];
  const open: { readonly value: DecodedValue; readonly index: number }[] = [];
  let total = 0;
  const close = (): void => {
    const { index } = open.pop()!;
    // An empty container stands on one line.
    if (lineOfValue[index] === total - 1) return;
    valueOfLine[total] = ~index;
    depthOfLine[total++] = open.length;
  };
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const { container } = value;
    while (open.length > 0 && open[open.length - 1]!.value !== container) close();
    lineOfValue[index] = total;
    valueOfLine[total] = index;
    depthOfLine[total++] = open.length;
    if (isContainer(value)) open.push({ value, index });
    if (value.layers.length > 0) withLayers.push(index);
  }
  while (open.length > 0) close();
  const folds = foldsOf(total, depthOfLine, (line) => valueOfLine[line]! < 0);
  const layout = { total, valueOfLine, depthOfLine, lineOfValue, withLayers, folds };
  layouts.set(layer, layout);
  return layout;
}

function isContainer(value: DecodedValue): boolean {
  return value.type === 'object' || value.type === 'array';
}

function valueLine(
  value: DecodedValue,
  indent: number,
  isOpen: boolean,
  isLast: boolean,
  marking: Marking,
): Line {
  const tokens: Token[] = [];
  if (value.container?.type === 'object') {
    tokens.push(
      { text: `"${nameOf(value, marking, visibleJson)}"`, tone: 'name' },
      { text: ': ', tone: 'punctuation' },
    );
  }
  if (isContainer(value)) {
    const brackets = value.type === 'object' ? '{}' : '[]';
    const finding = marking.findingAt(value);
    const text = isOpen ? brackets.slice(0, 1) : brackets;
    tokens.push({
      text,
      tone: 'punctuation',
      ...(finding === undefined ? {} : marking.tag(finding)),
    });
  } else if (value.type === 'string') {
    tokens.push(...quoted(leafTokens(value, marking, { tone: 'string', spell: visibleJson })));
  } else {
    const tone: Tone = value.type === 'number' ? 'number' : 'keyword';
    tokens.push(...leafTokens(value, marking, { tone, spell: visibleJson }));
  }
  if (!isOpen && !isLast) tokens.push({ text: ',', tone: 'punctuation' });
  return { indent, tokens };
}

function closingLine(value: DecodedValue, indent: number, isLast: boolean): Line {
  const bracket = value.type === 'object' ? '}' : ']';
  return { indent, tokens: [{ text: isLast ? bracket : `${bracket},`, tone: 'punctuation' }] };
}

/** Quotes belong to the value: where all of it is one token, they are part of that token. */
export function quoted(tokens: Token[]): Token[] {
  const [only] = tokens;
  if (only === undefined) return [{ text: '""', tone: 'string' }];
  if (tokens.length === 1) return [{ ...only, text: `"${only.text}"` }];
  return [{ text: '"', tone: 'string' }, ...tokens, { text: '"', tone: 'string' }];
}
