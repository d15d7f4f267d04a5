import { parseJson } from '../../../bytes/jsonParser';

/** Members by which a transaction of Charles is known, in the order that it writes them. */
const members = [
  ...['status', 'method', 'protocolVersion', 'scheme', 'host', 'actualPort', 'path', 'query'],
  ...['tunnel', 'keptAlive', 'webSocket', 'remoteAddress', 'times', 'durations', 'request'],
];
/** Bytes in which the first transaction's own members show. */
const window = 64 * 1024;
const enough = 6;

/** How surely `head` begins a session in JSON: an array of objects with the members of a transaction. */
export function sniffCharles(head: Uint8Array): number {
  const begins = head.find((byte) => byte > 0x20);
  if (begins !== 0x5b) return 0;
  const document = parseJson(head, { start: 0, end: Math.min(head.length, window) });
  const first = document.count > 0 ? document.firstChild(0) : null;
  // A session without transactions is known by its name alone.
  if (first === null) return document.state === 'complete' ? 0.4 : 0.1;
  if (document.type(first) !== 'object') return 0;
  const known = members.filter((name) => document.member(first, name) !== null);
  const isTheirs = known.includes('scheme') && known.includes('host') && known.includes('method');
  return isTheirs && known.length >= enough ? 0.9 : 0;
}
