import type { AnalysedExchange } from '../verdict/model';
import type { ReportItem, ReportLine, ReportOptions } from './lineModel';
import { lineJson } from './lineJson';
import { linesOf } from './lines';

/** Characters of a piece, about: a string for each line would cost more than the line. */
const pieceLength = 256 * 1024;
/** No id begins like this, and JSON spells it so nowhere but where it is a value by itself. */
const placeMark = '\u0001';
const idPlace = /"valueId":"\\u0001(\d+)"/g;

/** The lines of an exchange, a value's number where its id will stand, joined by `separator`. */
export function writtenLines(
  analysed: AnalysedExchange,
  file: string,
  options: ReportOptions,
  separator: string,
): string[] {
  const valueIds = analysed.findings.map((_, index) => `${placeMark}${index}`);
  const lines = linesOf({ kind: 'exchange', analysed, valueIds }, file, options);
  return [...joined(lines, separator)];
}

/** The lines as JSON in pieces of a bounded size, what stands in one joined by `separator`. */
export function* joined(lines: Iterable<ReportLine>, separator: string): Generator<string> {
  let texts: string[] = [];
  let length = 0;
  for (const line of lines) {
    const text = lineJson(line);
    texts.push(text);
    length += text.length;
    if (length < pieceLength) continue;
    yield texts.join(separator);
    texts = [];
    length = 0;
  }
  if (texts.length > 0) yield texts.join(separator);
}

/** The pieces with the ids in their places. */
export function* withIds({
  pieces,
  valueIds,
}: Extract<ReportItem, { kind: 'written' }>): Generator<string> {
  for (const piece of pieces) {
    yield piece.replace(idPlace, (_, index: string) => `"valueId":"${valueIds[Number(index)]!}"`);
  }
}
