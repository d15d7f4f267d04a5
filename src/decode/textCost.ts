/**
 * How many bits it takes to spell bytes as text, under a model that knows characters and scripts
 * but no language: characters of a class come in runs, and within a class all are equally likely.
 *
 * The point of it: no code can make random bytes shorter by n bits more often than once in 2^n.
 * So where decoded bytes cost n bits less than their input would, chance is ruled out by 2^-n,
 * whatever the script and however short the run.
 */

const stay = 0.45;
const toAscii = 4.05;
const toScript = 8;
const toOther = 11;
/** The first character has no run to stay in, which leaves more room for every class. */
const firstCharacter = -1.5;

/** Class of an ASCII character: 0 none, 1 lower, 2 upper, 3 digit, 4 white, 5 punctuation. */
const asciiClass = new Uint8Array(128);
const asciiBits = new Float64Array(128);
for (let i = 0; i < 128; i++) {
  const character = String.fromCharCode(i);
  const [kind, size] = /[a-z]/.test(character)
    ? [1, 26]
    : /[A-Z]/.test(character)
      ? [2, 26]
      : /\d/.test(character)
        ? [3, 10]
        : /[ \t\r\n]/.test(character)
          ? [4, 3]
          : i > 0x20 && i < 0x7f
            ? [5, 32]
            : [0, 1];
  asciiClass[i] = kind;
  asciiBits[i] = Math.log2(size);
}

/** Scripts and blocks that text is commonly written in: first, last, bits within. */
const scripts: readonly (readonly [number, number])[] = [
  [0x00a0, 0x024f],
  [0x0370, 0x03ff],
  [0x0400, 0x052f],
  [0x0530, 0x058f],
  [0x0590, 0x05ff],
  [0x0600, 0x077f],
  [0x0900, 0x097f],
  [0x0980, 0x0dff],
  [0x0e00, 0x0eff],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x27bf],
  [0xac00, 0xd7a3],
  [0x1f000, 0x1faff],
  [0x3000, 0x9fff],
];
const scriptBits = scripts.map(([first, last]) => Math.log2(last - first + 1));
const eastAsian = scripts.length - 1;

function scriptOf(codePoint: number): number {
  // Full-width forms stand among kana and ideographs.
  if (codePoint >= 0xff00 && codePoint <= 0xffef) return eastAsian;
  for (let i = 0; i < scripts.length; i++) {
    const [first, last] = scripts[i]!;
    if (codePoint >= first && codePoint <= last) return i;
  }
  return -1;
}

/**
 * The code point of the UTF-8 sequence at `at` (RFC 3629), times 8, plus its length; or -1 where it
 * is malformed or cut, or no character of text (a control, a noncharacter).
 */
export function readSequence(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!;
  const second = at + 1 < end ? bytes[at + 1]! : 0;
  if (lead < 0xc2 || (second & 0xc0) !== 0x80) return -1;
  if (lead < 0xe0) {
    const point = ((lead & 0x1f) << 6) | (second & 0x3f);
    return point < 0xa0 ? -1 : point * 8 + 2;
  }
  const third = at + 2 < end ? bytes[at + 2]! : 0;
  if ((third & 0xc0) !== 0x80) return -1;
  if (lead < 0xf0) {
    const point = ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    const isText = point >= 0x800 && (point < 0xd800 || point > 0xdfff) && point < 0xfffe;
    return isText && (point < 0xfdd0 || point > 0xfdef) ? point * 8 + 3 : -1;
  }
  const fourth = at + 3 < end ? bytes[at + 3]! : 0;
  if (lead > 0xf4 || (fourth & 0xc0) !== 0x80) return -1;
  const point =
    ((lead & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
  const isText = point >= 0x10000 && point <= 0x10ffff && (point & 0xfffe) !== 0xfffe;
  return isText ? point * 8 + 4 : -1;
}

/**
 * Bits it takes to spell [start, end) as text, or Infinity where it is none: malformed UTF-8,
 * control characters, noncharacters.
 */
export function textCost(bytes: Uint8Array, start: number, end: number): number {
  let cost = start < end ? firstCharacter : 0;
  let previous = 0;
  for (let i = start; i < end;) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      const kind = asciiClass[byte]!;
      if (kind === 0) return Infinity;
      cost += (kind === previous ? stay : toAscii) + asciiBits[byte]!;
      previous = kind;
      i++;
      continue;
    }
    const sequence = readSequence(bytes, i, end);
    if (sequence < 0) return Infinity;
    i += sequence & 7;
    const script = scriptOf(sequence >> 3);
    if (script < 0) {
      // Rarer characters: one of some 400 blocks of 256, then one in the block.
      cost += toOther + 9 + 8;
      previous = 0;
    } else {
      const kind = 16 + script;
      cost += (kind === previous ? stay : toScript + 4) + scriptBits[script]!;
      previous = kind;
    }
  }
  return cost;
}

/** Longest run that {@link cutEnd} may leave out: a sequence of UTF-8 without its last byte. */
const longestCut = 3;

/** `end` without a UTF-8 sequence that the end cuts in two. */
export function cutEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let back = 1; back <= longestCut && end - back >= start; back++) {
    const byte = bytes[end - back]!;
    if (byte < 0x80) return end;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? end - back : end;
  }
  return end;
}

/** Whether [start, end) is well-formed UTF-8 (RFC 3629) without controls and noncharacters. */
export function isText(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end;) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      if (asciiClass[byte] === 0) return false;
      i++;
    } else {
      const sequence = readSequence(bytes, i, end);
      if (sequence < 0) return false;
      i += sequence & 7;
    }
  }
  return true;
}
