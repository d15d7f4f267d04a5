import type { ByteRange } from '../../../bytes/range';
import { sliceSourced, sourcedContent, type SourcedBytes } from '../../../bytes/sourced';
import { decodeLatin1, decodeUtf8 } from '../../../bytes/text';
import { markupEnd } from '../../xml/elements';
import { unescapeXml } from '../../xml/references';
import { endOfTag, indexOfText, tagName } from '../../xml/tags';

/** Values that are longer are taken for none, but for the address. */
const longestText = 1024;
const nothing = sourcedContent(new Uint8Array(0));

/** The attributes of a tag, each led to where it stands. */
export class Attributes {
  readonly #outer: SourcedBytes;
  readonly #ranges: ReadonlyMap<string, ByteRange>;

  constructor(outer: SourcedBytes, ranges: ReadonlyMap<string, ByteRange>) {
    this.#outer = outer;
    this.#ranges = ranges;
  }

  /** The attribute's value, references undone, or null. */
  value(name: string): SourcedBytes | null {
    const range = this.#ranges.get(name);
    return range ? unescapeXml(sliceSourced(this.#outer, range.start, range.end)) : null;
  }

  /** The same as text, or ''. */
  text(name: string): string {
    return decodeUtf8((this.value(name) ?? nothing).bytes.subarray(0, longestText)).trim();
  }

  /** The same as a whole number, or null. */
  number(name: string): number | null {
    const text = this.text(name);
    return /^\d{1,15}$/.test(text) ? Number(text) : null;
  }
}

/** The first tags of the elements called `names`, those inside of CDATA and comments left out. */
export function firstTags(outer: SourcedBytes, names: readonly string[]): Map<string, Attributes> {
  const { bytes } = outer;
  const found = new Map<string, Attributes>();
  for (let at = bytes.indexOf(0x3c); at >= 0 && found.size < names.length;) {
    const skipTo = markupEnd(bytes, at);
    const end = skipTo === null ? at : indexOfText(bytes, skipTo, at);
    if (end < 0) break;
    const name = skipTo === null ? tagName(bytes, at + 1) : '';
    if (names.includes(name) && !found.has(name)) {
      const start = at + 1 + name.length;
      const close = endOfTag(bytes, start);
      const ranges = close > 0 ? attributeRanges(bytes, start, close - 1) : new Map();
      found.set(name, new Attributes(outer, ranges));
    }
    at = bytes.indexOf(0x3c, end + 1);
  }
  return found;
}

/** Where the values of attributes stand between the name and the end of a tag. */
function attributeRanges(bytes: Uint8Array, start: number, end: number): Map<string, ByteRange> {
  const ranges = new Map<string, ByteRange>();
  const text = decodeLatin1(bytes.subarray(start, end));
  // Sticky: the first thing that is no attribute ends the list, so each byte is looked at once.
  const attribute = /\s*([\w.:-]{1,64})\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const value = match[2] ?? match[3] ?? '';
    const stop = start + attribute.lastIndex - 1;
    if (!ranges.has(match[1]!)) ranges.set(match[1]!, { start: stop - value.length, end: stop });
  }
  return ranges;
}
