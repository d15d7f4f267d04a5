import { decodeLatin1 } from '../../../bytes/text';

/** Bytes in which the first member's name stands, whatever the layout. */
const firstBytes = 256;

/**
 * How surely `head` begins a NetLog: its constants name the types of events. They come first, and
 * take some 50 KiB.
 */
export function sniffNetLog(head: Uint8Array): number {
  const begin = decodeLatin1(head.subarray(0, firstBytes));
  if (!/^\s{0,64}\{\s{0,64}"(?:constants|events|polledData)"/.test(begin)) return 0;
  const text = decodeLatin1(head);
  const signs = ['"logEventTypes"', '"logSourceType"', '"logEventPhase"', '"timeTickOffset"'];
  const count = signs.filter((sign) => text.includes(sign)).length;
  return count >= 2 ? 0.95 : 0.3;
}
