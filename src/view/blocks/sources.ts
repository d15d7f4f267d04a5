import type { DecodedValue, Layer } from '../../decode/model';
import type { AnalysedExchangeLike } from '../input';
import type { Marking } from '../marking';
import { atAddress, type Address } from './address';
import { onlyValue } from './chain';
import { fieldLines } from './fieldLines';
import { headerLines } from './headerLines';
import { hexLines } from './hexLines';
import { jsonLines } from './jsonLines';
import { languageOf, type Language } from './language';
import type { LineSource } from './lineSource';
import { markupLines } from './markupLines';
import { rawHexLines, rawTextLines } from './rawLines';
import { readRawSource } from './steps';
import { isTextual, textLines } from './textLines';
import { treeLines } from './treeLines';
import { urlLines } from './urlLines';

/** How what a layer yields is laid out. */
export type Layout = 'json' | 'tree' | 'markup' | 'fields' | 'sections' | 'value';

const layouts: Readonly<Partial<Record<Layer['codec'], Layout>>> = {
  json: 'json',
  ndjson: 'json',
  xml: 'markup',
  multipart: 'sections',
  jwt: 'sections',
  jwe: 'sections',
  protobuf: 'tree',
  msgpack: 'tree',
  cbor: 'tree',
  bson: 'tree',
  plist: 'tree',
  grpc: 'sections',
};

/** How a layer's values are laid out: by its codec, else as one value or as named ones. */
export function layoutOf(layer: Layer): Layout {
  if (layer.values.length === 0) return 'fields';
  const layout = layouts[layer.codec];
  if (layout !== undefined) return layout;
  return onlyValue(layer) === null ? 'fields' : 'value';
}

/** Lines of a value by itself: text, in its colours where the language is told, or a hex dump. */
export function valueLines(
  value: DecodedValue,
  address: Address,
  marking: Marking,
  language: Language | null = null,
): LineSource {
  return isTextual(value.bytes)
    ? textLines(value, address, marking, language)
    : hexLines(value, address, marking);
}

/** Lines of what a layer yields, where it is laid out as lines. */
export function layerLines(layer: Layer, address: Address, marking: Marking): LineSource | null {
  switch (layoutOf(layer)) {
    case 'json':
      return jsonLines(layer, address, marking);
    case 'tree':
      return treeLines(layer, address, marking);
    case 'markup':
      return markupLines(layer, address, marking);
    case 'fields':
      return fieldLines(layer, address, marking);
    default:
      return null;
  }
}

/** Lines of what a step put out as it stands. */
export function rawLines(layer: Layer, form: 'text' | 'bytes', marking: Marking): LineSource {
  return form === 'text' ? rawTextLines(layer, marking) : rawHexLines(layer, marking);
}

/** Sources that stand for a whole part of the view. */
export const namedSources = ['url', 'request-headers', 'response-headers'] as const;
export type NamedSource = (typeof namedSources)[number];

/** The lines behind a source's name or address, or null: ids come from the page. */
export function sourceAt(
  input: AnalysedExchangeLike,
  id: string,
  marking: Marking,
): LineSource | null {
  const { request, response } = input.exchange;
  if (id === 'url') {
    const index = input.parts.findIndex(({ part }) => part === 'url');
    const root = input.parts[index]?.root;
    return root === undefined ? null : urlLines(root, `p${String(index)}`, marking);
  }
  if (id === 'request-headers' && request !== null) {
    return headerLines(input, request.headers, 'request-header', marking);
  }
  if (id === 'response-headers' && response !== null) {
    return headerLines(input, response.headers, 'response-header', marking);
  }
  const raw = readRawSource(id);
  const addressed = atAddress(input, raw?.step ?? id);
  if (addressed === null) return null;
  if (raw !== null) {
    return addressed.kind === 'layer' ? rawLines(addressed.layer, raw.form, marking) : null;
  }
  return addressed.kind === 'value'
    ? valueLines(addressed.value, id, marking, languageOf(input, addressed.value))
    : layerLines(addressed.layer, id, marking);
}
