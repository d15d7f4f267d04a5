import type { KeyedHash } from './keyedHash';

/** Longer texts are documents and no identifiers. Base64 of the longest value that is followed fits. */
export const longestText = 1_400;
/** Shorter texts are equal by chance. */
export const shortestText = 7;
/** Texts of fewer bits turn up by chance somewhere in a large capture. */
const leastBits = 28;

const kinds = {
  digit: 1,
  hexLetter: 2,
  letter: 3,
  separator: 4,
  at: 5,
  sign: 6,
  other: 0,
} as const;
const kindOf = new Uint8Array(128);
for (let code = 0; code < 128; code++) kindOf[code] = kindOfCharacter(String.fromCharCode(code));

function kindOfCharacter(char: string): number {
  if (/\d/.test(char)) return kinds.digit;
  if (/[a-f]/i.test(char)) return kinds.hexLetter;
  if (/[a-z]/i.test(char)) return kinds.letter;
  if ('-: ()+'.includes(char)) return kinds.separator;
  if (char === '@') return kinds.at;
  return '._~/=|%{}$!*'.includes(char) ? kinds.sign : kinds.other;
}

/**
 * Reads texts for comparing: one number for all spellings of a value. White space, quotes and braces
 * around it, the case of letters, padding of base64, and the separators of hexadecimal and decimal
 * ids (UUID, MAC, phone) do not count. What was learnt of a text stands in the fields until the next.
 */
export class ValueReader {
  readonly #hash: KeyedHash;
  readonly #units = new Uint16Array(longestText);
  #length = 0;
  #counts = new Uint32Array(7);
  #isHex = false;

  constructor(hash: KeyedHash) {
    this.#hash = hash;
  }

  /** Takes in a text; false where it is empty or too long to be compared. */
  read(text: string): boolean {
    let start = 0;
    let end = text.length;
    while (start < end && isWrapping(text.charCodeAt(start))) start++;
    while (start < end && isWrapping(text.charCodeAt(end - 1))) end--;
    if (end - start > longestText) return false;
    const counts = this.#counts.fill(0);
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      counts[code < 128 ? kindOf[code]! : kinds.other]!++;
    }
    const hexDigits = counts[kinds.digit]! + counts[kinds.hexLetter]!;
    // Nothing but digits and what stands between them: a date is no id, but nothing is as long.
    this.#isHex = hexDigits >= 9 && hexDigits + counts[kinds.separator]! === end - start;
    this.#length = 0;
    while (end > start && text.charCodeAt(end - 1) === 0x3d) end--;
    for (let at = start; at < end; at++) this.#push(text.charCodeAt(at));
    return this.#length > 0;
  }

  /** The number that stands for the text. */
  get key(): number {
    return this.#hash.of(this.#units, this.#length);
  }

  /** Characters that count. */
  get length(): number {
    return this.#length;
  }

  /** Whether it is made of hexadecimal digits alone. */
  get isHex(): boolean {
    return this.#isHex;
  }

  /** Whether the text could be an identifier, or the coding or hash of one. */
  get isCandidate(): boolean {
    const counts = this.#counts;
    if (this.#length < shortestText) return false;
    if (this.#isHex) return true;
    if (counts[kinds.other]! > 0) return false;
    return counts[kinds.digit]! >= 2 || counts[kinds.at]! === 1 || this.#length >= 16;
  }

  /** Whether the same text elsewhere is the same value: an equal length of chance would not do. */
  get isDistinct(): boolean {
    const counts = this.#counts;
    if (counts[kinds.at] === 1 && counts[kinds.sign]! > 0 && this.#length >= 8) return true;
    if (counts[kinds.other]! > 0 || this.#length < shortestText) return false;
    const digits = counts[kinds.digit]!;
    const letters = counts[kinds.hexLetter]! + counts[kinds.letter]!;
    // Letters of a random hexadecimal run say as much as its digits, those of words far less.
    const isRandomHex = counts[kinds.letter] === 0 && digits >= 2;
    return 3.3 * digits + (isRandomHex ? 4 : 1.5) * letters >= leastBits;
  }

  #push(code: number): void {
    if (code < 128) {
      const kind = kindOf[code]!;
      if (this.#isHex && kind === kinds.separator) return;
      if (code >= 0x41 && code <= 0x5a) code += 0x20;
    }
    this.#units[this.#length++] = code;
  }
}

/** White space, quotes and braces, which writers put around an id or leave out. */
function isWrapping(code: number): boolean {
  return code <= 0x20 || code === 0x22 || code === 0x7b || code === 0x7d;
}
