import type { AddressFacts, AddressTable } from '../context';
import { parseAddress } from './address';
import { AddressDataError, check } from './error';
import { kindOf } from './kind';
import { MmdbData, type MmdbScalar } from './mmdbData';

/** What stands before the metadata, within the last bytes of the file. */
const marker = Uint8Array.of(
  0xab,
  0xcd,
  0xef,
  ...Array.from('MaxMind.com', (c) => c.charCodeAt(0)),
);
const markerWithin = 128 * 1024;
/** Zero bytes between the tree and the data. */
const separatorBytes = 16;

/** Keys that lead to a fact: in GeoLite2 and DB-IP, in GeoIP2 Enterprise, in IPinfo's files. */
const countryKeys = [['country', 'iso_code'], ['country_code'], ['country']];
const registeredKeys = [['registered_country', 'iso_code']];
const asnKeys = [['autonomous_system_number'], ['traits', 'autonomous_system_number'], ['asn']];
const networkKeys = [
  ['autonomous_system_organization'],
  ['traits', 'autonomous_system_organization'],
  ['as_name'],
];
const longestName = 200;

/**
 * Opens a file in MaxMind's DB format (specification 2.0): countries, networks, or both.
 * Nothing is copied; a record that is damaged counts as one that is not there.
 * @throws {AddressDataError} when it is in another format or its tree does not fit.
 */
export function openMmdb(bytes: Uint8Array): AddressTable {
  return new MmdbTable(bytes);
}

class MmdbTable implements AddressTable {
  readonly date: string;
  readonly #tree: Uint8Array;
  readonly #data: MmdbData;
  readonly #nodes: number;
  readonly #recordBits: number;
  readonly #isIpv6: boolean;
  /** Node that the tree of IPv4 addresses hangs from. */
  readonly #ipv4Node: number;

  constructor(bytes: Uint8Array) {
    const metadataAt = afterMarker(bytes);
    const metadata = new MmdbData(bytes.subarray(metadataAt));
    const number = (key: string): number => {
      const value = metadata.read(0, [key]);
      check(typeof value === 'number', 'the metadata is damaged');
      return value;
    };
    this.#nodes = number('node_count');
    this.#recordBits = number('record_size');
    const version = number('ip_version');
    check([24, 28, 32].includes(this.#recordBits), 'records have an unknown size');
    check(version === 4 || version === 6, 'addresses are of an unknown kind');
    this.#isIpv6 = version === 6;
    this.date = dateOf(number('build_epoch'));
    const treeBytes = (this.#nodes * this.#recordBits) / 4;
    const dataAt = treeBytes + separatorBytes;
    const dataEnd = metadataAt - marker.length;
    check(this.#nodes > 0 && dataAt <= dataEnd, 'the tree is cut');
    this.#tree = bytes.subarray(0, treeBytes);
    this.#data = new MmdbData(bytes.subarray(dataAt, dataEnd));
    this.#ipv4Node = this.#isIpv6 ? this.#descend(0, new Uint8Array(12)) : 0;
  }

  lookUp(address: string): AddressFacts | null {
    const bytes = parseAddress(address);
    if (bytes === null || kindOf(bytes) !== 'public') return null;
    if (bytes.length === 16 && !this.#isIpv6) return null;
    const record = this.#descend(bytes.length === 4 ? this.#ipv4Node : 0, bytes);
    // The number of nodes itself stands for nothing known; what is above it is an offset.
    if (record < this.#nodes + separatorBytes) return null;
    try {
      return this.#facts(record - this.#nodes - separatorBytes);
    } catch (error) {
      if (error instanceof AddressDataError) return null;
      throw error;
    }
  }

  /** Follows the bits from a node to what is no node, or to the node that they end at. */
  #descend(from: number, bytes: Uint8Array): number {
    let node = from;
    for (let bit = 0; bit < bytes.length * 8 && node < this.#nodes; bit++) {
      node = this.#record(node, (bytes[bit >> 3]! >> (7 - (bit & 7))) & 1);
    }
    return node;
  }

  /** The left (0) or right (1) record of a node. */
  #record(node: number, side: number): number {
    const tree = this.#tree;
    const at = (node * this.#recordBits) / 4;
    const three = (start: number): number =>
      tree[start]! * 0x10000 + tree[start + 1]! * 0x100 + tree[start + 2]!;
    if (this.#recordBits === 24) return three(at + side * 3);
    if (this.#recordBits === 32) return tree[at + side * 4]! * 0x1000000 + three(at + side * 4 + 1);
    // The byte in the middle holds the highest bits of both, the left ones first.
    const middle = tree[at + 3]!;
    return side === 0
      ? (middle >> 4) * 0x1000000 + three(at)
      : (middle & 15) * 0x1000000 + three(at + 4);
  }

  #facts(offset: number): AddressFacts | null {
    const facts = {
      asn: this.#first(offset, asnKeys, asnOf),
      network: this.#first(offset, networkKeys, nameOf),
      country: this.#first(offset, countryKeys, countryOf),
      registered: this.#first(offset, registeredKeys, countryOf),
    };
    return Object.values(facts).every((fact) => fact === null) ? null : facts;
  }

  #first<Fact>(
    offset: number,
    keys: readonly (readonly string[])[],
    factOf: (value: MmdbScalar) => Fact | null,
  ): Fact | null {
    for (const path of keys) {
      const value = this.#data.read(offset, path);
      const fact = value === null ? null : factOf(value);
      if (fact !== null) return fact;
    }
    return null;
  }
}

function afterMarker(bytes: Uint8Array): number {
  const first = Math.max(0, bytes.length - markerWithin);
  for (let at = bytes.length - marker.length; at >= first; at--) {
    if (marker.every((byte, index) => bytes[at + index] === byte)) return at + marker.length;
  }
  throw new AddressDataError('format', 'not in the MaxMind DB format');
}

function dateOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  check(seconds < 1e11 && !Number.isNaN(date.getTime()), 'the date is none');
  return date.toISOString().slice(0, 10);
}

/** `15169` or `AS15169` */
function asnOf(value: MmdbScalar): number | null {
  const asn = typeof value === 'number' ? value : Number(/^AS(\d{1,10})$/.exec(value)?.[1] ?? 0);
  return asn > 0 && asn < 2 ** 32 ? asn : null;
}

function nameOf(value: MmdbScalar): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, longestName) : null;
}

function countryOf(value: MmdbScalar): string | null {
  return typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : null;
}
