import { isText } from './textCost';

/** Longest key that is looked for. */
const maxKey = 8;
/** Bytes for each byte of the key that it takes to tell it. */
const minPerKeyByte = 5;
/** Bytes that are looked at: a key shows in as many. */
const sampleBytes = 2048;
/** Guesses that are handed out to be proven. */
const maxGuesses = 8;

/** How common a byte is in JSON, in bits above chance, by what can be told without a language. */
const scoreOf = makeScores();

function makeScores(): Int8Array {
  const scores = new Int8Array(256).fill(-1);
  const put = (characters: string, score: number): void => {
    for (const character of characters) scores[character.charCodeAt(0)] = score;
  };
  scores.fill(1, 0x20, 0x7f);
  scores.fill(0, 0x80, 0xf5);
  put('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2);
  put('abcdefghijklmnopqrstuvwxyz_ ', 4);
  put('eatinsrod0123456789.', 5);
  put(',:{}', 6);
  put('"', 7);
  put('\n\t\r', 1);
  return scores;
}

/** What JSON begins with, and what closes it. */
const openers = [
  { first: 0x7b, seconds: [0x22, 0x0a, 0x20, 0x0d], close: 0x7d },
  { first: 0x5b, seconds: [0x7b, 0x22, 0x5b, 0x0a, 0x20, 0x0d], close: 0x5d },
] as const;

/**
 * Keys of 2 to 8 bytes under which the run may be JSON, short ones first: guesses, to be proven. The
 * first two characters and the last are all but known, and of random bytes hardly any run has only
 * text in the columns of these, so that the rest is seldom looked at.
 */
export function repeatingKeys(bytes: Uint8Array): Uint8Array[] {
  const keys: Uint8Array[] = [];
  for (let length = 2; length <= maxKey && length * minPerKeyByte <= bytes.length; length++) {
    for (const { first, seconds, close } of openers) {
      const zeroth = bytes[0]! ^ first;
      if (!isColumn(bytes, 0, length, zeroth)) continue;
      for (const second of seconds) {
        if (!isColumn(bytes, 1, length, bytes[1]! ^ second)) continue;
        const key = new Int16Array(length).fill(-1);
        key[0] = zeroth;
        key[1] = bytes[1]! ^ second;
        if (!putLast(bytes, key, close)) continue;
        const guess = filled(bytes, key);
        if (guess && !isSingle(guess)) keys.push(guess);
        if (keys.length === maxGuesses) return keys;
      }
    }
  }
  return keys;
}

/** Gzip without name or comment (RFC 1952, section 2.3) and, as most writers have it, without a time. */
const gzipHead = [0x1f, 0x8b, 0x08, 0x00, 0, 0, 0, 0];

/** Keys of 2 to 8 bytes under which the run begins as gzip does: guesses, of which the sum tells. */
export function gzipKeys(bytes: Uint8Array): Uint8Array[] {
  const keys: Uint8Array[] = [];
  for (let length = 2; length <= maxKey && bytes.length > 2 * gzipHead.length; length++) {
    const key = bytes.slice(0, length).map((byte, at) => byte ^ gzipHead[at]!);
    const at = (index: number): number => bytes[index]! ^ key[index % length]!;
    // What follows the part that made the key has to fit it: the rest of the head, level and system.
    const isHead = gzipHead.every(
      (byte, index) => index < length || index > 3 || at(index) === byte,
    );
    const isKnown = at(8) === 0 || at(8) === 2 || at(8) === 4;
    const isSystem = at(9) <= 13 || at(9) === 255;
    if (isHead && isKnown && isSystem && !isSingle(key)) keys.push(key);
  }
  return keys;
}

/** Puts in what the closing bracket says of the key; false where that does not fit the rest of it. */
function putLast(bytes: Uint8Array, key: Int16Array, close: number): boolean {
  const { length } = key;
  let last = bytes.length - 1;
  const known = key[last % length]!;
  // A line feed may stand behind the bracket; it is found where its column is known.
  if (known >= 0 && (bytes[last]! ^ known) === 0x0a) last--;
  const value = bytes[last]! ^ close;
  const column = last % length;
  if (key[column]! >= 0) return key[column] === value;
  key[column] = value;
  return isColumn(bytes, column, length, value);
}

/** Whether every byte of a column can be one of text under `value`. */
function isColumn(bytes: Uint8Array, column: number, length: number, value: number): boolean {
  const end = Math.min(bytes.length, sampleBytes);
  for (let at = column; at < end; at += length) {
    if (scoreOf[bytes[at]! ^ value]! < 0) return false;
  }
  return true;
}

/** The key with what makes the likeliest text of each column that is not known, or null. */
function filled(bytes: Uint8Array, key: Int16Array): Uint8Array | null {
  const { length } = key;
  const end = Math.min(bytes.length, sampleBytes);
  for (let column = 0; column < length; column++) {
    if (key[column]! >= 0) continue;
    let best = 0;
    for (let guess = 0; guess < 256; guess++) {
      let score = 0;
      for (let at = column; at < end; at += length) {
        const points = scoreOf[bytes[at]! ^ guess]!;
        if (points < 0) {
          score = -1;
          break;
        }
        score += points;
      }
      if (score <= best) continue;
      best = score;
      key[column] = guess;
    }
    if (best === 0) return null;
  }
  return Uint8Array.from(key);
}

/** Whether the key is that of a shorter one, written more than once. */
function isSingle(key: Uint8Array): boolean {
  for (let length = 1; length * 2 <= key.length; length++) {
    if (key.length % length === 0 && key.every((byte, at) => byte === key[at % length])) {
      return true;
    }
  }
  return false;
}

/** The run under a repeated key; null where the first bytes of the result are no text. */
export function xorText(bytes: Uint8Array, key: Uint8Array): Uint8Array | null {
  const head = Math.min(bytes.length, 16);
  const out = new Uint8Array(bytes.length);
  for (let at = 0; at < head; at++) {
    const byte = bytes[at]! ^ key[at % key.length]!;
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return null;
  }
  for (let at = 0; at < bytes.length; at++) out[at] = bytes[at]! ^ key[at % key.length]!;
  return isText(out, 0, out.length) ? out : null;
}
