import type { AnalysedExchangeLike, AnalysedPartLike } from './input';

/**
 * Names of the codings between the opened file and a part, from the outside in: base64 where the
 * capture's format holds content so, then HTTP's content codings, which the reader undid. They
 * protect nothing, but who looks at the file does not see the part's text.
 */
export function carriersOf(
  { exchange, parts }: Pick<AnalysedExchangeLike, 'exchange' | 'parts'>,
  { part, sourced }: AnalysedPartLike,
): string[] {
  const message = part.startsWith('request') ? exchange.request : exchange.response;
  const codings = part.endsWith('-body') ? (message?.content.undoneCodings ?? []) : [];
  // Content codings are listed in the order they were applied, so the last is the outermost.
  if (!isOpaque(sourced)) return isBase64(sourced) ? ['base64'] : [];
  // Through compression nothing tells base64 any more, but the rest of the message does.
  const side = part.startsWith('request') ? /^(?:url|request-header)$/ : /^response-header$/;
  const sibling = parts.find((other) => side.test(other.part) && other.sourced.bytes.length >= 3);
  const isCoded = sibling !== undefined && isBase64(sibling.sourced);
  return [...(isCoded ? ['base64'] : []), ...codings.toReversed()];
}

/** Whether the capture spells the part in base64: units of three bytes from four characters. */
function isBase64({ bytes, map }: AnalysedPartLike['sourced']): boolean {
  const { start } = map.parentRange;
  const length = map.parentRange.end - start;
  if (bytes.length < 3) return false;
  const unit = map.toParent({ start: 0, end: 1 });
  const child = map.toChild({ start, end: start + 1 });
  // Four characters, or five where one of them is escaped in the text around.
  const size = unit.end - unit.start;
  const isUnit = child !== undefined && child.end === 3 && (size === 4 || size === 5);
  return isUnit && length >= Math.floor((bytes.length * 4) / 3);
}

/** Bytes of the largest unit that is still a place. */
const mostUnit = 16;

/** Whether the map leads nowhere but to the whole, as through compression. */
export function isOpaque({
  bytes,
  map,
}: Pick<AnalysedPartLike['sourced'], 'bytes' | 'map'>): boolean {
  if (bytes.length <= mostUnit) return false;
  const { start, end } = map.parentRange;
  const child = start < end ? map.toChild({ start, end: start + 1 }) : undefined;
  return child !== undefined && child.end - child.start > mostUnit;
}
