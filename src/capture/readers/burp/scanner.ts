import { skipDoctype } from '../../xml/doctype';
import { itemTags, longestTag, scanItem, type Item } from './item';
import { holdsAt } from '../../http/lines';
import { markupEnd } from '../../xml/elements';
import { indexOfText, isTag } from '../../xml/tags';

/** A section outside of items that is longer than this is looked through as if it were none. */
const mostSection = 16 * 1024;
const roots = ['items', 'issues'];

/** What comes next in the file. Offsets count in the buffer. */
export type Step =
  | { readonly kind: 'item'; readonly item: Item }
  | {
      readonly kind: 'doctype';
      readonly start: number;
      readonly end: number;
      readonly isHarmless: boolean;
    }
  | { readonly kind: 'root' | 'root-end'; readonly end: number }
  /** Something begins at `from` whose end is not in the buffer. */
  | { readonly kind: 'more'; readonly from: number };

/**
 * The next item, document type definition or root tag at or behind `at`. `isLast` says that the
 * file ends with the buffer: what is open is then cut, and `more` means that nothing is left.
 */
export function nextStep(bytes: Uint8Array, at: number, isLast: boolean): Step {
  let from = at;
  let searched = 0;
  for (;;) {
    const tag = bytes.indexOf(0x3c, from);
    if (tag < 0) return { kind: 'more', from: bytes.length };
    if (bytes.length - tag < longestTag && !isLast) return { kind: 'more', from: tag };
    if (itemTags.some((name) => isTag(bytes, tag, name))) {
      const item = scanItem(bytes, tag, isLast);
      return item ? { kind: 'item', item } : { kind: 'more', from: tag };
    }
    const root = roots.find((name) => isTag(bytes, tag, `<${name}`));
    if (root !== undefined) return { kind: 'root', end: tag + 1 + root.length };
    const ended = roots.find((name) => isTag(bytes, tag, `</${name}`));
    if (ended !== undefined) return { kind: 'root-end', end: tag + 2 + ended.length };
    if (holdsAt(bytes, tag, '<!DOCTYPE')) {
      const doctype = skipDoctype(bytes, tag);
      if (doctype) return { kind: 'doctype', start: tag, ...doctype };
      if (!isLast) return { kind: 'more', from: tag };
    }
    const skipTo = markupEnd(bytes, tag);
    if (skipTo === '-->') {
      const end = indexOfText(bytes, skipTo, tag + 4);
      if (end < 0) return { kind: 'more', from: isLast ? bytes.length : tag };
      from = end + skipTo.length;
    } else if (skipTo !== null) {
      // Issues tell of themselves in sections, in which any tag may stand.
      const section = bytes.subarray(tag, tag + mostSection);
      // What has been searched without success is not searched again for the section that begins in it.
      const end = indexOfText(section, skipTo, Math.max(2, searched - tag));
      if (end < 0 && section.length < mostSection && !isLast) return { kind: 'more', from: tag };
      if (end < 0) searched = tag + section.length - 2;
      from = end < 0 ? tag + 1 : tag + end + skipTo.length;
    } else from = tag + 1;
  }
}
