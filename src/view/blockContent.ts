import { decodeUtf8 } from '../bytes/text';
import type { Layer } from '../decode/model';
import { atAddress, readTextBlockId } from './blocks/address';
import { chainFrom } from './blocks/chain';
import { headerText } from './blocks/headerLines';
import { sliceLines } from './blocks/lineSource';
import { sourceAt } from './blocks/sources';
import { isTextual } from './blocks/textLines';
import type { AnalysedExchangeLike, Reveal } from './input';
import { markingOf } from './marking';
import type { Line } from './model';
import { maxLines } from './pageMessages';

/** Binary data that is copied as hex. */
const mostHexBytes = 1024 * 1024;

/** Lines [start, start + count) of a text block, at most 500; none where there is no such block. */
export function blockLines(
  input: AnalysedExchangeLike,
  blockId: string,
  start: number,
  count: number,
  reveal: Reveal,
): Line[] {
  const id = readTextBlockId(blockId);
  if (id === null || !(start >= 0) || !(count > 0)) return [];
  const source = sourceAt(input, id.source, markingOf(input, reveal));
  if (source === null) return [];
  const from = id.from + Math.floor(start);
  return sliceLines(source, from, Math.min(id.to, from + Math.min(Math.floor(count), maxLines)));
}

/**
 * What a block stands for, in the clear and in full: the decoded text of a segment, the text of a
 * body or a part, header fields, the URL. Binary data comes as hex. '' where there is no such block.
 */
export function blockText(input: AnalysedExchangeLike, blockId: string): string {
  const id = readTextBlockId(blockId)?.source ?? blockId;
  const { request, response } = input.exchange;
  switch (id) {
    case 'url':
    case 'request-url':
      return request === null ? '' : decodeUtf8(request.url.bytes);
    case 'request-headers':
      return request === null ? '' : headerText(request.headers);
    case 'response-headers':
      return response === null ? '' : headerText(response.headers);
    case 'request-body':
      return request === null ? '' : bytesText(request.content.bytes);
    case 'response-body':
      return response === null ? '' : bytesText(response.content.bytes);
  }
  const addressed = atAddress(input, id);
  if (addressed === null) return '';
  return addressed.kind === 'value'
    ? bytesText(addressed.value.bytes)
    : layerText(addressed.layer, id);
}

function layerText(layer: Layer, address: string): string {
  const { inner, content } = chainFrom(layer, address);
  if (content !== null) return bytesText(content.bytes);
  const { bytes } = inner.parent;
  return decodeUtf8(bytes.subarray(inner.range.start, inner.range.end));
}

function bytesText(bytes: Uint8Array): string {
  if (isTextual(bytes)) return decodeUtf8(bytes);
  let text = '';
  for (let at = 0; at < Math.min(bytes.length, mostHexBytes); at++) {
    text += bytes[at]!.toString(16).padStart(2, '0');
  }
  return text;
}
