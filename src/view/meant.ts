import { encodeUtf8 } from '../bytes/text';
import { blockBytes } from './blockContent';
import { readTextBlockId } from './blocks/address';
import { bytesBefore, rowBytes } from './blocks/hexLines';
import { sourceAt } from './blocks/sources';
import type { AnalysedExchangeLike } from './input';
import { markingOf } from './marking';
import type { PagePlace } from './protocol';

/**
 * What the user means by a place on the page, in the clear: the bytes that are selected in a dump;
 * all of a value where all of what is shown of it is selected, or more of it than is shown; else the
 * text that is selected. None where there is no such place: ids and numbers come from the page.
 */
export function meantBytes(
  input: AnalysedExchangeLike,
  { blockId, from, to, text, isWhole }: PagePlace,
): Uint8Array {
  const id = readTextBlockId(blockId);
  const source = id && sourceAt(input, id.source, markingOf(input, { all: true, findings: [] }));
  const all = blockBytes(input, blockId);
  if (id === null || source === null) return text === null ? all.slice() : encodeUtf8(text);
  if (source.isDump) {
    const start = (id.from + from.line) * rowBytes + bytesBefore(from.column);
    const end = (id.from + to.line) * rowBytes + bytesBefore(to.column);
    return start < end ? all.slice(start, end) : all.slice();
  }
  if (from.line === to.line && (isWhole || text === null)) {
    const value = source.valueAt?.(id.from + from.line);
    if (value) return value.bytes.slice();
  }
  return text === null ? all.slice() : encodeUtf8(text);
}
