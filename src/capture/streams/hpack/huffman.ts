/**
 * Lengths of the codes of RFC 7541, appendix B, in bits, for the bytes 0 to 255 and the end of
 * string. The code is canonical: codes of one length follow one another as their symbols do, and
 * those of the next begin behind them.
 */
// prettier-ignore
const codeLengths: readonly number[] = [
  13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28,
  28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
   6, 10, 10, 12, 13,  6,  8, 11, 10, 10,  8, 11,  8,  6,  6,  6,
   5,  5,  5,  6,  6,  6,  6,  6,  6,  6,  7,  8, 15,  6, 12, 10,
  13,  6,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,
   7,  7,  7,  7,  7,  7,  7,  7,  8,  7,  8, 13, 19, 13, 14,  6,
  15,  5,  6,  5,  6,  5,  6,  6,  6,  5,  7,  7,  6,  6,  6,  5,
   6,  7,  6,  5,  5,  6,  7,  7,  7,  7,  7, 15, 11, 14, 13, 28,
  20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23,
  24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
  22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23,
  21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
  26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25,
  19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
  20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23,
  26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
  30,
];

const longestCode = 30;
const endOfString = 256;
/** Shortest code: what bounds the length of what comes out. */
const shortestCode = 5;

interface CanonicalCode {
  /** The first code of each length, and behind how many symbols it stands. */
  readonly firstCode: Int32Array;
  readonly firstSymbol: Int32Array;
  readonly counts: Int32Array;
  readonly symbols: Int32Array;
}

const code = makeCode();

function makeCode(): CanonicalCode {
  const counts = new Int32Array(longestCode + 1);
  for (const length of codeLengths) counts[length]!++;
  const firstCode = new Int32Array(longestCode + 1);
  const firstSymbol = new Int32Array(longestCode + 1);
  let next = 0;
  let behind = 0;
  for (let length = 1; length <= longestCode; length++) {
    next <<= 1;
    firstCode[length] = next;
    firstSymbol[length] = behind;
    next += counts[length]!;
    behind += counts[length]!;
  }
  const symbols = Int32Array.from(codeLengths.keys());
  symbols.sort((a, b) => codeLengths[a]! - codeLengths[b]! || a - b);
  return { firstCode, firstSymbol, counts, symbols };
}

/**
 * The string that `bytes` are the Huffman code of (RFC 7541, section 5.2), or null where they are
 * none: padding is shorter than a byte and all ones, and the end of string is never coded.
 */
export function undoHuffman(bytes: Uint8Array): Uint8Array | null {
  const out = new Uint8Array(Math.floor((bytes.length * 8) / shortestCode));
  let length = 0;
  let current = 0;
  let bits = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    for (let shift = 7; shift >= 0; shift--) {
      current = (current << 1) | ((byte >> shift) & 1);
      bits++;
      const index = current - code.firstCode[bits]!;
      if (index < code.counts[bits]!) {
        const symbol = code.symbols[code.firstSymbol[bits]! + index]!;
        if (symbol === endOfString) return null;
        out[length++] = symbol;
        current = 0;
        bits = 0;
      } else if (bits === longestCode) return null;
    }
  }
  const isPadding = bits < 8 && current === (1 << bits) - 1;
  return isPadding ? out.subarray(0, length) : null;
}
