import { decodeUtf8, encodeUtf8 } from '../bytes/text';
import type { Layer } from '../decode/model';
import { atAddress, readTextBlockId } from './blocks/address';
import { chainFrom } from './blocks/chain';
import { headerText } from './blocks/headerLines';
import { foldedLines, sliceLines } from './blocks/lineSource';
import { rawOf } from './blocks/rawLines';
import { sourceAt } from './blocks/sources';
import { readRawSource } from './blocks/steps';
import { isTextual } from './blocks/textLines';
import type { AnalysedExchangeLike, Reveal } from './input';
import { markingOf } from './marking';
import type { Line } from './model';
import { maxLines } from './pageMessages';

/** Binary data that is copied as hex. */
const mostHexBytes = 1024 * 1024;
const nothing = new Uint8Array(0);

/**
 * Lines of a text block from `start` on, at most `count` and 500; none where there is no such block.
 * With a level, what it folds away is left out (see `isFoldedAt`).
 */
export function blockLines(
  input: AnalysedExchangeLike,
  blockId: string,
  start: number,
  count: number,
  reveal: Reveal,
  level: number | null = null,
): Line[] {
  const id = readTextBlockId(blockId);
  if (id === null || !(start >= 0) || !(count > 0)) return [];
  const source = sourceAt(input, id.source, markingOf(input, reveal));
  if (source === null) return [];
  const from = id.from + Math.floor(start);
  const most = Math.min(Math.floor(count), maxLines);
  if (level === null) return sliceLines(source, from, Math.min(id.to, from + most));
  return foldedLines(source, from, id.to, most, level);
}

/**
 * What a block stands for, in the clear and in full: the decoded text of a segment, the text of a
 * body or a part, header fields, the URL. Binary data comes as hex. '' where there is no such block.
 */
export function blockText(input: AnalysedExchangeLike, blockId: string): string {
  return bytesText(blockBytes(input, blockId));
}

/** The bytes of {@link blockText}: none where there is no such block. */
export function blockBytes(input: AnalysedExchangeLike, blockId: string): Uint8Array {
  const id = readTextBlockId(blockId)?.source ?? blockId;
  const { request, response } = input.exchange;
  switch (id) {
    case 'url':
    case 'request-url':
      return request?.url.bytes ?? nothing;
    case 'request-headers':
      return encodeUtf8(headerText(request?.headers ?? []));
    case 'response-headers':
      return encodeUtf8(headerText(response?.headers ?? []));
    case 'request-body':
      return request?.content.bytes ?? nothing;
    case 'response-body':
      return response?.content.bytes ?? nothing;
  }
  const raw = readRawSource(id);
  const addressed = atAddress(input, raw?.step ?? id);
  if (addressed === null) return nothing;
  if (addressed.kind === 'value') return addressed.value.bytes;
  return raw === null ? layerBytes(addressed.layer, id) : rawOf(addressed.layer).bytes;
}

function layerBytes(layer: Layer, address: string): Uint8Array {
  const { inner, content } = chainFrom(layer, address);
  if (content !== null) return content.bytes;
  return inner.parent.bytes.subarray(inner.range.start, inner.range.end);
}

function bytesText(bytes: Uint8Array): string {
  if (isTextual(bytes)) return decodeUtf8(bytes);
  let text = '';
  for (let at = 0; at < Math.min(bytes.length, mostHexBytes); at++) {
    text += bytes[at]!.toString(16).padStart(2, '0');
  }
  return text;
}
