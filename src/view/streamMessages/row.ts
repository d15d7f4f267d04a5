import type { DecodedValue } from '../../decode/model';
import { layerAddress, valueAddress, type Address } from '../blocks/address';
import { wholeLayer } from '../blocks/chain';
import type { LineSource } from '../blocks/lineSource';
import { jsonSize } from '../blocks/size';
import { layerLines, layoutOf, valueLines } from '../blocks/sources';
import { severityOf } from '../findings';
import type { AnalysedExchangeLike, Reveal } from '../input';
import { markingOf, type Marking } from '../marking';
import type { MessageRow, Severity, Token } from '../model';
import { maxMessageRows } from '../pageMessages';
import { worseSeverity } from '../severityOrder';
import { shorten } from '../visible';
import { messagesOf, type MessageList } from './list';

/** Characters of a message that its row shows. */
const mostText = 240;
/** A row never takes more than this as JSON for its text. */
const mostTokenBytes = 1_600;
/** Lines that are looked at for it: those of a long list of numbers are short. */
const mostLines = 60;
/** Steps that are gone through to the innermost content. */
const mostSteps = 16;

/** Rows [start, start + count) of an exchange's messages, as many as one answer may hold. */
export function messageRows(
  input: AnalysedExchangeLike,
  start: number,
  count: number,
  reveal: Reveal,
): MessageRow[] {
  const list = messagesOf(input);
  const marking = markingOf(input, reveal);
  const rows: MessageRow[] = [];
  const end = Math.min(list.total, start + Math.min(count, maxMessageRows));
  for (let index = Math.max(0, start); index < end; index++) {
    rows.push(messageRow(input, list, index, marking));
  }
  return rows;
}

/** The row of message `index`, which there must be. */
export function messageRow(
  input: AnalysedExchangeLike,
  list: MessageList,
  index: number,
  marking: Marking,
): MessageRow {
  const { direction, kind, atMs, sizeBytes, state, value, address } = list.at(index)!;
  const marks = value === null ? [] : marking.marksOf(value);
  const told = new Set(
    marks.map(({ finding }) => finding).filter((one) => one < input.findings.length),
  );
  let severity: Severity = 'none';
  for (const finding of told) severity = worseSeverity(severity, severityOf(input, finding));
  return {
    ...{ index, direction, kind, atMs, sizeBytes, state, severity },
    findings: told.size,
    isLooked: value !== null || sizeBytes === 0,
    tokens: value === null ? [] : rowTokens(value, address, marking),
  };
}

/** The beginning of what a message says, decoded, its lines put in one row. */
function rowTokens(value: DecodedValue, address: Address, marking: Marking): Token[] {
  const source = innermostLines(value, address, marking);
  const tokens: Token[] = [];
  let length = 0;
  let sizeBytes = 0;
  for (let line = 0; line < Math.min(source.total, mostLines); line++) {
    const { tokens: made, isContinued } = source.line(line);
    if (line > 0 && isContinued !== true) tokens.push({ text: ' ', tone: 'plain' });
    for (const token of made) {
      const left = mostText - length;
      const cut = token.text.length > left ? { ...token, text: shorten(token.text, left) } : token;
      sizeBytes += jsonSize(cut) + 1;
      if (sizeBytes > mostTokenBytes) return tokens;
      tokens.push(cut);
      length += cut.text.length;
      if (length >= mostText) return tokens;
    }
  }
  return tokens;
}

/** Lines of the innermost content that makes up all of a message. */
function innermostLines(value: DecodedValue, address: Address, marking: Marking): LineSource {
  let inner = value;
  let at = address;
  for (let step = 0; step < mostSteps; step++) {
    const layer = wholeLayer(inner);
    if (layer === null) break;
    const layerAt = layerAddress(at, 0);
    const layout = layoutOf(layer);
    if (layout !== 'value' && layout !== 'sections') {
      return layerLines(layer, layerAt, marking) ?? valueLines(inner, at, marking);
    }
    inner = layer.values[0]!;
    at = valueAddress(layerAt, 0);
  }
  return valueLines(inner, at, marking);
}
