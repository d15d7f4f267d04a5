/** Writes small files in MaxMind's DB format (specification 2.0), for tests. */

export type MmdbValue = string | number | boolean | MmdbMap | readonly MmdbValue[];
export interface MmdbMap {
  readonly [key: string]: MmdbValue;
}

/** A network of IPv4 addresses, as `[a, b, c, d]` with its prefix length. */
export interface MmdbNetwork {
  readonly prefix: readonly number[];
  readonly bits: number;
  readonly record: MmdbMap;
}

export interface MmdbOptions {
  readonly recordBits?: 24 | 28 | 32;
  readonly isIpv6?: boolean;
  /** Records point to values that stand once, as real files do it. */
  readonly withPointers?: boolean;
  readonly metadata?: MmdbMap;
}

/** Bytes of a value; texts become pointers to where they stood first, if there is a table of them. */
function encode(value: MmdbValue, at: number, known: Map<string, number> | null): number[] {
  if (typeof value === 'string') {
    const before = known?.get(value);
    if (before !== undefined) return [(1 << 5) | (before >> 8), before & 255];
    if (at < 2_048) known?.set(value, at);
    const bytes = [...Buffer.from(value)];
    return [...control(2, bytes.length), ...bytes];
  }
  if (typeof value === 'boolean') return [Number(value), 14 - 7];
  if (typeof value === 'number') {
    const bytes: number[] = [];
    for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
    return bytes.length > 4
      ? [bytes.length, 9 - 7, ...bytes]
      : [...control(6, bytes.length), ...bytes];
  }
  const isList = Array.isArray(value);
  const members = isList ? (value as readonly MmdbValue[]) : Object.entries(value).flat();
  const out = isList ? [members.length, 11 - 7] : control(7, members.length / 2);
  for (const member of members) out.push(...encode(member as MmdbValue, at + out.length, known));
  return out;
}

function control(type: number, size: number): number[] {
  return size < 29 ? [(type << 5) | size] : [(type << 5) | 29, size - 29];
}

/** The file. */
export function mmdb(networks: readonly MmdbNetwork[], options: MmdbOptions = {}): Uint8Array {
  const { recordBits = 24, isIpv6 = false } = options;
  const data: number[] = [];
  const known = options.withPointers ? new Map<string, number>() : null;
  const nodes: [number | null, number | null][] = [[null, null]];
  // What is below 0 is an offset in the data, less 1.
  for (const { prefix, bits, record } of networks) {
    const offset = data.length;
    data.push(...encode(record, offset, known));
    const path = prefix.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (byte >> bit) & 1));
    const whole = [...(isIpv6 ? Array.from({ length: 96 }, () => 0) : []), ...path.slice(0, bits)];
    let node = 0;
    for (const [index, side] of whole.entries()) {
      if (index === whole.length - 1) nodes[node]![side] = -1 - offset;
      else node = nodes[node]![side] ??= nodes.push([null, null]) - 1;
    }
  }
  const recordOf = (value: number | null): number => {
    if (value === null) return nodes.length;
    return value < 0 ? nodes.length + 16 - 1 - value : value;
  };
  const tree = nodes.flatMap(([left, right]) => node(recordOf(left), recordOf(right), recordBits));
  const metadata = encode(
    {
      node_count: nodes.length,
      record_size: recordBits,
      ip_version: isIpv6 ? 6 : 4,
      database_type: 'Test',
      languages: ['en', 'de'],
      is_test: true,
      build_epoch: Date.UTC(2026, 4, 3) / 1000,
      ...options.metadata,
    },
    0,
    null,
  );
  const marker = [0xab, 0xcd, 0xef, ...Buffer.from('MaxMind.com')];
  return Uint8Array.from([...tree, ...new Uint8Array(16), ...data, ...marker, ...metadata]);
}

function node(left: number, right: number, recordBits: number): number[] {
  const bytes = (value: number, count: number): number[] =>
    Array.from(
      { length: count },
      (_, index) => Math.floor(value / 256 ** (count - 1 - index)) % 256,
    );
  if (recordBits !== 28) return [...bytes(left, recordBits / 8), ...bytes(right, recordBits / 8)];
  const high = ((left >>> 24) << 4) | (right >>> 24);
  return [...bytes(left % 2 ** 24, 3), high, ...bytes(right % 2 ** 24, 3)];
}
