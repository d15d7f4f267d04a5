import { base85Spellings, decodeBase85, peekBase85, type Base85Spelling } from '../base85';
import { byteClass, startsWith } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { inputBits, provenBits } from '../proof';
import { innerHint, valueReading } from '../valueReading';
import { cutEnd, isText } from '../textCost';
import { isMagicPair } from '../token';

const minCharacters = 20;
/** Without delimiters, almost any printable run is in the alphabet: its text has to be sure. */
const minGain = 32;
const bitsPerCharacter = Math.log2(85);
/** Decoded to see whether the run can be anything. */
const head = new Uint8Array(8);
/** What no alphabet has. */
const foreign = byteClass.high | byteClass.control;

/** Base85: Ascii85 with `<~ ~>` or without, Z85, and the alphabet of RFC 1924. Whole values only. */
export const base85: Codec = {
  id: 'base85',
  protection: 'encoded',
  reads: 'text',
  inText: false,
  declaredBy: () => false,

  fits({ bytes, start, end, classes, isDeclared, isMarkup }) {
    if ((classes & foreign) !== 0) return false;
    if (isDeclared) return true;
    if (isMarkup || end - start < minCharacters) return false;
    if (isFramed(bytes, start, end)) return true;
    if ((classes & (byteClass.space | byteClass.lineBreak)) !== 0) return false;
    return base85Spellings.some((spelling) => opens(bytes, start, end, spelling));
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, kit, isDeclared } = input;
    const isDelimited = isFramed(bytes, start, end);
    const from = isDelimited ? start + 2 : start;
    const to = isDelimited ? end - 2 : end;
    for (const spelling of isDelimited ? base85Spellings.slice(0, 1) : base85Spellings) {
      if (!isDeclared && !isDelimited && !opens(bytes, from, to, spelling)) continue;
      const decoded = decodeBase85(bytes, from, to, spelling);
      if (!decoded || decoded.bytes.length === 0) continue;
      const perByte = inputBits(bytes, from, to, bitsPerCharacter, 5 / 4);
      const gain = isDelimited ? provenBits : minGain;
      const proof = kit.prove(decoded.bytes, perByte, isDeclared, gain);
      if (!proof) continue;
      const { variant } = spelling;
      return valueReading(
        'base85',
        input,
        decoded,
        [{ id: 'decode.variant', arguments: { variant } }, proof.evidence],
        innerHint(proof.reading),
      );
    }
    return null;
  },
};

/** Whether the delimiters of Adobe's Ascii85 stand around the run. */
function isFramed(bytes: Uint8Array, start: number, end: number): boolean {
  return startsWith(bytes, start, '<~') && startsWith(bytes, end - 2, '~>');
}

/** Whether the first groups decode to text, or to the first bytes of a known format. */
function opens(bytes: Uint8Array, start: number, end: number, spelling: Base85Spelling): boolean {
  const isDelimited = spelling.variant === 'Ascii85' && startsWith(bytes, start, '<~');
  if (!peekBase85(bytes, isDelimited ? start + 2 : start, end, spelling, head)) return false;
  return isText(head, 0, cutEnd(head, 0, head.length)) || isMagicPair(head[0]!, head[1]!);
}
