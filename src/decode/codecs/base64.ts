import { base64Classes, decodeBase64, type Base64 } from '../base64';
import { decodeReordered, mayBeReordered } from '../base64Alphabets';
import { byteClass, classSet, isWithin } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { inputBits, paddedBits, provenBits } from '../proof';
import { innerHint, valueReading } from '../valueReading';
import { mayBeToken } from '../token';

/** Shorter runs hold too little to prove anything. */
const minCharacters = 8;
/** Lines of MIME are 76 characters (RFC 2045), of PEM 64; shorter ones are words. */
const minLine = 16;

/** Base64 (RFC 4648) in every spelling: see {@link decodeBase64}. */
export const base64: Codec = {
  id: 'base64',
  protection: 'encoded',
  reads: 'text',
  inText: true,
  declaredBy: () => false,

  fits({ bytes, start, end, classes, isDeclared }) {
    if (isDeclared) return true;
    if (end - start < minCharacters) return false;
    const plain = classes & ~(byteClass.equals | classSet.white);
    // Digits alone are numbers, and hexadecimal digits alone are hex.
    if (isWithin(plain, classSet.hex)) return false;
    if (mayBeReordered(bytes, start, end, classes)) return true;
    if (isWithin(classes, base64Classes)) return mayBeToken(bytes, start, end);
    const broken = base64Classes | classSet.white | byteClass.backslash;
    return isWithin(classes, broken) && looksBroken(bytes, start, end, classes);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, classes, kit } = input;
    const whole = decodeBase64(bytes, start, end, classes);
    const decoded = whole ?? decodeCut(input);
    if (!decoded || decoded.bytes.length === 0) return reordered(input);
    const perByte = inputBits(bytes, start, end, 6, 4 / 3);
    const proof = kit.prove(
      decoded.bytes,
      perByte,
      input.isDeclared,
      bytes[end - 1] === 0x3d ? paddedBits : provenBits,
    );
    if (!proof || (!whole && !proof.reading)) return reordered(input);
    const reading = valueReading(
      'base64',
      input,
      decoded,
      [{ id: 'decode.base64', arguments: { variant: decoded.variant } }, proof.evidence],
      innerHint(proof.reading),
    );
    if (whole) return reading;
    const reason = { id: 'decode.truncated', arguments: { bytes: decoded.bytes.length } } as const;
    return { ...reading, state: 'truncated', reason };
  },
};

/** Cut runs are believed from this length on, and where what is in them is a format. */
const minCut = 64;

/** What is whole of a run whose last group of four characters was cut. */
function decodeCut({ bytes, start, end, classes }: CodecInput): Base64 | null {
  const rest = (end - start) & 3;
  const isPlain = isWithin(classes, base64Classes & ~byteClass.equals);
  if (rest === 0 || end - start < minCut || !isPlain) return null;
  return decodeBase64(bytes, start, end - rest, classes);
}

/** The run in another order of the alphabet, where what comes out proves it. */
function reordered(input: CodecInput): Reading | null {
  const { bytes, start, end, classes, kit } = input;
  if (!mayBeReordered(bytes, start, end, classes)) return null;
  const decoded = decodeReordered(bytes, start, end, kit);
  if (!decoded) return null;
  const { alphabet, reading } = decoded;
  return valueReading(
    'base64',
    input,
    decoded,
    [{ id: 'decode.variant', arguments: { variant: alphabet } }, ...reading.evidence.slice(0, 1)],
    innerHint(reading),
  );
}

/**
 * Whether breaks stand where an encoder puts them: lines of one length, the last one shorter.
 * Spaces for plus signs are rare, words apart by spaces are not.
 */
function looksBroken(bytes: Uint8Array, start: number, end: number, classes: number): boolean {
  let line = 0;
  let first = 0;
  let spaces = 0;
  let isLast = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    const isEscape = byte === 0x5c && bytes[at + 1] !== 0x2f;
    if (byte === 0x0a || byte === 0x0d || isEscape) {
      if (isEscape) at++;
      if (line === 0) continue;
      if (first === 0) first = line;
      // A break may stand behind the last line as well.
      isLast = line < first;
      if (line > first || first < minLine) return false;
      line = 0;
    } else {
      if (isLast) return false;
      if (byte === 0x20) spaces++;
      if (byte !== 0x5c) line++;
    }
  }
  if (first > 0) return line <= first && spaces === 0;
  if ((classes & byteClass.space) === 0) return true;
  // One character in 64 of base64 is a plus sign; half as many again is still believable.
  return spaces <= 2 + (end - start) / 24;
}
