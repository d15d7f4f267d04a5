import assert from 'node:assert/strict';
import { Budget, defaultLimits, type Limits } from '../../src/bytes/budget';
import type { ByteRange } from '../../src/bytes/range';
import { decodeUtf8, encodeUtf8 } from '../../src/bytes/text';
import { decodeText, type DecodeAnswer } from '../../src/decode/answer';
import { decodeValue } from '../../src/decode/decode';
import type { DecodeContext, DecodedValue, DecodeHint, Layer } from '../../src/decode/model';
import { layers, leaves, pathOf } from '../../src/decode/tree';
import { inflate } from '../../src/platform/inflate.node';

export type Bytes = string | Uint8Array;

/** What decoding is handed, with some limits changed. */
export function contextOf(limits: Partial<Limits> = {}): DecodeContext {
  return { budget: new Budget({ ...defaultLimits, timeMs: 60_000, ...limits }), inflate };
}

export function bytesOf(bytes: Bytes): Uint8Array {
  return typeof bytes === 'string' ? encodeUtf8(bytes) : bytes;
}

/** Decodes a part; a text of which nothing is known where no hint is given. */
export function decode(
  bytes: Bytes,
  hint: Partial<DecodeHint> = {},
  limits: Partial<Limits> = {},
): DecodedValue {
  return decodeValue(bytesOf(bytes), { place: 'text', ...hint }, contextOf(limits));
}

/** Decodes message content of a declared type. */
export function decodeContent(bytes: Bytes, contentType = ''): DecodedValue {
  return decode(bytes, { place: 'content', contentType });
}

/** The answer of the command line. */
export function answer(bytes: Bytes): DecodeAnswer {
  return decodeText(bytesOf(bytes), contextOf());
}

/** Chain of the answer as `base64 gzip json`. */
export function chain(bytes: Bytes): string {
  return answer(bytes).chain.join(' ');
}

/** Leaves as path and text. */
export function flat(root: DecodedValue): Record<string, string | null> {
  const found: Record<string, string | null> = Object.create(null) as Record<string, string | null>;
  for (const leaf of leaves(root)) found[pathOf(leaf).join(' ')] = leaf.text;
  return { ...found };
}

/** The only layer of the root. */
export function onlyLayer(root: DecodedValue): Layer {
  assert.equal(root.layers.length, 1, `one layer expected, got ${String(root.layers.length)}`);
  return root.layers[0]!;
}

/** All layers below the root. */
export function allLayers(root: DecodedValue): Layer[] {
  return [...layers(root)];
}

/** The leaf at a path. */
export function leafAt(root: DecodedValue, path: string): DecodedValue {
  for (const leaf of leaves(root)) if (pathOf(leaf).join(' ') === path) return leaf;
  return assert.fail(`no leaf at ${path}: ${Object.keys(flat(root)).join(' | ')}`);
}

export function slice(bytes: Uint8Array, { start, end }: ByteRange): Uint8Array {
  return bytes.subarray(start, end);
}

export function sliceText(bytes: Uint8Array, range: ByteRange): string {
  return decodeUtf8(slice(bytes, range));
}

/**
 * Checks that the map of a decoded value is right both ways: what `range` of the child came from
 * decodes to it, with whole units at both ends.
 */
export function checkMap(
  value: DecodedValue,
  range: ByteRange,
  undo: (encoded: Uint8Array) => Uint8Array,
): void {
  const parent = value.parent!.parent.bytes;
  const source = value.map.toParent(range);
  const units = value.map.toChild(source);
  if (range.start === range.end) return;
  assert.ok(units, 'the parent range leads back');
  assert.ok(units.start <= range.start && range.end <= units.end, 'and covers what was asked for');
  assert.deepEqual(
    Buffer.from(undo(slice(parent, source))),
    Buffer.from(slice(value.bytes, units)),
    'the parent range decodes to the bytes',
  );
}

export const base64 = (bytes: Bytes): string => Buffer.from(bytesOf(bytes)).toString('base64');
export const base64url = (bytes: Bytes): string =>
  Buffer.from(bytesOf(bytes)).toString('base64url');
export const hex = (bytes: Bytes): string => Buffer.from(bytesOf(bytes)).toString('hex');
