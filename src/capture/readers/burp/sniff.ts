import { decodeLatin1 } from '../../../bytes/text';
import { holdsAt, skipBlanks } from '../../http/lines';
import { skipDoctype } from '../../xml/doctype';
import { endOfTag, indexOfText, isTag, readAttributes } from '../../xml/tags';

/** Bytes behind the root in which its first item is looked for. */
const window = 16 * 1024;

/**
 * How surely `head` begins a Burp "Save items" file or a report of issues: an XML root `items` or
 * `issues`, best with Burp's version, else with an item that holds a message or its address.
 */
export function sniffBurp(head: Uint8Array): number {
  let at = 0;
  let isNamed = false;
  for (;;) {
    at = skipBlanks(head, at, head.length);
    let end: number;
    if (holdsAt(head, at, '<?xml')) end = behind(head, '?>', at);
    else if (holdsAt(head, at, '<!--')) end = behind(head, '-->', at);
    else if (isTag(head, at, '<!DOCTYPE')) {
      isNamed = /^\s{1,20}(?:items|issues)[\s[>]/.test(
        decodeLatin1(head.subarray(at + 9, at + 40)),
      );
      end = skipDoctype(head, at)?.end ?? -1;
    } else break;
    // A prolog without an end may go on behind the head; only its name can tell.
    if (end < 0) return isNamed ? 0.3 : 0;
    at = end;
  }
  const root = ['<items', '<issues'].find((name) => isTag(head, at, name));
  if (root === undefined) return 0;
  const close = endOfTag(head, at + root.length);
  if (close > 0 && readAttributes(head, at + root.length, close).has('burpVersion')) return 0.95;
  const text = decodeLatin1(head.subarray(at, at + window));
  if (/<(?:item|issue)[\s>]/.test(text) && /<(?:request|response|url)[\s>]/.test(text)) return 0.85;
  return isNamed ? 0.5 : 0.3;
}

function behind(bytes: Uint8Array, text: string, from: number): number {
  const at = indexOfText(bytes, text, from);
  return at < 0 ? -1 : at + text.length;
}
