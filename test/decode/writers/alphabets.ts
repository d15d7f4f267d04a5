/** Alphabets of base32, in the order of their values. */
export const base32Alphabets = {
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  base32hex: '0123456789ABCDEFGHIJKLMNOPQRSTUV',
  'Crockford base32': '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
} as const;

/** Base32 (RFC 4648) in an alphabet. */
export function base32(
  bytes: Uint8Array,
  alphabet: string = base32Alphabets.base32,
  isPadded = true,
): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const groups = bits.match(/.{1,5}/g) ?? [];
  const text = groups.map((group) => alphabet[parseInt(group.padEnd(5, '0'), 2)]).join('');
  return isPadded ? text.padEnd(Math.ceil(text.length / 8) * 8, '=') : text;
}

const base58Alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Base58 in Bitcoin's alphabet. */
export function base58(bytes: Uint8Array): string {
  let number = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = base58Alphabet[Number(number % 58n)]! + text;
  for (const byte of bytes) {
    if (byte !== 0) break;
    text = `1${text}`;
  }
  return text;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Alphabets of base85, in the order of their values. */
export const base85Alphabets = {
  Ascii85: Array.from({ length: 85 }, (_, i) => String.fromCharCode(33 + i)).join(''),
  Z85: `0123456789${letters}${letters.toUpperCase()}.-:+=^!/*?&<>()[]{}@%$#`,
  'RFC 1924 base85': `0123456789${letters.toUpperCase()}${letters}!#$%&()*+-;<=>?@^_\`{|}~`,
} as const;

/** Base85 in an alphabet; a short last group is cut as Ascii85 does it. */
export function base85(bytes: Uint8Array, alphabet: string = base85Alphabets.Ascii85): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = bytes.subarray(at, at + 4);
    const padded = Buffer.concat([group, Buffer.alloc(4 - group.length)]);
    let value = padded.readUInt32BE();
    if (alphabet === base85Alphabets.Ascii85 && value === 0 && group.length === 4) {
      text += 'z';
      continue;
    }
    let digits = '';
    for (let i = 0; i < 5; i++) {
      digits = alphabet[value % 85]! + digits;
      value = Math.floor(value / 85);
    }
    text += digits.slice(0, group.length + 1);
  }
  return text;
}

/** Every letter of ASCII 13 places on. */
export function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const code = letter.charCodeAt(0);
    return String.fromCharCode((code & 31) < 14 ? code + 13 : code - 13);
  });
}

/** Bytes XORed with a key that repeats. */
export function xor(bytes: Uint8Array, key: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (byte, at) => byte ^ key[at % key.length]!);
}

/** The characters of a text from the last to the first. */
export function reversed(text: string): string {
  return [...text].reverse().join('');
}
