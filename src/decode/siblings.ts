import { decodeUtf8 } from '../bytes/text';
import type { DecodeStatement, ValueHint } from './codec';
import type { Entry } from './table';

/** Names under which Sensors Analytics sends its events. */
const sensorsPayloads: ReadonlySet<string> = new Set(['data_list', 'data']);
/** Values of Sensors Analytics' `gzip`: 0 base64 alone, 1 gzip in base64. */
const readableFlags: ReadonlySet<string> = new Set(['0', '1']);
/** Longer fields are payloads and no flags. */
const maxFlag = 64;

/**
 * What the fields of one form or query say about each other: the entries, with hints on those that a
 * neighbour describes. Sensors Analytics sends `crc`, Java's String.hashCode of the base64 text, and
 * `gzip`; where the sum is right, what is in the field can be read without a key.
 */
export function withSiblings(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length < 2) return entries;
  const flags = new Map<string, string>();
  for (const { name, range, content } of entries) {
    if (range.end - range.start <= maxFlag) flags.set(name, decodeUtf8(content().bytes));
  }
  const gzip = flags.get('gzip');
  const crc = flags.get('crc') ?? /^crc=(-?\d{1,10})$/.exec(flags.get('ext') ?? '')?.[1];
  if (gzip === undefined && crc === undefined) return entries;
  return entries.map((entry) => {
    if (!sensorsPayloads.has(entry.name)) return entry;
    const evidence: DecodeStatement[] = [];
    if (crc !== undefined && crc === String(javaHashCode(entry.content().bytes))) {
      evidence.push({ id: 'decode.sibling', arguments: { field: 'crc', value: crc } });
    }
    if (gzip !== undefined && readableFlags.has(gzip)) {
      evidence.push({ id: 'decode.sibling', arguments: { field: 'gzip', value: gzip } });
    }
    if (evidence.length === 0) return entry;
    const hint: ValueHint = { ...entry.hint, declared: 'base64', evidence };
    return { ...entry, hint };
  });
}

/** String.hashCode of Java for ASCII text: 31 times the sum so far plus the next, in 32 bits. */
export function javaHashCode(bytes: Uint8Array): number {
  let hash = 0;
  for (const byte of bytes) hash = (Math.imul(hash, 31) + byte) | 0;
  return hash;
}
