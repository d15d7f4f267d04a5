import { base32Variants } from './base32';
import { sextetOf } from './base64';
import { byteClass, classesOf, classSet, hexDigit, isWithin } from './byteClass';
import { cutEnd, isText } from './textCost';

/** A shorter run of an alphabet proves nothing. */
export const minToken = 12;

/** Bytes of a run that are decoded to see whether it can be anything. */
const peekBytes = 12;
/** Below this, random-looking letters are a name. */
const minDense = 16;
/** Hexadecimal digits of MD5, SHA-1 and SHA-256: their bytes are random. */
const hashLengths: ReadonlySet<number> = new Set([32, 40, 64]);
/** Below this, hexadecimal digits that give no text are an id. */
const minBinaryHex = 48;

const scratch = new Uint8Array(peekBytes);

/**
 * Whether a run of letters, digits, `+/-_` and padding can be coded at all. Almost all runs of a
 * payload are names, numbers and ids; this tells them by their classes and by the first bytes they
 * would decode to, without a copy.
 */
export function mayBeToken(bytes: Uint8Array, start: number, end: number): boolean {
  const classes = classesOf(bytes, start, end) & ~byteClass.equals;
  if (isWithin(classes, classSet.hex)) return mayBeHex(bytes, start, end);
  const hasUpper = (classes & classSet.upper) !== 0;
  const hasLower = (classes & classSet.lower) !== 0;
  // Of twelve characters of base64, two in ten thousand runs have no capital.
  if (!hasUpper || !hasLower) return mayBeBase32(bytes, start, end, classes);
  return peekBase64(bytes, start, end) || isDense(bytes, start, end, classes);
}

/** Whether a run decodes, as hexadecimal digits or base64, to what begins as text or a format does. */
export function opensReadably(bytes: Uint8Array, start: number, end: number): boolean {
  const head = Math.min(end, start + 2 * peekBytes);
  const classes = classesOf(bytes, start, head) & ~byteClass.equals;
  if (isWithin(classes, classSet.hex)) return mayBeHex(bytes, start, end);
  const hasBoth = (classes & classSet.upper) !== 0 && (classes & classSet.lower) !== 0;
  return hasBoth && peekBase64(bytes, start, end);
}

function mayBeHex(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if ((length & 1) !== 0) return false;
  let peeked = 0;
  for (let at = start; at + 1 < end && peeked < peekBytes; at += 2) {
    scratch[peeked++] = (hexDigit(bytes[at]) << 4) | hexDigit(bytes[at + 1]);
  }
  if (isText(scratch, 0, cutEnd(scratch, 0, peeked))) {
    // The pairs of a number are everywhere in ASCII, those of a text among digits or among letters.
    return !isNumber(bytes, start, end) || isOneKind(peeked);
  }
  return isMagic() || (length >= minBinaryHex && !hashLengths.has(length));
}

function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  return isWithin(classesOf(bytes, start, end), classSet.digits);
}

/** Whether the first `peeked` bytes of {@link scratch} are all hexadecimal digits, or all letters. */
function isOneKind(peeked: number): boolean {
  const head = scratch.subarray(0, peeked);
  return head.every((byte) => hexDigit(byte) >= 0) || head.every((byte) => byte >= 0x41);
}

/** Whether a run of letters and digits decodes to anything by one of the alphabets of base32. */
export function mayBeBase32(
  bytes: Uint8Array,
  start: number,
  end: number,
  classes: number,
): boolean {
  if (!isWithin(classes, classSet.alphanumeric | byteClass.equals)) return false;
  // Encoders keep to one case, and no id in digits alone has letters of its own.
  if ((classes & classSet.upper) !== 0 && (classes & classSet.lower) !== 0) return false;
  if ((classes & classSet.letters) === 0) return false;
  if (mayBeBinary32(end - start, classes)) return true;
  for (const [, table] of base32Variants) if (peekBase32(bytes, start, end, table)) return true;
  return false;
}

