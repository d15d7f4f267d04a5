import { skipDoctype } from '../../xml/doctype';
import { scanItem, type Item } from './item';
import { holdsAt } from '../../http/lines';
import { indexOfText, isTag } from '../../xml/tags';

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
  for (;;) {
    const tag = bytes.indexOf(0x3c, from);
    if (tag < 0) return { kind: 'more', from: bytes.length };
    // The longest thing that is told apart by its beginning.
    if (bytes.length - tag < 16 && !isLast) return { kind: 'more', from: tag };
    if (isTag(bytes, tag, '<item')) {
      const item = scanItem(bytes, tag, isLast);
      return item ? { kind: 'item', item } : { kind: 'more', from: tag };
    }
    if (isTag(bytes, tag, '<items')) return { kind: 'root', end: tag + 6 };
    if (isTag(bytes, tag, '</items')) return { kind: 'root-end', end: tag + 7 };
    if (holdsAt(bytes, tag, '<!DOCTYPE')) {
      const doctype = skipDoctype(bytes, tag);
      if (doctype) return { kind: 'doctype', start: tag, ...doctype };
      if (!isLast) return { kind: 'more', from: tag };
    }
    if (holdsAt(bytes, tag, '<!--')) {
      const end = indexOfText(bytes, '-->', tag + 4);
      if (end < 0) return { kind: 'more', from: isLast ? bytes.length : tag };
      from = end + 3;
    } else from = tag + 1;
  }
}
