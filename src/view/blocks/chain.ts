import { rangeLength } from '../../bytes/range';
import type { State, Statement } from '../../bytes/statement';
import type { DecodedValue, DecodeStatementId, ForcedId, Layer } from '../../decode/model';
import type { Marking } from '../marking';
import { layerAddress, valueAddress, type Address } from './address';
import { isMarked } from './marked';
import { isWhite } from './utf8';

/** How a step is called on screen where it is not simply its id. */
const labels: Readonly<Partial<Record<Layer['codec'] | ForcedId, string>>> = {
  'html-entities': 'HTML entities',
  'unicode-escape': 'Unicode escapes',
  'quoted-printable': 'quoted-printable',
  lz4: 'LZ4',
  'lz-string': 'LZ-String',
  'data-uri': 'data URI',
  jwt: 'JWT',
  jwe: 'JWE',
  pem: 'PEM',
  json: 'JSON',
  ndjson: 'NDJSON',
  xml: 'XML',
  sse: 'SSE',
  grpc: 'gRPC',
  msgpack: 'MessagePack',
  cbor: 'CBOR',
  bson: 'BSON',
  xor: 'XOR',
  rot13: 'ROT13',
  'aes-cbc': 'AES-CBC',
  'aes-ctr': 'AES-CTR',
  'aes-gcm': 'AES-GCM',
  'aes-ecb': 'AES-ECB',
};

/** Name of a step as the screens spell it: `base64`, `gzip`, `JSON`. */
export function codecLabel(codec: Layer['codec'] | ForcedId): string {
  return labels[codec] ?? codec;
}

/** Text that a person reads as it stands: decoding it only pays where something lies inside. */
const readable: ReadonlySet<Layer['codec']> = new Set([
  'form',
  'query',
  'cookie',
  'path',
  'fragment',
  'message',
]);
/** Escapes: still legible when short. */
const escapes: ReadonlySet<Layer['codec']> = new Set([
  'percent',
  'html-entities',
  'unicode-escape',
  'quoted-printable',
]);
const legibleBytes = 120;

/** A layer that is shown decoded in a box of its own. */
export interface ShownLayer {
  readonly layer: Layer;
  /** Its place among the value's layers. */
  readonly index: number;
  /** Whether the undecoded text stays as it is; otherwise it is shortened. */
  readonly isReadable: boolean;
}

const none: readonly ShownLayer[] = [];

/** The layers of a value that are worth a box. */
export function shownLayers(value: DecodedValue, marking: Marking): readonly ShownLayer[] {
  if (value.layers.length === 0) return none;
  const shown: ShownLayer[] = [];
  value.layers.forEach((layer, index) => {
    if (!isWorthABox(layer, marking)) return;
    const isLegible = escapes.has(layer.codec) && rangeLength(layer.range) <= legibleBytes;
    const isReadable = isLegible || readable.has(layer.codec) || layer.values.length === 0;
    shown.push({ layer, index, isReadable });
  });
  return shown;
}

/** Whether a container was recognised but not read: the text itself is all there is to show. */
export function isUnread(layer: Layer): boolean {
  return layer.protection === 'plaintext' && layer.values.length === 0;
}

function isWorthABox(layer: Layer, marking: Marking): boolean {
  if (isUnread(layer)) return false;
  if (!isLegibleAsIs(layer)) return true;
  // JSON in a log line is worth it for what is personal in it, an array in a script is not.
  return holdsCoding(layer) || (!readable.has(layer.codec) && isMarked(layer, marking));
}

/** Whether text is read as easily undecoded: pairs, and structure in the midst of other text. */
function isLegibleAsIs({ codec, isSegment, protection }: Layer): boolean {
  return readable.has(codec) || (isSegment && protection === 'plaintext' && !escapes.has(codec));
}

const coded = new WeakMap<Layer, boolean>();