/** From this many characters on, base32 may be of bytes that begin like nothing that is known. */
const minBinary32 = 64;

/** Whether a run of `length` characters is worth a try as base32 of any bytes whatever. */
export function mayBeBinary32(length: number, classes: number): boolean {
  const hasDigits = (classes & byteClass.digit2to7) !== 0;
  return length >= minBinary32 && hasDigits && (classes & byteClass.digitRest) === 0;
}

/** Whether the first characters decode to text, or to the first bytes of a compressed stream. */
export function peekBase32(
  bytes: Uint8Array,
  start: number,
  end: number,
  table: Uint8Array,
): boolean {
  let peeked = 0;
  let bits = 0;
  let held = 0;
  for (let at = start; at < end && peeked < peekBytes; at++) {
    const value = table[bytes[at]!]!;
    if (value > 31) {
      if (bytes[at] !== 0x3d) return false;
      break;
    }
    bits = ((bits << 5) | value) & 0xfff;
    held += 5;
    if (held < 8) continue;
    held -= 8;
    const byte = (bits >> held) & 0xff;
    scratch[peeked++] = byte;
    // Most words are told from it by their first byte or two.
    const isOther = byte < 0x20 && byte !== 0x0a && byte !== 0x09 && byte !== 0x0d;
    if (isOther && !(peeked === 1 && opensMagic(byte))) break;
  }
  return isText(scratch, 0, cutEnd(scratch, 0, peeked)) || (peeked > 1 && isMagic());
}

/** Whether the first characters decode to text, or to the first bytes of a compressed stream. */
function peekBase64(bytes: Uint8Array, start: number, end: number): boolean {
  let peeked = 0;
  for (let at = start; at + 3 < end && peeked < peekBytes; at += 4) {
    const one = sextetOf[bytes[at]!]!;
    const two = sextetOf[bytes[at + 1]!]!;
    const three = sextetOf[bytes[at + 2]!]!;
    const four = sextetOf[bytes[at + 3]!]!;
    if ((one | two | three | four) > 63) break;
    scratch[peeked++] = (one << 2) | (two >> 4);
    scratch[peeked++] = (two << 4) | (three >> 2);
    scratch[peeked++] = (three << 6) | four;
  }
  return isText(scratch, 0, cutEnd(scratch, 0, peeked)) || isMagic();
}

function isMagic(): boolean {
  return isMagicPair(scratch[0]!, scratch[1]!);
}

/** Whether gzip, zlib, Zstandard, or a frame of LZ4 or snappy may begin with two bytes. */
export function isMagicPair(first: number, second: number): boolean {
  if (first === 0x1f) return second === 0x8b;
  if (first === 0x28) return second === 0xb5;
  if (first === 0x04) return second === 0x22;
  if (first === 0xff) return second === 0x06;
  return (first & 0x8f) === 8 && ((first << 8) | second) % 31 === 0;
}

function opensMagic(first: number): boolean {
  return first === 0x1f || first === 0x04 || (first & 0x8f) === 8;
}

/** Whether letters, digits and signs stand as they do by chance, not as in names and paths. */
function isDense(bytes: Uint8Array, start: number, end: number, classes: number): boolean {
  const length = end - start;
  if (length < minDense) return false;
  let changes = 0;
  // A name goes up for one letter and down for several; by chance a run ends with every other letter.
  let odd = 0;
  let run = 0;
  let wasUpper = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    const isUpper = byte >= 0x41 && byte <= 0x5a;
    if (isUpper === wasUpper) {
      run++;
      continue;
    }
    if (wasUpper ? run > 1 : run === 1) odd++;
    changes++;
    run = 1;
    wasUpper = isUpper;
  }
  const others = classSet.digits | byteClass.plusSlash | byteClass.dashUnderscore;
  if ((classes & others) !== 0) return changes * 6 >= length;
  return changes * 4 >= length && odd * 8 >= length;
}
