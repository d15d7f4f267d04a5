import type { ByteRange } from '../../bytes/range';
import { decodeUtf8 } from '../../bytes/text';
import { byteClass, isWithin } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { sliceContent } from '../mapped';
import { isFieldName, pairsState, splitPairs, type Pair } from '../pairs';
import { unescapePercent } from '../percent';
import { trim } from '../proof';
import { isText } from '../textCost';
import { listValues, type Entry } from '../table';

const semicolon = 0x3b;
const quote = 0x22;
const cookieClasses = ~(byteClass.control | byteClass.high | byteClass.lineBreak);

/** Names and values of a Cookie field, or pairs spelt like one (RFC 6265, section 4.2). */
export const cookie: Codec = {
  id: 'cookie',
  protection: 'plaintext',
  reads: 'text',
  inText: false,
  declaredBy: () => false,

  fits({ classes, isDeclared }) {
    if (isDeclared) return true;
    const needed = byteClass.equals | byteClass.pairBreak;
    return (classes & needed) === needed && isWithin(classes, cookieClasses);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const pairs = splitPairs(bytes, start, end, semicolon);
    if (!input.isDeclared && !isCookie(bytes, pairs)) return null;
    return readCookies(bytes, pairs, { start, end });
  },
};

/** The reading of a Set-Cookie field (RFC 6265, section 4.1): its attributes are no values. */
export function readSetCookie(bytes: Uint8Array, start: number, end: number): Reading | null {
  const pairs = splitPairs(bytes, start, end, semicolon).slice(0, 1);
  const [pair] = pairs;
  if (!pair?.value) return null;
  return readCookies(bytes, pairs, { start, end: pair.value.end });
}

function readCookies(bytes: Uint8Array, pairs: readonly Pair[], range: ByteRange): Reading {
  return {
    codec: 'cookie',
    range,
    isSegment: false,
    ...pairsState(pairs),
    evidence: [],
    protection: 'plaintext',
    table: listValues(pairs.map((pair) => cookieEntry(bytes, pair))),
  };
}

function isCookie(bytes: Uint8Array, pairs: readonly Pair[]): boolean {
  if (pairs.length < 2) return false;
  return pairs.every(({ name, value }) => {
    const [start, end] = trim(bytes, name.start, name.end);
    return value !== null && isFieldName(bytes, { start, end });
  });
}

function cookieEntry(bytes: Uint8Array, { name, value }: Pair): Entry {
  const [nameStart, nameEnd] = trim(bytes, name.start, name.end);
  const key = decodeUtf8(bytes.subarray(nameStart, nameEnd));
  let [start, end] = value ? trim(bytes, value.start, value.end) : [name.end, name.end];
  const isQuoted = end - start >= 2 && bytes[start] === quote && bytes[end - 1] === quote;
  // Quotes around JSON belong to it only where they do not stand around all of it.
  if (isQuoted) {
    start++;
    end--;
  }
  const range = { start, end };
  return {
    name: key,
    keys: [key],
    type: 'text',
    range,
    content() {
      const decoded = unescapePercent(bytes, start, end, false);
      // Cookies need not be percent-encoded: what does not come out as text stays as it is.
      const isMeant = decoded.broken === 0 && isText(decoded.bytes, 0, decoded.bytes.length);
      return isMeant ? decoded : sliceContent(bytes, range);
    },
  };
}
