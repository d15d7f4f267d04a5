import { decodeUtf8 } from '../../bytes/text';
import type { HeaderField } from '../../capture/model';
import type { DecodedValue } from '../../decode/model';
import type { Part } from '../../detect/model';
import type { AnalysedExchangeLike } from '../input';
import type { Marking } from '../marking';
import type { Line, Token } from '../model';
import { shorten } from '../visible';
import { anchoredLayers } from './anchors';
import { cutName, leafTokens } from './leaf';
import type { Anchor, LineSource } from './lineSource';
import { lineWidth } from './tokens';

/** Header fields, one a line, in the order and spelling of the capture. */
export function headerLines(
  input: Pick<AnalysedExchangeLike, 'parts'>,
  headers: readonly HeaderField[],
  part: Part,
  marking: Marking,
): LineSource {
  const partOfBytes = new Map<Uint8Array, number>();
  input.parts.forEach((analysed, index) => {
    if (analysed.part === part) partOfBytes.set(analysed.sourced.bytes, index);
  });
  const partOf = headers.map(({ value }) => partOfBytes.get(value.bytes) ?? -1);
  const lineOfRoot = new Map(
    partOf.flatMap((index, line) => {
      const root = input.parts[index]?.root;
      return root === undefined ? [] : [[root, line] as const];
    }),
  );
  const anchors: Anchor[] = [];
  partOf.forEach((index, line) => {
    const root = input.parts[index]?.root;
    const layers = root === undefined ? [] : anchoredLayers(root, `p${String(index)}`, marking);
    if (layers.length > 0) anchors.push({ line, layers });
  });
  return {
    total: headers.length,
    anchors,
    line: (line) => headerLine(headers[line]!, input.parts[partOf[line]!]?.root, marking),
    lineOf: (value) => lineOfRoot.get(value) ?? null,
    valueAt: (line) => input.parts[partOf[line] ?? -1]?.root ?? null,
  };
}

function headerLine(
  { name, value }: HeaderField,
  root: DecodedValue | undefined,
  marking: Marking,
): Line {
  const tokens: Token[] = [
    { text: cutName(marking.mask(name)), tone: 'name' },
    { text: ': ', tone: 'punctuation' },
    ...(root === undefined ? unlookedTokens(value.bytes, marking) : leafTokens(root, marking)),
  ];
  return { indent: 0, tokens };
}

/** A text that was not analysed: hidden, since nobody knows what it holds. */
export function unlookedTokens(bytes: Uint8Array, marking: Marking): Token[] {
  const text = marking.unlooked(decodeUtf8(bytes.subarray(0, 4 * lineWidth)));
  return text === '' ? [] : [{ text: shorten(text, lineWidth), tone: 'plain' }];
}

/** Text of header fields as they stand. */
export function headerText(headers: readonly HeaderField[]): string {
  return headers.map(({ name, value }) => `${name}: ${decodeUtf8(value.bytes)}`).join('\n');
}
