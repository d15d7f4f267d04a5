import { decodeLatin1 } from '../../../bytes/text';

/** Bytes in which the root and its first item are looked for; Burp's own definition takes 1 KiB. */
const window = 16 * 1024;

/**
 * How surely `head` begins a Burp "Save items" file: an XML root `items`, best with Burp's version,
 * else with an item that holds a message or its address.
 */
export function sniffBurp(head: Uint8Array): number {
  const text = decodeLatin1(head.subarray(0, window));
  const prolog = /^\s{0,1000}(?:<\?xml[^>]{0,200}\?>|<!--|<!DOCTYPE\s{1,20}items\b|<items[\s>])/;
  if (!prolog.test(text)) return 0;
  const root = text.search(/<items[\s>/]/);
  const isNamed = /<!DOCTYPE\s{1,20}items\b/.test(text);
  if (root < 0) return isNamed ? 0.3 : 0;
  if (/^<items\s[^>]{0,200}burpVersion/.test(text.slice(root, root + 300))) return 0.95;
  if (/<item[\s>]/.test(text) && /<(?:request|response|url)[\s>]/.test(text.slice(root)))
    return 0.85;
  return isNamed ? 0.5 : 0.3;
}
