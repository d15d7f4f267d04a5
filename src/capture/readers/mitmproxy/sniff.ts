import { decodeLatin1 } from '../../../bytes/text';
import { longestLength } from './tnetstring';

/** The length of a dictionary, and its first key with its length. */
const beginning = /^[1-9]\d{0,11}:(\d{1,2}):([a-z_]{2,17})[,;]/;
/** First keys of a flow, in any version: their order was never fixed. */
const flowKeys: ReadonlySet<string> = new Set([
  'version',
  'type',
  'websocket',
  'response',
  'request',
  'error',
  'id',
  'mode',
  'marked',
  'metadata',
  'comment',
  'backup',
  'messages',
  'intercepted',
  'is_replay',
  'client_conn',
  'server_conn',
  'timestamp_created',
]);
/** Bytes in which the beginning of a flow shows. */
export const beginningBytes = longestLength + 3 + 'timestamp_created'.length + 1;

/** Whether a flow may begin at `at`: the length of a dictionary, and the key of a flow in it. */
export function beginsFlow(bytes: Uint8Array, at: number): boolean {
  const match = beginning.exec(decodeLatin1(bytes.subarray(at, at + beginningBytes)));
  return match !== null && Number(match[1]) === match[2]!.length && flowKeys.has(match[2]!);
}

/** How surely `head` begins a file of flows. */
export function sniffMitmproxy(head: Uint8Array): number {
  return beginsFlow(head, 0) ? 0.95 : 0;
}
