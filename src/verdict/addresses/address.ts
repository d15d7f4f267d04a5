/** Longer texts are no address: eight groups, a zone of a sensible length, brackets. */
const longest = 100;

/**
 * The 4 or 16 bytes of an address in its usual spelling (RFC 4291, section 2.2; dotted decimal for
 * IPv4), or null where it is none. Brackets and a zone id (RFC 4007) are left out. An IPv4 address
 * inside an IPv6 one (mapped, or translated under the well-known prefix of RFC 6052) comes out as
 * the IPv4 address that it stands for.
 */
export function parseAddress(text: string): Uint8Array | null {
  if (text.length > longest) return null;
  const bare = withoutBrackets(text.trim());
  if (!bare.includes(':')) return parseIpv4(bare);
  const zone = bare.indexOf('%');
  const bytes = parseIpv6(zone < 0 ? bare : bare.slice(0, zone));
  return bytes === null ? null : embeddedIpv4(bytes);
}

function withoutBrackets(text: string): string {
  return text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
}

/** Four decimal numbers. With leading zeros they are octal to some readers, and so none to us. */
function parseIpv4(text: string): Uint8Array | null {
  const pieces = text.split('.');
  if (pieces.length !== 4) return null;
  const bytes = new Uint8Array(4);
  for (const [index, piece] of pieces.entries()) {
    if (!/^(?:0|[1-9]\d{0,2})$/.test(piece)) return null;
    const value = Number(piece);
    if (value > 255) return null;
    bytes[index] = value;
  }
  return bytes;
}

function parseIpv6(text: string): Uint8Array | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const head = groups(halves[0]!, halves.length === 1);
  const tail = halves.length === 1 ? [] : groups(halves[1]!, true);
  if (head === null || tail === null) return null;
  const count = head.length + tail.length;
  if (halves.length === 1 ? count !== 16 : count > 14) return null;
  const bytes = new Uint8Array(16);
  bytes.set(head, 0);
  bytes.set(tail, 16 - tail.length);
  return bytes;
}

/** Bytes of groups with colons between them; the last may be dotted where `mayEndDotted`. */
function groups(text: string, mayEndDotted: boolean): number[] | null {
  if (text === '') return [];
  const bytes: number[] = [];
  const pieces = text.split(':');
  for (const [index, piece] of pieces.entries()) {
    if (mayEndDotted && index === pieces.length - 1 && piece.includes('.')) {
      const dotted = parseIpv4(piece);
      if (dotted === null) return null;
      bytes.push(...dotted);
    } else {
      if (!/^[\da-f]{1,4}$/i.test(piece)) return null;
      const value = Number.parseInt(piece, 16);
      bytes.push(value >> 8, value & 255);
    }
  }
  return bytes;
}

/** What stands before an IPv4 address: `::ffff:0:0/96` (RFC 4291), `64:ff9b::/96` (RFC 6052). */
const embeddings: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff],
  [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0],
];

function embeddedIpv4(bytes: Uint8Array): Uint8Array {
  const isEmbedded = embeddings.some((prefix) =>
    prefix.every((value, index) => bytes[index] === value),
  );
  return isEmbedded ? bytes.subarray(12) : bytes;
}
