import { decodeUtf8 } from '../../bytes/text';
import type { Layer } from '../../decode/model';
import type { Marking } from '../marking';
import type { Line } from '../model';
import { shorten } from '../visible';

const mostHeaders = 10;
const mostLength = 300;
/** Bytes in front of a part in which its header fields are looked for. */
const mostBytes = 4_096;

/** The header fields of a part of a multipart body (RFC 2046, section 5.1), as lines. */
export function partHeaders(layer: Layer, index: number, marking: Marking): Line[] {
  if (layer.codec !== 'multipart') return [];
  const { start } = layer.values[index]!.range;
  const before = index === 0 ? layer.range.start : layer.values[index - 1]!.range.end;
  const from = Math.max(before, start - mostBytes);
  const lines = decodeUtf8(layer.parent.bytes.subarray(from, start)).split(/\r?\n/);
  // What stands between two parts: the end of one, the boundary, the fields, an empty line.
  const boundary = lines.findLastIndex((line) => line.startsWith('--'));
  return lines
    .slice(boundary + 1)
    .filter((line) => line !== '')
    .slice(0, mostHeaders)
    .map((line) => {
      const text = shorten(marking.mask(line), mostLength);
      const colon = text.indexOf(':');
      return {
        indent: 0,
        tokens: [
          { text: text.slice(0, Math.max(0, colon)), tone: 'name' as const },
          { text: text.slice(Math.max(0, colon)), tone: 'muted' as const },
        ].filter((token) => token.text !== ''),
      };
    });
}
