import { parseAddress } from './address';

/** What an address is for. Only public ones have a network and a country. */
export type AddressKind =
  | 'public'
  | 'private'
  | 'loopback'
  | 'link-local'
  | 'documentation'
  | 'reserved'
  | 'multicast'
  | 'invalid';

type Block = readonly [prefix: readonly number[], bits: number, kind: AddressKind];

/**
 * IANA's special-purpose registry for IPv4 (RFC 6890 and what followed it). The space that carriers
 * share between their customers (RFC 6598) is private: it tells nothing of where a server stands.
 */
const ipv4Blocks: readonly Block[] = [
  [[0], 8, 'reserved'],
  [[10], 8, 'private'],
  [[100, 64], 10, 'private'],
  [[127], 8, 'loopback'],
  [[169, 254], 16, 'link-local'],
  [[172, 16], 12, 'private'],
  [[192, 0, 0], 24, 'reserved'],
  [[192, 0, 2], 24, 'documentation'],
  [[192, 88, 99], 24, 'reserved'],
  [[192, 168], 16, 'private'],
  [[198, 18], 15, 'reserved'],
  [[198, 51, 100], 24, 'documentation'],
  [[203, 0, 113], 24, 'documentation'],
  [[224], 4, 'multicast'],
  [[240], 4, 'reserved'],
];

const zeros: readonly number[] = Array.from({ length: 15 }, () => 0);

/** The same for IPv6. Of the whole space only 2000::/3 is given out (RFC 4291, section 4). */
const ipv6Blocks: readonly Block[] = [
  [[...zeros, 1], 128, 'loopback'],
  [[0, 0x64, 0xff, 0x9b, 0, 1], 48, 'private'],
  [[0x20, 0x01, 0x0d, 0xb8], 32, 'documentation'],
  [[0x20, 0x01, 0x00], 23, 'reserved'],
  [[0x20, 0x02], 16, 'reserved'],
  [[0x3f, 0xff, 0x00], 20, 'documentation'],
  [[0x20], 3, 'public'],
  [[0xfc], 7, 'private'],
  [[0xfe, 0x80], 10, 'link-local'],
  [[0xfe, 0xc0], 10, 'private'],
  [[0xff], 8, 'multicast'],
];

/** What an address is for, `invalid` where the text is none. */
export function addressKind(address: string): AddressKind {
  const bytes = parseAddress(address);
  return bytes === null ? 'invalid' : kindOf(bytes);
}

/** What the 4 or 16 bytes of an address are for. */
export function kindOf(bytes: Uint8Array): AddressKind {
  const isIpv4 = bytes.length === 4;
  const blocks = isIpv4 ? ipv4Blocks : ipv6Blocks;
  const block = blocks.find(([prefix, bits]) => isWithin(bytes, prefix, bits));
  return block?.[2] ?? (isIpv4 ? 'public' : 'reserved');
}

function isWithin(bytes: Uint8Array, prefix: readonly number[], bits: number): boolean {
  const whole = bits >> 3;
  for (let index = 0; index < whole; index++) {
    if (bytes[index] !== prefix[index]) return false;
  }
  const mask = (0xff00 >> (bits & 7)) & 0xff;
  return (bytes[whole]! & mask) === ((prefix[whole] ?? 0) & mask) || mask === 0;
}
