import { toBase64 } from '../bytes/base64';
import type { ByteRange } from '../bytes/range';
import type { State } from '../bytes/statement';
import { decodeUtf8 } from '../bytes/text';
import type { DecodeStatement } from './codec';
import { decodeValue } from './decode';
import { fieldsOf, type DecodedField } from './fields';
import { hiddenIn } from './hidden';
import type { CodecId, DecodeContext, DecodedValue, ForcedId, Layer, Protection } from './model';
import { isText } from './textCost';
import { chainOf, layers, layersAbove, protectionOf, rangeInRoot, values } from './tree';

/** What one chain of codecs led to. */
export interface DecodedSegment {
  /** The smallest run of the input that holds it. */
  readonly range: ByteRange;
  /** Codecs from the outside in, the innermost container included. */
  readonly chain: readonly (CodecId | ForcedId)[];
  readonly protection: Protection;
  /** The innermost content as text, or null where it is none. */
  readonly text: string | null;
  /** The innermost content as base64 where it is no text. */
  readonly base64?: string;
  /** What a container holds whose bytes are no text (protobuf, MessagePack), for reading. */
  readonly fields?: readonly DecodedField[];
  readonly evidence: readonly DecodeStatement[];
  /** That of the layer that went least well. */
  readonly state: State;
  /** Why it is not `complete`. */
  readonly reason: DecodeStatement | null;
}

/** What the `decode` command answers for one payload. */
export interface DecodeAnswer extends Omit<DecodedSegment, 'range'> {
  /** Everything that was found, in the order of the input. */
  readonly segments: readonly DecodedSegment[];
}

/** Decodes a payload of which nothing is known but its bytes. */
export function decodeText(bytes: Uint8Array, context: DecodeContext): DecodeAnswer {
  return answerOf(decodeValue(bytes, { place: 'text' }, context));
}

/**
 * Sums up a decoded part: what was found in it, and the largest of that. A link that was not `asked`
 * to be taken apart is none of it.
 */
export function answerOf(root: DecodedValue, isAsked = false): DecodeAnswer {
  const segments = innermost(root, isAsked).map(segmentOf);
  let largest: DecodedSegment | undefined;
  for (const segment of segments) {
    if (!largest || isLarger(segment, largest)) largest = segment;
  }
  if (!largest) {
    const hidden = hiddenIn(root, null);
    return {
      chain: [],
      protection: hidden?.protection ?? 'plaintext',
      ...contentOf(root),
      evidence: hidden?.evidence ?? [],
      state: 'complete',
      reason: null,
      segments: [],
    };
  }
  return answerWith(largest, segments);
}

/** The answer whose chain and text are those of `largest`. */
export function answerWith(
  { chain, protection, text, base64, fields, evidence, state, reason }: DecodedSegment,
  segments: readonly DecodedSegment[],
): DecodeAnswer {
  const content = {
    text,
    ...(base64 === undefined ? {} : { base64 }),
    ...(fields === undefined ? {} : { fields }),
  };
  return { chain, protection, ...content, evidence, state, reason, segments };
}

/** A value together with the container that was read in it, if any. */
interface End {
  readonly value: DecodedValue;
  /** The container (JSON, form …) whose values need no further decoding, or null. */
  readonly container: Layer | null;
}

/**
 * Where the chains end: values that were decoded and are not decoded further. A container whose
 * values hold nothing coded ends its chain as a whole.
 */
function innermost(root: DecodedValue, isAsked: boolean): End[] {
  const ends: End[] = [];
  const furniture = furnitureOf(root);
  if (isAsked) for (const layer of root.layers) furniture.delete(layer);
  const isReadFurther = (value: DecodedValue): boolean =>
    value.layers.some((layer) => !furniture.has(layer));
  for (const value of values(root)) {
    for (const layer of value.layers) {
      if (furniture.has(layer)) continue;
      if (layer.values.some(isReadFurther)) {
        // The payload of a token may be plain text while its header is JSON.
        const payload = layer.codec === 'jwt' ? layer.values[1] : undefined;
        if (payload && !isReadFurther(payload)) ends.push({ value: payload, container: null });
        continue;
      }
      const only = layer.values[0];
      const isContainer = layer.values.length !== 1 || only?.name !== null || isStructured(layer);
      ends.push(
        only && !isContainer ? { value: only, container: null } : { value, container: layer },
      );
    }
  }
  return ends;
}

