import type { AnalysedExchange } from '../verdict/model';
import type { ReportItem, ReportLine, ReportOptions } from './lineModel';
import { linesOf } from './lines';
import { safeJson } from './safeJson';

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
  const pieces: string[] = [];
  let lines: string[] = [];
  let length = 0;
  for (const line of exchangeLines(analysed, valueIds, file, options)) {
    const text = safeJson(line);
    lines.push(text);
    length += text.length;
    if (length < pieceLength) continue;
    pieces.push(lines.join(separator));
    lines = [];
    length = 0;
  }
  if (lines.length > 0) pieces.push(lines.join(separator));
  return pieces;
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

function exchangeLines(
  analysed: AnalysedExchange,
  valueIds: readonly string[],
  file: string,
  options: ReportOptions,
): Iterable<ReportLine> {
  return linesOf({ kind: 'exchange', analysed, valueIds }, file, options);
}