/** Whether anything under a legible layer is coded, or structured by itself. */
function holdsCoding(layer: Layer): boolean {
  const known = coded.get(layer);
  if (known !== undefined) return known;
  const open: Layer[] = [layer];
  let found = false;
  for (let next = open.pop(); next !== undefined && !found; next = open.pop()) {
    for (const value of next.values) {
      for (const inner of value.layers) {
        if (isLegibleAsIs(inner)) open.push(inner);
        else found = true;
      }
    }
  }
  coded.set(layer, found);
  return found;
}

/** Steps that follow one another with nothing else beside them, told as one. */
export interface Chain {
  /** From the outside in. */
  readonly layers: readonly Layer[];
  /** Where each of them stands. */
  readonly addresses: readonly Address[];
  readonly inner: Layer;
  readonly innerAddress: Address;
  /** What the innermost step yields as one value, or null where it yields named values. */
  readonly content: DecodedValue | null;
}

/** The chain that begins with `layer`. */
export function chainFrom(layer: Layer, address: Address): Chain {
  const layers: Layer[] = [layer];
  const addresses: Address[] = [address];
  let inner = layer;
  let innerAddress = address;
  for (;;) {
    const content = onlyValue(inner);
    const next = content === null ? null : wholeLayer(content);
    if (next === null) return { layers, addresses, inner, innerAddress, content };
    inner = next;
    innerAddress = layerAddress(valueAddress(innerAddress, 0), 0);
    layers.push(inner);
    addresses.push(innerAddress);
  }
}

/** The one nameless value a layer yields (base64, gzip), or null. */
export function onlyValue(layer: Layer): DecodedValue | null {
  if (layer.codec === 'json') return null;
  const [value] = layer.values;
  if (value?.name !== null || layer.values.length > 1) return null;
  // A container that holds nothing.
  return value.type === 'object' || value.type === 'array' ? null : value;
}

/** White space that may stand around a coding without being lost. */
const mostPadding = 64;

/** The layer that reads all of a value, or null where there is none or only a part is read. */
export function wholeLayer(value: DecodedValue): Layer | null {
  const [layer, more] = value.layers;
  if (layer === undefined || more !== undefined || layer.isSegment || isUnread(layer)) return null;
  const { bytes } = value;
  const { start, end } = layer.range;
  if (start + bytes.length - end > mostPadding) return null;
  for (let at = 0; at < start; at++) if (!isWhite(bytes[at]!)) return null;
  for (let at = end; at < bytes.length; at++) if (!isWhite(bytes[at]!)) return null;
  return layer;
}

/** Bytes before the outermost step and after the innermost coding. */
export function chainSizes(chain: Chain): { readonly from: number; readonly to: number } {
  const { layers, inner, content } = chain;
  return {
    from: rangeLength(layers[0]!.range),
    to: content === null ? rangeLength(inner.range) : content.bytes.length,
  };
}

const gravity: readonly State[] = ['complete', 'truncated', 'skipped', 'failed'];

/** The layer of a chain that went least well. */
export function worstLayer(layers: readonly Layer[]): Layer {
  return layers.reduce((worst, layer) =>
    gravity.indexOf(layer.state) > gravity.indexOf(worst.state) ? layer : worst,
  );
}

/** Evidence that convinces, best first; how the bytes look is none of it. */
const proofs: readonly DecodeStatementId[] = [
  'decode.sibling',
  'decode.checksum',
  'decode.encrypted-container',
  'decode.encrypted-flag',
  'decode.declared',
];
const mostProofs = 2;

/** What proves a chain, strongest first. */
export function proofsOf(layers: readonly Layer[]): readonly Statement<DecodeStatementId>[] {
  return layers
    .flatMap((layer) => layer.evidence)
    .filter(({ id }) => proofs.includes(id))
    .sort((a, b) => proofs.indexOf(a.id) - proofs.indexOf(b.id))
    .slice(0, mostProofs);
}
