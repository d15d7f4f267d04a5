import type { ByteRange } from '../bytes/range';
import { codecIds } from './model';
import type { CodecId, DecodedValue, Layer, Protection } from './model';

/** Protections from the weakest to the strongest. */
const strength: readonly Protection[] = ['plaintext', 'encoded', 'hashed', 'unknown', 'encrypted'];
const codecNames: ReadonlySet<string> = new Set(codecIds);

/** The layers above a value, from the outside in. */
export function layersAbove(value: DecodedValue): Layer[] {
  const layers: Layer[] = [];
  for (let layer = value.parent; layer; layer = layer.parent.parent) layers.push(layer);
  return layers.reverse();
}

/** The part's own value that `value` was decoded from. */
export function rootOf(value: DecodedValue): DecodedValue {
  let at = value;
  while (at.parent) at = at.parent.parent;
  return at;
}

/** Steps from the part to the value, as the contract spells them. */
export function pathOf(value: DecodedValue): string[] {
  const steps: string[] = [];
  let at = value;
  while (at.parent) {
    const { codec, range, isSegment, parent } = at.parent;
    steps.push(at.name === null ? codec : `${codec}:${at.name}`);
    if (isSegment) steps.push(`span:${String(range.start)},${String(range.end)}`);
    at = parent;
  }
  if (at.name !== null) steps.push(at.name);
  return steps.reverse();
}

/** Codecs from the outside in, without steps that only name a place. */
export function chainOf(value: DecodedValue): CodecId[] {
  return layersAbove(value)
    .map(({ codec }) => codec)
    .filter(isCodec);
}

/** Whether a step decodes something. */
export function isCodec(codec: Layer['codec']): codec is CodecId {
  return codecNames.has(codec);
}

/** The strongest protection among the steps to the value. */
export function protectionOf(value: DecodedValue): Protection {
  return strongest(layersAbove(value).map((layer) => layer.protection));
}

/** The strongest of `protections`, or `plaintext` where there are none. */
export function strongest(protections: readonly Protection[]): Protection {
  let best: Protection = 'plaintext';
  for (const protection of protections) {
    if (strength.indexOf(protection) > strength.indexOf(best)) best = protection;
  }
  return best;
}

/** Every value below `root`, itself first, in document order: a value before what was decoded from it. */
export function* values(root: DecodedValue): Generator<DecodedValue> {
  const stack: { readonly list: readonly DecodedValue[]; at: number }[] = [{ list: [root], at: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const value = top.list[top.at++];
    if (!value) {
      stack.pop();
      continue;
    }
    yield value;
    for (let i = value.layers.length - 1; i >= 0; i--) {
      stack.push({ list: value.layers[i]!.values, at: 0 });
    }
  }
}

/** Named or whole values that hold no others: what detection looks at, in document order. */
export function* leaves(root: DecodedValue): Generator<DecodedValue> {
  for (const value of values(root)) {
    if (value.layers.length === 0 && value.type !== 'object' && value.type !== 'array') yield value;
  }
}

/** Every layer below `root`, outer ones first. */
export function* layers(root: DecodedValue): Generator<Layer> {
  for (const value of values(root)) yield* value.layers;
}

/**
 * The smallest run of the root's bytes that decodes to `within` of the value's bytes (all of them
 * where it is left out). Through compression it is the whole compressed segment.
 */
export function rangeInRoot(value: DecodedValue, within?: ByteRange): ByteRange {
  let at = value;
  let range = within;
  while (at.parent) {
    // An empty value, and a container, have no bytes that could lead back: their place does.
    const isWhole = range === undefined || range.end === range.start;
    range = isWhole && range === undefined ? at.range : at.map.toParent(range!);
    at = at.parent.parent;
  }
  // Of a part in another charset, to its own bytes.
  return range ? at.map.toParent(range) : at.range;
}

/**
 * The deepest value that the byte at `offset` of the root's bytes takes part in. Through compression
 * no offset leads further, so the result of the decompression is the answer.
 */
export function valueAt(root: DecodedValue, offset: number): DecodedValue {
  let value = root;
  let at: ByteRange = root.map.toChild({ start: offset, end: offset + 1 }) ?? {
    start: offset,
    end: offset,
  };
  for (;;) {
    const layer = value.layers.find(({ range }) => range.start < at.end && at.start < range.end);
    const next = layer && smallestAt(layer, at);
    if (!next) return value;
    const inside = next.map.toChild(at);
    if (!inside || next.layers.length === 0) return next;
    value = next;
    if (isOpaque(next)) return next;
    at = inside;
  }
}

/** Bytes of the largest unit that is a place in itself: a character of four bytes. */
const maxUnit = 4;

/** Whether every byte of the value comes from all of its source (compression): none is a place. */
function isOpaque({ map }: DecodedValue): boolean {
  if (map.childLength <= maxUnit) return false;
  const { start, end } = map.toParent({ start: 0, end: 1 });
  return start === map.parentRange.start && end === map.parentRange.end;
}

/** The innermost value of a layer whose range holds the place. */
function smallestAt(layer: Layer, at: ByteRange): DecodedValue | undefined {
  const { values } = layer;
  if (layer.codec === 'plist') {
    // Its objects refer to one another and stand in any order.
    return values.findLast(({ range }) => range.start < at.end && at.start < range.end);
  }
  // Ranges nest and stand in document order: the last that begins before the place is the deepest,
  // or the place lies behind it, in one of its containers.
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]!.range.start < at.end) low = middle + 1;
    else high = middle;
  }
  let found: DecodedValue | null | undefined = values[low - 1];
  while (found && !(at.start < found.range.end)) found = found.container;
  return found ?? undefined;
}
