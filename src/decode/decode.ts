import type { BudgetLimit } from '../bytes/budget';
import { RangeMap } from '../bytes/rangeMap';
import { isWhite } from './byteClass';
import type { Reading, ValueHint, ValueTable } from './codec';
import type { DecodeContext, DecodedValue, DecodeHint } from './model';
import { LayerNode, ValueNode } from './node';
import { mayHold } from './prefilter';
import { Reader } from './reader';
import { noValues } from './table';
import { fromDeclared } from './textForm';

/** Cuts that are shown one by one; what lies beyond them is cut in silence. */
const maxShownCuts = 64;

interface Work {
  readonly value: ValueNode;
  /** Layers above the value. */
  readonly depth: number;
  readonly hint: ValueHint | null;
}

/**
 * Decodes a part: gives its root value with the whole tree below it. What stands next to the root
 * is read before what lies deep, so that no single value can spend the budget of all. Never throws;
 * what the budget refuses is a layer in state `skipped`. Where `readings` are given, the part is read
 * as these, whatever it looks like.
 */
export function decodeValue(
  bytes: Uint8Array,
  hint: DecodeHint,
  context: DecodeContext,
  readings: readonly Reading[] | null = null,
): DecodedValue {
  const root = new ValueNode(null, rootTable(bytes, hint, readings !== null), 0);
  const reader = new Reader(context);
  const queue: Work[] = [];
  const { budget } = context;
  let shownCuts = 0;

  const open = (value: ValueNode, depth: number, readings: readonly Reading[]): void => {
    const layers: LayerNode[] = [];
    for (const reading of readings) {
      const isSegment = reading.isSegment ?? isInside(value.bytes, reading);
      if (!budget.spendLayer(depth + 1) || !budget.spendBytes(sizeOf(reading))) {
        if (shownCuts++ < maxShownCuts) {
          layers.push(
            new LayerNode(value, cut(reading, budget.exceeded.at(-1)!), isSegment, depth + 1),
          );
        }
        continue;
      }
      const layer = new LayerNode(value, reading, isSegment, depth + 1);
      layers.push(layer);
      follow(layer);
    }
    value.layers = layers;
  };

  /** Queues the values of a layer that something may be hidden in. */
  const follow = (layer: LayerNode): void => {
    const { table } = layer;
    const source = layer.parent.bytes;
    for (const index of table.candidates?.(source) ?? candidatesOf(table, source)) {
      const hint = table.hint?.(index) ?? null;
      queue.push({ value: layer.value(index), depth: layer.depth, hint });
    }
  };

  open(root, 0, readings ?? reader.readPart(root.bytes, hint));
  for (let next = 0; next < queue.length; next++) {
    const { value, depth, hint } = queue[next]!;
    if (shownCuts >= maxShownCuts || budget.outOfTime()) break;
    const readings = reader.readValue(value.bytes, hint);
    if (readings.length > 0) open(value, depth, readings);
  }
  return root;
}

/** Codecs whose output was counted when it was made. */
const counted: ReadonlySet<string> = new Set([
  'gzip',
  'zlib',
  'deflate',
  'brotli',
  'zstd',
  'lz4',
  'snappy',
  'lz-string',
]);

/** Bytes that a reading put out and that nobody counted yet: those of base64 and its like. */
function sizeOf({ codec, table, protection }: Reading): number {
  const isOne = table.count === 1 && table.name(0) === null && table.type(0) === 'bytes';
  if (!isOne || protection === 'plaintext' || counted.has(codec)) return 0;
  return table.hint?.(0)?.isFinal ? 0 : table.content(0).bytes.length;
}

function candidatesOf(table: ValueTable, source: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.count; row++) {
    const hint = table.hint?.(row) ?? null;
    if (hint?.isFinal) continue;
    const type = table.type(row);
    if (type === 'bytes') rows.push(row);
    else if (type === 'string' || type === 'text') {
      const { start, end } = table.range(row);
      if (hint || mayHold(source, start, end)) rows.push(row);
    }
  }
  return rows;
}

/** The part itself, in UTF-8 where it is declared or proven to be in another charset. */
function rootTable(bytes: Uint8Array, hint: DecodeHint, isFixed: boolean): ValueTable {
  const { step = null, charset = '' } = hint;
  const transcoded = isFixed ? null : fromDeclared(bytes, charset);
  return {
    count: 1,
    name: () => step,
    keys: () => [],
    type: () => 'bytes',
    range: () => ({ start: 0, end: bytes.length }),
    container: () => null,
    content: () => transcoded ?? { bytes, map: RangeMap.slice(0, bytes.length) },
    hint: () => (isFixed ? { isFinal: true } : null),
  };
}

/** Whether anything but white space stands before or after the run. */
function isInside(bytes: Uint8Array, { range }: Reading): boolean {
  for (let at = 0; at < range.start; at++) if (!isWhite(bytes[at]!)) return true;
  for (let at = range.end; at < bytes.length; at++) if (!isWhite(bytes[at]!)) return true;
  return false;
}

/** What stands in the tree for a reading that the budget refused. */
function cut(reading: Reading, limit: BudgetLimit): Reading {
  return {
    ...reading,
    state: 'skipped',
    reason: { id: 'decode.over-budget', arguments: { limit } },
    table: noValues,
  };
}