/**
 * The layers that only take a URL apart, with nothing coded in it: a payload that mentions a link is
 * not thereby a query, nor is the link by itself.
 */
function furnitureOf(root: DecodedValue): Set<Layer> {
  const furniture = new Set<Layer>();
  // From the inside out: a link may stand in the query of another one.
  for (const layer of [...layers(root)].reverse()) {
    const isUrl = layer.codec === 'query' || layer.codec === 'path' || layer.codec === 'fragment';
    if (!isUrl) continue;
    const isPlain = layer.values.every((value) =>
      value.layers.every((inner) => furniture.has(inner)),
    );
    if (isPlain) furniture.add(layer);
  }
  return furniture;
}

/** Whether the layer names its values even where there is just one. */
function isStructured(layer: Layer): boolean {
  return layer.codec === 'json' || layer.codec === 'xml';
}

function segmentOf({ value, container }: End): DecodedSegment {
  const chain = chainOf(value);
  const above = layersAbove(value);
  const evidence = above.flatMap((layer) => layer.evidence);
  const worst = worstOf(container ? [...above, container] : above);
  if (container && container.codec !== 'path' && container.codec !== 'fragment') {
    if (container.codec !== 'message') chain.push(container.codec);
    evidence.push(...container.evidence);
  }
  const hidden = hiddenIn(value, container);
  if (hidden) evidence.push(...hidden.evidence.filter((said) => !isAmong(said, evidence)));
  const isPlain = container === null || container.protection === 'plaintext';
  const outer = protectionOf(value);
  const content = container ? contentOf(value, container.range) : contentOf(value);
  const fields = container && content.text === null ? fieldsOf(container) : [];
  return {
    range: rangeInRoot(value, container ? container.range : undefined),
    chain,
    protection: hidden?.protection ?? (isPlain ? outer : strongestOf(outer, container.protection)),
    ...content,
    ...(fields.length > 0 && { fields }),
    evidence,
    state: worst?.state ?? 'complete',
    reason: worst?.reason ?? null,
  };
}

function isAmong({ id }: DecodeStatement, evidence: readonly DecodeStatement[]): boolean {
  return evidence.some((said) => said.id === id);
}

const gravity: readonly State[] = ['complete', 'truncated', 'skipped', 'failed'];

/** The layer that went least well, the outermost of several. */
function worstOf(layers: readonly Layer[]): Layer | undefined {
  let worst = layers[0];
  for (const layer of layers) {
    if (gravity.indexOf(layer.state) > gravity.indexOf(worst!.state)) worst = layer;
  }
  return worst;
}

function strongestOf(a: Protection, b: Protection): Protection {
  return a === 'plaintext' ? b : a;
}

function contentOf(
  value: DecodedValue,
  range?: ByteRange,
): Pick<DecodedSegment, 'text' | 'base64'> {
  const { bytes, text } = value;
  const isPart = range && (range.start > 0 || range.end < bytes.length);
  if (isPart) return contentOfBytes(bytes.subarray(range.start, range.end));
  return text === null ? { text, base64: toBase64(bytes) } : { text };
}

/** Bytes as text, or as base64 where they are none. */
export function contentOfBytes(bytes: Uint8Array): Pick<DecodedSegment, 'text' | 'base64'> {
  return isText(bytes, 0, bytes.length)
    ? { text: decodeUtf8(bytes) }
    : { text: null, base64: toBase64(bytes) };
}

/** By the bytes in the input; through one compression these are the same, so then by what came out. */
function isLarger(a: DecodedSegment, b: DecodedSegment): boolean {
  const more = a.range.end - a.range.start - (b.range.end - b.range.start);
  return more > 0 || (more === 0 && (a.text?.length ?? 0) > (b.text?.length ?? 0));
}
