import type { DecodedValue, Layer } from '../../decode/model';
import type { Marking } from '../marking';
import type { Line, Token } from '../model';
import { anchoredLayers } from './anchors';
import { layerAddress, valueAddress, type Address } from './address';
import { leafTokens, nameOf } from './leaf';
import type { Anchor, AnchoredLayer, LineSource } from './lineSource';
import { lineWidth, plainStyle, tokensOf } from './tokens';
import { leafRuns } from './leaf';

/** What is worth telling apart in a URL: parameters and segments that are personal or coded. */
interface UrlField {
  readonly value: DecodedValue;
  readonly layers: readonly AnchoredLayer[];
}

/** The parts of a URL that hold something, decoded, one a line. Without lines where nothing does. */
export function urlLines(root: DecodedValue, address: Address, marking: Marking): LineSource {
  const fields: UrlField[] = [];
  root.layers.forEach((layer, index) => {
    const layerAt = layerAddress(address, index);
    if (!isUrlPart(layer)) {
      fields.push({ value: root, layers: [{ layer, address: layerAt }] });
      return;
    }
    layer.values.forEach((value, at) => {
      const layers =
        value.layers.length === 0 ? [] : anchoredLayers(value, valueAddress(layerAt, at), marking);
      if (layers.length > 0 || marking.marksOf(value).length > 0) fields.push({ value, layers });
    });
  });
  const lineOfValue = new Map(fields.map(({ value }, line) => [value, line] as const));
  const anchors: Anchor[] = fields.flatMap(({ layers }, line) =>
    layers.length === 0 ? [] : [{ line, layers }],
  );
  return {
    total: fields.length,
    anchors,
    line: (index) => fieldLine(fields[index]!.value, marking),
    lineOf: (value) => lineOfValue.get(value) ?? null,
    valueAt: (index) => fields[index]?.value ?? null,
  };
}

/** Layers that only tell the parts of a URL apart. */
function isUrlPart(layer: Layer): boolean {
  return layer.codec === 'path' || layer.codec === 'query' || layer.codec === 'fragment';
}

function fieldLine(value: DecodedValue, marking: Marking): Line {
  const { parent } = value;
  if (parent === null) {
    const runs = leafRuns(value, marking);
    return { indent: 0, tokens: tokensOf(value.bytes, 0, value.bytes.length, runs, marking) };
  }
  const tokens: Token[] = [
    { text: nameOf(value, marking), tone: parent.codec === 'query' ? 'name' : 'muted' },
    { text: ' = ', tone: 'punctuation' },
    ...leafTokens(value, marking),
  ];
  return { indent: 0, tokens };
}

/** Where scheme, authority and the rest of an absolute URL begin (RFC 3986, section 3), in bytes. */
export function authorityOf(
  bytes: Uint8Array,
): { readonly start: number; readonly end: number } | null {
  const colon = bytes.subarray(0, 32).indexOf(0x3a);
  if (colon <= 0 || bytes[colon + 1] !== 0x2f || bytes[colon + 2] !== 0x2f) return null;
  const start = colon + 3;
  let end = start;
  while (end < bytes.length && !isDelimiter(bytes[end]!)) end++;
  return { start, end };
}

function isDelimiter(byte: number): boolean {
  return byte === 0x2f || byte === 0x3f || byte === 0x23;
}

/** A URL as it stands, its authority set off; cut like any line. */
export function urlTokens(root: DecodedValue, marking: Marking): Token[] {
  const { bytes } = root;
  const runs = leafRuns(root, marking);
  const authority = authorityOf(bytes);
  const isPlain = authority !== null && authority.end - authority.start <= lineWidth;
  // A run that reaches over the authority (all of the URL is personal) must stay one token.
  if (!isPlain || runs.some((run) => run.start < authority.end)) {
    return tokensOf(bytes, 0, bytes.length, runs, marking);
  }
  const { start, end } = authority;
  return [
    ...tokensOf(bytes, 0, start, runs, marking, { ...plainStyle, tone: 'muted' }),
    ...tokensOf(bytes, start, end, runs, marking, { ...plainStyle, tone: 'name' }),
    ...tokensOf(bytes, end, bytes.length, runs, marking),
  ];
}
