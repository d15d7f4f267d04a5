/** A repetition that was found: `length` bytes from `distance` back, after `literals`. */
export interface Match {
  readonly literals: Uint8Array;
  readonly distance: number;
  readonly length: number;
}

/** Splits bytes into literals and repetitions of at least four bytes, greedily; the last has none. */
export function* matchesOf(bytes: Uint8Array, lastLiterals = 0): Generator<Match> {
  const seen = new Map<string, number>();
  const end = bytes.length - lastLiterals;
  let literalsFrom = 0;
  let at = 0;
  while (at + 4 <= end) {
    const key = String.fromCharCode(...bytes.subarray(at, at + 4));
    const from = seen.get(key);
    seen.set(key, at);
    if (from === undefined || at - from > 65_535) {
      at++;
      continue;
    }
    let length = 4;
    while (at + length < end && bytes[from + length] === bytes[at + length]) length++;
    yield { literals: bytes.subarray(literalsFrom, at), distance: at - from, length };
    at += length;
    literalsFrom = at;
  }
  yield { literals: bytes.subarray(literalsFrom), distance: 0, length: 0 };
}
