import { byteClass, isWithin } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { isFieldName, pairEntry, pairsState, splitPairs, type Pair } from '../pairs';
import { withSiblings } from '../siblings';
import { listValues } from '../table';

const ampersand = 0x26;
/** White space and raw bytes above ASCII are escaped in a form; where they are not, it is prose. */
const formClasses = ~(byteClass.control | byteClass.high | byteClass.space | byteClass.lineBreak);
/** A lone pair is taken for a form only where its value is coded itself. */
const minLoneValue = 12;

/** application/x-www-form-urlencoded (URL Standard, section 5). */
export const form: Codec = {
  id: 'form',
  protection: 'plaintext',
  reads: 'text',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'application/x-www-form-urlencoded',

  fits({ bytes, start, end, classes, isDeclared }) {
    if ((classes & byteClass.equals) === 0) return false;
    // Whoever declares a form and sends JSON or XML means what was sent.
    const first = bytes[start]!;
    if (first === 0x7b || first === 0x5b || first === 0x3c) return false;
    if (isDeclared) return true;
    return isWithin(classes, formClasses) && !hasOnlyPadding(bytes, start, end);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const pairs = splitPairs(bytes, start, end, ampersand);
    if (input.isDeclared ? !hasValue(bytes, pairs) : !isForm(pairs, input)) return null;
    const entries = withSiblings(pairs.map((pair) => pairEntry(bytes, pair, true)));
    return {
      codec: 'form',
      range: { start, end },
      ...pairsState(pairs),
      evidence: [{ id: 'decode.parses', arguments: { bytes: end - start } }, ...input.evidence],
      protection: 'plaintext',
      table: listValues(entries),
    };
  },
};

/** Whether the first equals sign stands at the end, as in base64. */
function hasOnlyPadding(bytes: Uint8Array, start: number, end: number): boolean {
  return bytes.subarray(start, end).indexOf(0x3d) >= end - start - 2;
}

/** Whether there is a value at all: the equals signs of a base64 body are padding. */
function hasValue(bytes: Uint8Array, pairs: readonly Pair[]): boolean {
  return pairs.some(
    ({ name, value }) =>
      value && name.end > name.start && !isPadding(bytes, value.start, value.end),
  );
}

function isPadding(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || (end - start === 1 && bytes[start] === 0x3d);
}

/** Two pairs at least, all with proper names; or one whose value is coded. */
function isForm(pairs: readonly Pair[], { bytes, classes, kit }: CodecInput): boolean {
  if (pairs.length === 0) return false;
  let withValue = 0;
  for (const { name, value } of pairs) {
    if (!isFieldName(bytes, name)) return false;
    if (value) withValue++;
  }
  if (pairs.length > 1) return withValue > 1 && withValue * 2 >= pairs.length;
  const value = pairs[0]!.value;
  // A semicolon parts pairs of another kind.
  if ((classes & byteClass.pairBreak) !== 0) return false;
  if (!value || value.end - value.start < minLoneValue) return false;
  return kit.isCoded(pairEntry(bytes, pairs[0]!, true).content().bytes);
}
