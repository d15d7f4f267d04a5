import { decodeUtf8 } from '../../bytes/text';
import type { HeaderField } from '../../capture/model';
import type { Part } from '../../detect/model';
import type { AnalysedExchangeLike } from '../input';
import type { Marking } from '../marking';
import type { Line, Token } from '../model';
import { visible } from '../visible';
import { anchoredLayers } from './anchors';
import { cutName, leafTokens } from './leaf';
import type { Anchor, LineSource } from './lineSource';
import { tokensOf } from './tokens';

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
    const layers = root === undefined ? [] : anchoredLayers(root, `p${String(index)}`);
    if (layers.length > 0) anchors.push({ line, layers });
  });
  return {
    total: headers.length,
    anchors,
    line: (line) => headerLine(headers[line]!, input.parts[partOf[line]!]?.root, marking),
    lineOf: (value) => lineOfRoot.get(value) ?? null,
  };

  function headerLine(
    { name, value }: HeaderField,
    root: Parameters<typeof leafTokens>[0] | undefined,
    mark: Marking,
  ): Line {
    const { bytes } = value;
    const tokens: Token[] = [
      { text: cutName(mark.mask(name), visible), tone: 'name' },
      { text: ': ', tone: 'punctuation' },
      ...(root === undefined ? tokensOf(bytes, 0, bytes.length, [], mark) : leafTokens(root, mark)),
    ];
    return { indent: 0, tokens };
  }
}

/** Text of header fields as they stand. */
export function headerText(headers: readonly HeaderField[]): string {
  return headers.map(({ name, value }) => `${name}: ${decodeUtf8(value.bytes)}`).join('\n');
}
