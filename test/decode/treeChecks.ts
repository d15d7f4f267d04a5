import assert from 'node:assert/strict';
import type { CodecId, DecodedValue, Layer } from '../../src/decode/model';
import { allLayers, base64, decode, decodeContent, onlyLayer, slice } from './support';
import { plainTokens, plainValues } from './plainTokens';
import { rowsOf, type Tree } from './writers/tree';

/** Codecs whose values stand in a tree of their own. */
export const structures: ReadonlySet<string> = new Set<CodecId>([
  'protobuf',
  'grpc',
  'msgpack',
  'cbor',
  'bson',
  'plist',
]);

/** What the values of a layer say, as {@link rowsOf} tells it of what was written. */
export function readRows({ values }: Layer): [string, string, string | null][] {
  return values.map((value) => {
    const isHolder = value.type === 'object' || value.type === 'array';
    const text = value.type === 'bytes' ? Buffer.from(value.bytes).toString('hex') : value.text;
    return [value.name ?? '', value.type, isHolder ? null : text];
  });
}

/** Checks that bytes of a declared type decode to the tree they were written from. */
export function checkTree(
  codec: CodecId,
  bytes: Uint8Array,
  tree: Tree,
  contentType: string,
): Layer {
  const layer = onlyLayer(decodeContent(bytes, contentType));
  assert.deepEqual([layer.codec, layer.state, layer.reason], [codec, 'complete', null]);
  assert.deepEqual(readRows(layer), rowsOf(tree));
  return layer;
}

/** Checks that ranges nest, stand in order, and that texts and data are the bytes in them. */
export function checkRanges(layer: Layer, isOrdered = true): void {
  const { bytes } = layer.parent;
  let before = 0;
  for (const value of layer.values) {
    const { start, end } = value.range;
    assert.ok(0 <= start && start <= end && end <= bytes.length, 'the range is in the bytes');
    if (isOrdered) {
      assert.ok(start >= before, 'ranges stand in order');
      before = start;
      const { container } = value;
      const isInside = !container || (container.range.start <= start && end <= container.range.end);
      assert.ok(isInside, 'containers hold what is in them');
    }
    const { parentRange } = value.map;
    // What comes in pieces (RFC 8949, section 3.2.3) has the heads of its pieces in its range as well.
    if (layer.codec === 'cbor' && value.bytes.length < end - start) {
      const isWithin = start <= parentRange.start && parentRange.end <= end;
      assert.ok(value.bytes.length === 0 || isWithin, 'pieces stand in the range');
      continue;
    }
    if (value.bytes.length > 0) assert.deepEqual(parentRange, value.range);
    if (value.type === 'bytes') assert.deepEqual(slice(bytes, value.range), value.bytes);
  }
}

/**
 * Checks that every beginning of the bytes gives the beginning of what all of them give. `mayEnd` is
 * for a format that does not say where it ends.
 */
export function checkCuts(
  codec: CodecId,
  bytes: Uint8Array,
  contentType: string,
  mayEnd = false,
): void {
  const whole = readRows(onlyLayer(decodeContent(bytes, contentType)));
  let most = 0;
  for (let length = 1; length < bytes.length; length++) {
    const [layer] = decodeContent(bytes.subarray(0, length), contentType).layers;
    if (layer?.codec !== codec) continue;
    const isWhole = layer.state === 'complete';
    assert.ok(mayEnd || !isWhole, `${String(length)} bytes are not all of it`);
    assert.equal(layer.reason === null, isWhole);
    checkRanges(layer);
    const rows = readRows(layer);
    // The last value may be cut itself.
    assert.deepEqual(rows.slice(0, -1), whole.slice(0, rows.length - 1));
    most = Math.max(most, rows.length);
  }
  assert.ok(most >= whole.length - 1, 'almost all is had of almost all');
}

/** Layers of structures in bytes of which nothing is known, also where base64 is around them. */
export function structuresIn(bytes: Uint8Array): string[] {
  const roots: DecodedValue[] = [
    decodeContent(bytes),
    decodeContent(bytes, 'application/octet-stream'),
    decode(base64(bytes)),
  ];
  return roots
    .flatMap(allLayers)
    .map(({ codec }) => codec)
    .filter((codec) => structures.has(codec));
}

/** Checks that bytes give no more than layers whose values lie in them, whatever they are declared to be. */
export function checkAnyBytes(bytes: Uint8Array, contentType: string): void {
  for (const layer of decodeContent(bytes, contentType).layers) {
    if (!structures.has(layer.codec)) continue;
    checkRanges(layer, layer.codec !== 'plist');
    for (const { text, keys } of layer.values) void [text, keys];
  }
}

/** `count` plain values: words, ids, versions, dates, hashes, paths, and random bytes in base64. */
export function* someTokens(count: number, seed: number): Generator<string> {
  const makers = Object.values(plainTokens(seed));
  for (let i = 0; i < count; i++) {
    yield plainValues[i] ?? makers[i % makers.length]!();
  }
}
