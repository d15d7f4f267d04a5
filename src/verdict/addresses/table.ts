import type { Platform } from '../../bytes/platform';
import { decodeLatin1, decodeUtf8 } from '../../bytes/text';
import type { AddressFacts, AddressTable } from '../context';
import { parseAddress } from './address';
import { Columns } from './columns';
import { AddressDataError, check } from './error';
import { kindOf } from './kind';
import { keyOf, readRanges, valueAt, type Ranges } from './ranges';

/**
 * The file of address data: `magic`, the SHA-256 of all that follows it, the date (10 characters),
 * whom the data is from (its length in two bytes, the lower one first, then Latin-1 text, for whoever
 * comes upon the file alone), and a brotli stream with columns of varints:
 * countries (their number, two letters each), networks (their number, the distance of each number
 * from the one before, the size of their names, the names with a line feed behind each), and the
 * ranges of networks, countries and registered countries, first IPv4 and then IPv6. An index of 0
 * stands for nothing known, so the first country and network have 1. Starts are 32 bits of IPv4 and
 * 48 bits of IPv6: no network is announced in smaller pieces than that.
 */
export const addressMagic = 'PLADDR01';
const digestBytes = 32;
const dateBytes = 10;

/** Of what brotli may put out; the data takes a fifth of it. */
const maxBytes = 32 * 1024 * 1024;

/** What reading takes from the platform. */
export type AddressPlatform = Pick<Platform, 'inflate' | 'digest'>;

interface Families {
  readonly ipv4: Ranges;
  readonly ipv6: Ranges;
}

/**
 * Opens the product's own address data. Takes about 100 ms and 20 MB outside the heap.
 * @throws {AddressDataError} when the bytes are not what the data was written as, down to the last.
 */
export function openAddressTable(bytes: Uint8Array, platform: AddressPlatform): AddressTable {
  const magic = decodeLatin1(bytes.subarray(0, addressMagic.length));
  if (magic !== addressMagic) throw new AddressDataError('format', 'not a file of address data');
  const digestAt = addressMagic.length;
  const dateAt = digestAt + digestBytes;
  const originAt = dateAt + dateBytes + 2;
  check(bytes.length > originAt, 'the file is cut');
  const digest = Array.from(bytes.subarray(digestAt, dateAt), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  check(platform.digest('sha256', bytes.subarray(dateAt)) === digest, 'the digest is wrong');
  const date = decodeLatin1(bytes.subarray(dateAt, dateAt + dateBytes));
  check(/^\d{4}-\d\d-\d\d$/.test(date), 'the date is none');
  const bodyAt = originAt + bytes[originAt - 2]! + 256 * bytes[originAt - 1]!;
  check(bytes.length > bodyAt, 'the file is cut');
  const body = platform.inflate('brotli', bytes.subarray(bodyAt), maxBytes);
  check(body.state === 'complete', 'the columns are damaged');
  return new BuiltInTable(date, new Columns(body.bytes));
}

class BuiltInTable implements AddressTable {
  readonly date: string;
  readonly #countries: readonly string[];
  readonly #asns: Uint32Array;
  readonly #names: Uint8Array;
  /** Where each name ends in `#names`. */
  readonly #nameEnds: Uint32Array;
  readonly #networks: Families;
  readonly #located: Families;
  readonly #registered: Families;

  constructor(date: string, columns: Columns) {
    this.date = date;
    this.#countries = readCountries(columns);
    this.#asns = readAsns(columns);
    this.#names = columns.take(columns.varint());
    this.#nameEnds = lineEnds(this.#names, this.#asns.length);
    this.#networks = readFamilies(columns, this.#asns.length);
    this.#located = readFamilies(columns, this.#countries.length);
    this.#registered = readFamilies(columns, this.#countries.length);
    check(columns.isAtEnd, 'something follows the columns');
  }

  lookUp(address: string): AddressFacts | null {
    const bytes = parseAddress(address);
    if (bytes === null || kindOf(bytes) !== 'public') return null;
    const key = keyOf(bytes);
    const valueOf = ({ ipv4, ipv6 }: Families): number =>
      valueAt(bytes.length === 4 ? ipv4 : ipv6, key);
    const network = valueOf(this.#networks);
    const located = valueOf(this.#located);
    const registered = valueOf(this.#registered);
    if (network === 0 && located === 0 && registered === 0) return null;
    return {
      asn: network === 0 ? null : this.#asns[network - 1]!,
      network: network === 0 ? null : this.#name(network - 1),
      country: this.#countries[located - 1] ?? null,
      registered: this.#countries[registered - 1] ?? null,
    };
  }

  #name(index: number): string | null {
    const start = index === 0 ? 0 : this.#nameEnds[index - 1]! + 1;
    return decodeUtf8(this.#names.subarray(start, this.#nameEnds[index])) || null;
  }
}

function readCountries(columns: Columns): string[] {
  const count = columns.count(2);
  const letters = decodeLatin1(columns.take(2 * count));
  const countries = letters.match(/[A-Z]{2}/g) ?? [];
  check(countries.length === count, 'a country is none');
  return countries;
}

function readAsns(columns: Columns): Uint32Array {
  const asns = new Uint32Array(columns.count(1));
  let asn = 0;
  for (let index = 0; index < asns.length; index++) {
    asn += columns.varint();
    check(asn < 2 ** 32, 'a network has too large a number');
    asns[index] = asn;
  }
  return asns;
}

function lineEnds(text: Uint8Array, count: number): Uint32Array {
  const ends = new Uint32Array(count);
  let end = -1;
  for (let index = 0; index < count; index++) {
    end = text.indexOf(0x0a, end + 1);
    check(end >= 0, 'a name is missing');
    ends[index] = end;
  }
  check(end === text.length - 1, 'there are too many names');
  return ends;
}

function readFamilies(columns: Columns, values: number): Families {
  return {
    ipv4: readRanges(columns, 4, values + 1),
    ipv6: readRanges(columns, 6, values + 1),
  };
}
