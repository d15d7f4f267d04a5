import type { Inflated } from '../../bytes/platform';
import { decodeUtf8 } from '../../bytes/text';
import { byteClass, classSet, isWithin } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { compressedReading } from '../compressed';
import { undoLzString, type LzString } from '../lzString';
import { provenBits } from '../proof';
import { isText } from '../textCost';

/** Shorter runs hold too little to prove anything. */
const minUnits = 12;
/** From this many references on that all name a phrase, chance is ruled out. */
const minReferences = 40;
/** Code units that are decoded to see whether the run can be anything. */
const peekUnits = 6;

/** How the library spreads its bits over characters. */
interface Form {
  readonly variant: 'Base64' | 'EncodedURIComponent' | 'UTF16';
  readonly bits: number;
  readonly count: number;
  unitAt(index: number): number;
}

const none = 255;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const base64Digits = tableOf(`${letters}+/`);
/** A form decoder makes spaces of the plus signs. */
const uriDigits = tableOf(`${letters}+-`, ' ', 62);
const base64Form = classSet.alphanumeric | byteClass.plusSlash | byteClass.equals;
const uriForm =
  classSet.alphanumeric | byteClass.plusSlash | byteClass.dashUnderscore | byteClass.space;

function tableOf(alphabet: string, alias = '', as = 0): Uint8Array {
  const table = new Uint8Array(256).fill(none);
  for (let i = 0; i < alphabet.length; i++) table[alphabet.charCodeAt(i)] = i;
  if (alias) table[alias.charCodeAt(0)] = as;
  return table;
}

/** LZ-string in its text forms: Base64, EncodedURIComponent and UTF16. */
export const lzString: Codec = {
  id: 'lz-string',
  protection: 'encoded',
  reads: 'any',
  inText: true,
  declaredBy: () => false,

  fits(input) {
    const { start, end, classes, isDeclared } = input;
    if (end - start < minUnits && !isDeclared) return false;
    if (isWithin(classes, base64Form) || isWithin(classes, uriForm)) {
      const plain = classes & ~byteClass.equals;
      return isDeclared || !isWithin(plain, classSet.hex);
    }
    // Three quarters of the units of UTF16 have three bytes; a text in ASCII has hardly any.
    return (classes & byteClass.high) !== 0 && isSpread(input);
  },

  read(input: CodecInput): Reading | null {
    const { start, end, kit } = input;
    const form = formOf(input);
    if (!form || form.count === 0) return null;
    if (!isTextual(undoLzString(form.unitAt, form.count, form.bits, peekUnits))) return null;
    let made: LzString | undefined;
    const inflated = kit.unpack((maxOut): Inflated => {
      made = undoLzString(form.unitAt, form.count, form.bits, Math.floor(maxOut / 3));
      return { bytes: toUtf8(made.units), state: made.state, consumed: end - start };
    });
    if (!made || (inflated.state !== 'complete' && inflated.state !== 'skipped')) return null;
    const { bytes } = inflated;
    if (bytes.length === 0 || !isText(bytes, 0, bytes.length)) return null;
    // What chance put in costs as many bits as the run holds; what was packed costs more.
    const isSound = made.references >= minReferences;
    const perByte = isSound ? 8 : (form.bits * form.count) / bytes.length;
    const proof = kit.prove(bytes, perByte, input.isDeclared, provenBits);
    if (!proof && !isSound) return null;
    const range = { start, end };
    const reading = compressedReading(
      'lz-string',
      input,
      inflated,
      [
        { id: 'decode.variant', arguments: { variant: form.variant } },
        ...(proof ? [proof.evidence] : []),
      ],
      proof,
    );
    return { ...reading, range };
  },
};

function formOf({ bytes, start, end, classes }: CodecInput): Form | null {
  if (isWithin(classes, base64Form)) {
    let stop = end;
    while (stop > start && end - stop < 3 && bytes[stop - 1] === 0x3d) stop--;
    return sextets('Base64', base64Digits, bytes, start, stop);
  }
  if (isWithin(classes, uriForm)) {
    return sextets('EncodedURIComponent', uriDigits, bytes, start, end);
  }
  let stop = end;
  while (stop > start && bytes[stop - 1] === 0x20) stop--;
  const text = decodeUtf8(bytes.subarray(start, stop));
  return {
    variant: 'UTF16',
    bits: 15,
    count: text.length,
    unitAt: (index) => Math.max(0, text.charCodeAt(index) - 0x20),
  };
}

function sextets(
  variant: Form['variant'],
  digits: Uint8Array,
  bytes: Uint8Array,
  start: number,
  end: number,
): Form | null {
  // The first two bits say what the first character is: one of 8 bits, one of 16, or no more.
  if ((digits[bytes[start]!]! & 0x10) !== 0) return null;
  for (let at = start; at < end; at++) if (digits[bytes[at]!] === none) return null;
  return {
    variant,
    bits: 6,
    count: end - start,
    unitAt: (index) => digits[bytes[start + index]!]!,
  };
}

/** Bytes that are looked at to see whether characters are spread over all of the first half plane. */
const spreadBytes = 48;

/** Whether the run can be UTF-8 of characters below U+8020 that follow no script. */
function isSpread({ bytes, start, end }: CodecInput): boolean {
  const stop = Math.min(end, start + spreadBytes);
  let last = -1;
  let changes = 0;
  let characters = 0;
  let low = 0;
  for (let at = start; at < stop;) {
    const lead = bytes[at]!;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : 3;
    // U+8020 is E8 80 A0; a continuation byte first, or four bytes, are nothing of it.
    if (lead > 0xe8 || (lead >= 0x80 && lead < 0xc2)) return false;
    characters++;
    if (lead !== last) changes++;
    if (lead >= 0xe0 && lead <= 0xe2) low++;
    last = lead;
    at += length;
  }
  // Of random leads, eight of nine differ from the one before, and three are below those of kana and
  // ideographs; of a script's own, neither.
  return changes * 3 >= characters * 2 && low * 8 >= characters;
}

function isTextual({ units, state }: LzString): boolean {
  if (state === 'failed' || units.length === 0) return false;
  for (const unit of units) {
    const isWhite = unit === 0x0a || unit === 0x0d || unit === 0x09;
    if ((unit < 0x20 && !isWhite) || (unit >= 0x7f && unit < 0xa0) || unit >= 0xfffe) return false;
  }
  return true;
}

/** UTF-16 as UTF-8; a surrogate without its other half stays one, which is no text (RFC 3629). */
function toUtf8(units: Uint16Array): Uint8Array {
  const out = new Uint8Array(units.length * 3);
  let to = 0;
  for (let i = 0; i < units.length; i++) {
    let point = units[i]!;
    const next = units[i + 1] ?? 0;
    if (point >= 0xd800 && point < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
      point = 0x10000 + ((point - 0xd800) << 10) + (next - 0xdc00);
      i++;
    }
    if (point < 0x80) out[to++] = point;
    else if (point < 0x800) {
      out[to++] = 0xc0 | (point >> 6);
      out[to++] = 0x80 | (point & 0x3f);
    } else if (point < 0x10000) {
      out[to++] = 0xe0 | (point >> 12);
      out[to++] = 0x80 | ((point >> 6) & 0x3f);
      out[to++] = 0x80 | (point & 0x3f);
    } else {
      out[to++] = 0xf0 | (point >> 18);
      out[to++] = 0x80 | ((point >> 12) & 0x3f);
      out[to++] = 0x80 | ((point >> 6) & 0x3f);
      out[to++] = 0x80 | (point & 0x3f);
    }
  }
  return out.subarray(0, to);
}
