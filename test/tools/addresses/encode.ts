import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { addressMagic } from '../../../src/verdict/addresses/table';
import type { Bound } from './rows';

/** One kind of fact for both families. */
export interface Facts {
  readonly ipv4: readonly Bound[];
  readonly ipv6: readonly Bound[];
}

/** All that the file of address data is made of. */
export interface AddressData {
  /** `2026-06-01` */
  readonly date: string;
  /** Whom the data is from, in Latin-1. */
  readonly origin: string;
  /** Values are numbers of networks. */
  readonly networks: Facts;
  /** Values are ISO 3166-1 alpha-2 codes. */
  readonly located: Facts;
  readonly registered: Facts;
  /** Names of networks by their number; those without one stay nameless. */
  readonly names: ReadonlyMap<number, string>;
}

/** The file; `src/verdict/addresses/table.ts` says what it looks like. */
export function encodeAddresses(data: AddressData): Uint8Array {
  return sealed(data.date, data.origin, compress(columnsOf(data)));
}

/** The columns before they are compressed. */
export function columnsOf(data: AddressData): Uint8Array {
  const { networks, located, registered } = data;
  const asns = valuesOf([networks]).map(Number);
  asns.sort((a, b) => a - b);
  const countries = valuesOf([located, registered]).sort();
  const columns: number[] = [];
  writeVarint(columns, countries.length);
  columns.push(...Buffer.from(countries.join(''), 'latin1'));
  writeVarint(columns, asns.length);
  for (const [index, asn] of asns.entries()) writeVarint(columns, asn - (asns[index - 1] ?? 0));
  const names = asns.map((asn) => `${oneLine(data.names.get(asn) ?? '')}\n`).join('');
  const text = Buffer.from(names);
  writeVarint(columns, text.length);
  for (const byte of text) columns.push(byte);
  writeFacts(columns, networks, asns.map(String));
  writeFacts(columns, located, countries);
  writeFacts(columns, registered, countries);
  return Uint8Array.from(columns);
}

/** Magic, digest, date and origin before the compressed columns. */
export function sealed(date: string, origin: string, compressed: Uint8Array): Uint8Array {
  const text = Buffer.from(origin, 'latin1');
  const length = Uint8Array.of(text.length & 255, text.length >> 8);
  const rest = Buffer.concat([Buffer.from(date), length, text, compressed]);
  const digest = createHash('sha256').update(rest).digest();
  return Uint8Array.from(Buffer.concat([Buffer.from(addressMagic), digest, rest]));
}

export function compress(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function valuesOf(facts: readonly Facts[]): string[] {
  const bounds = facts.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6]).flat();
  return [...new Set(bounds.map(({ value }) => value))].filter((value) => value !== '');
}

function writeFacts(columns: number[], facts: Facts, values: readonly string[]): void {
  const indexOf = new Map(values.map((value, index) => [value, index + 1]));
  for (const bounds of [facts.ipv4, facts.ipv6]) {
    writeVarint(columns, bounds.length);
    let before = 0;
    for (const { start } of bounds) {
      writeVarint(columns, start - before);
      before = start;
    }
    for (const { value } of bounds) writeVarint(columns, indexOf.get(value) ?? 0);
  }
}

function writeVarint(columns: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    columns.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  columns.push(rest);
}

/** A name without what would end it or draw it: line breaks and other controls. */
function oneLine(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
