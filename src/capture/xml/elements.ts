import type { ByteRange } from '../../bytes/range';
import type { ByteSource } from '../../bytes/source';
import { holdsAt } from '../http/lines';
import { skipDoctype } from './doctype';
import { indexOfText, isTag, tagName } from './tags';

const chunkSize = 1024 * 1024;
/** The longest thing that is told by its beginning, a name of 64 bytes among them. */
const lookAhead = 80;
/** A document type definition that is longer than this is left, and its end looked for as that of a tag. */
const mostDoctype = 1024 * 1024;

/** What a walk over an XML file comes upon. */
export type ElementSighting =
  | { readonly kind: 'element'; readonly range: ByteRange; readonly isCut: boolean }
  | { readonly kind: 'doctype'; readonly offset: number }
  /** The file's end, and whether its root is open there. */
  | { readonly kind: 'end'; readonly isOpen: boolean };

/**
 * Finds the elements called `name`, however large, without holding them: tags are looked at, text and
 * CDATA sections passed over. One that is not closed ends where the next begins. Of document type
 * definitions only those are told that Burp would not write itself.
 */
export async function* indexElements(
  source: ByteSource,
  name: string,
): AsyncGenerator<ElementSighting> {
  const [startTag, endTag] = [`<${name}`, `</${name}`];
  let root = '';
  let isOpen = false;
  let hasDoctype = false;
  let start: number | null = null;
  let skipTo: string | null = null;
  for (let base = 0; base < source.size;) {
    const bytes = await source.read(base, chunkSize);
    if (bytes.length === 0) break;
    const isLast = base + bytes.length >= source.size;
    let at = 0;
    while (at < bytes.length) {
      if (skipTo !== null) {
        const end = indexOfText(bytes, skipTo, at);
        at =
          end < 0
            ? Math.max(at, bytes.length - (isLast ? 0 : skipTo.length - 1))
            : end + skipTo.length;
        if (end < 0) break;
        skipTo = null;
        continue;
      }
      const tag = bytes.indexOf(0x3c, at);
      at = tag < 0 ? bytes.length : tag;
      if (tag < 0 || (!isLast && bytes.length - tag < lookAhead)) break;
      // XML 1.0, section 2.8: there is one at most, before the root.
      if (root === '' && !hasDoctype && isTag(bytes, tag, '<!DOCTYPE')) {
        const doctype = skipDoctype(bytes.subarray(0, tag + mostDoctype), tag);
        if (doctype && !doctype.isHarmless) yield { kind: 'doctype', offset: base + tag };
        if (!doctype && !isLast && tag > 0) break;
        hasDoctype = true;
        at = doctype ? doctype.end : tag + 1;
        continue;
      }
      skipTo = markupEnd(bytes, tag);
      at = tag + 1;
      if (skipTo !== null) continue;
      if (isTag(bytes, tag, startTag)) {
        if (start !== null) yield element(start, base + tag, false);
        start = base + tag;
      } else if (start !== null && isTag(bytes, tag, endTag)) {
        const close = bytes.indexOf(0x3e, tag);
        const end = close < 0 ? tag + endTag.length : close + 1;
        yield element(start, base + Math.min(end, tag + lookAhead), false);
        start = null;
      }
      if (root === '') {
        root = tagName(bytes, tag + 1);
        isOpen = root !== '';
      } else if (isTag(bytes, tag, `</${root}`)) isOpen = false;
    }
    // A file that has become shorter meanwhile may bring nothing new.
    if (isLast || at === 0) break;
    base += at;
  }
  if (start !== null) yield element(start, source.size, true);
  yield { kind: 'end', isOpen: isOpen || start !== null };
}

function element(start: number, end: number, isCut: boolean): ElementSighting {
  return { kind: 'element', range: { start, end }, isCut };
}

/** What ends the comment, section or instruction that begins at `tag`, or null where none does. */
export function markupEnd(bytes: Uint8Array, tag: number): string | null {
  if (holdsAt(bytes, tag, '<!--')) return '-->';
  if (holdsAt(bytes, tag, '<![CDATA[')) return ']]>';
  return holdsAt(bytes, tag, '<?') ? '?>' : null;
}
