/**
 * Classes of bytes as bits, so that one pass over a run says which alphabets it can belong to:
 * OR the classes of all bytes, then ask {@link isWithin}.
 */
export const byteClass = {
  lowerHex: 1,
  lowerRest: 2,
  upperHex: 4,
  upperRest: 8,
  /** 2 to 7: the digits of base32. */
  digit2to7: 16,
  digitRest: 32,
  plusSlash: 64,
  dashUnderscore: 128,
  equals: 256,
  space: 512,
  lineBreak: 1024,
  percent: 2048,
  backslash: 4096,
  /** C0 controls except tab, line feed and carriage return; and DEL. */
  control: 8192,
  /** Bytes of multi-byte UTF-8 sequences, or of no text at all. */
  high: 16384,
  dot: 32768,
  /** `&` and `;`, which part pairs. */
  pairBreak: 65536,
  /** Braces, brackets, angle brackets, quotes. */
  bracket: 131072,
  colon: 262144,
  other: 524288,
} as const;

const b = byteClass;

/** Sets of classes that codecs ask for. */
export const classSet = {
  digits: b.digit2to7 | b.digitRest,
  lower: b.lowerHex | b.lowerRest,
  upper: b.upperHex | b.upperRest,
  letters: b.lowerHex | b.lowerRest | b.upperHex | b.upperRest,
  hex: b.lowerHex | b.upperHex | b.digit2to7 | b.digitRest,
  alphanumeric: b.lowerHex | b.lowerRest | b.upperHex | b.upperRest | b.digit2to7 | b.digitRest,
  white: b.space | b.lineBreak,
} as const;

/** Class of each byte. */
export const classOf: Int32Array = makeTable();

function makeTable(): Int32Array {
  const table = new Int32Array(256).fill(b.other);
  table.fill(b.control, 0, 0x20);
  table.fill(b.high, 0x80);
  table[0x7f] = b.control;
  const put = (characters: string, bits: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = bits;
  };
  put('abcdef', b.lowerHex);
  put('ghijklmnopqrstuvwxyz', b.lowerRest);
  put('ABCDEF', b.upperHex);
  put('GHIJKLMNOPQRSTUVWXYZ', b.upperRest);
  put('234567', b.digit2to7);
  put('0189', b.digitRest);
  put('+/', b.plusSlash);
  put('-_', b.dashUnderscore);
  put('=', b.equals);
  put(' \t', b.space);
  put('\r\n', b.lineBreak);
  put('%', b.percent);
  put('\\', b.backslash);
  put('.', b.dot);
  put('&;', b.pairBreak);
  put('{}[]<>"', b.bracket);
  put(':', b.colon);
  return table;
}

/** The classes of all bytes in [start, end), OR-ed. */
export function classesOf(bytes: Uint8Array, start: number, end: number): number {
  let classes = 0;
  for (let i = start; i < end; i++) classes |= classOf[bytes[i]!]!;
  return classes;
}

/** Whether `classes` has no class outside of `allowed`. */
export function isWithin(classes: number, allowed: number): boolean {
  return (classes & ~allowed) === 0;
}

/** Whether the byte is a space, tab, line feed or carriage return. */
export function isWhite(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Whether the ASCII characters of `text` stand at `offset`. */
export function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  if (offset < 0 || offset + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) {
    if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** Value of a hexadecimal digit, or -1. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
