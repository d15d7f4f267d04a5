import type { DecodedValue, Layer } from '../../decode/model';
import { layerAddress, valueAddress, type Address } from '../blocks/address';
import { chainFrom, codecLabel, wholeLayer } from '../blocks/chain';
import type { LineSource } from '../blocks/lineSource';
import { jsonSize } from '../blocks/size';
import { layerLines, valueLines } from '../blocks/sources';
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
/** Codings inside one another that are said in one row. */
const mostSteps = 6;

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

/** Lines that are being put into the row, and how far that has come. */
interface Frame {
  readonly source: LineSource;
  /** Names of the codings that the lines lay under, or ''. */
  readonly chain: string;
  line: number;
  anchor: number;
}

/**
 * The beginning of what a message says, its lines put in one row; what stands encoded in a line is
 * said behind it.
 */
function rowTokens(value: DecodedValue, address: Address, marking: Marking): Token[] {
  const tokens: Token[] = [];
  const frames: Frame[] = [frameOf(contentLines(value, address, marking))];
  let length = 0;
  let sizeBytes = 0;
  let left = mostLines;
  /** Whether there is room for more. */
  const put = (token: Token): boolean => {
    const room = mostText - length;
    const cut = token.text.length > room ? { ...token, text: shorten(token.text, room) } : token;
    sizeBytes += jsonSize(cut) + 1;
    if (sizeBytes > mostTokenBytes) return false;
    tokens.push(cut);
    length += cut.text.length;
    return length < mostText;
  };
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const { source, chain, line } = frame;
    if (line >= source.total || left-- <= 0) {
      frames.pop();
      continue;
    }
    frame.line++;
    const { tokens: made, isContinued } = source.line(line);
    if (tokens.length > 0 && isContinued !== true && !put(space)) return tokens;
    if (line === 0 && chain !== '' && !put({ text: `${chain} `, tone: 'muted' })) return tokens;
    // A row of a hex dump begins with its offset, which says nothing here.
    for (const token of source.isDump ? made.slice(1) : made) if (!put(token)) return tokens;
    const anchor = source.anchors[frame.anchor];
    if (anchor?.line !== line) continue;
    frame.anchor++;
    if (frames.length >= mostSteps) continue;
    for (const { layer, address: at } of [...anchor.layers].reverse()) {
      const inner = chainFrom(layer, at);
      const labels = inner.layers.map(({ codec }) => codecLabel(codec)).join(' › ');
      frames.push(frameOf(layerContent(inner.inner, inner.innerAddress, marking), labels));
    }
  }
  return tokens;
}

const space: Token = { text: ' ', tone: 'plain' };

function frameOf(source: LineSource, chain = ''): Frame {
  return { source, chain, line: 0, anchor: 0 };
}

/** Lines of the innermost content that makes up all of a value. */
function contentLines(value: DecodedValue, address: Address, marking: Marking): LineSource {
  const layer = wholeLayer(value);
  if (layer === null) return valueLines(value, address, marking);
  const { inner, innerAddress } = chainFrom(layer, layerAddress(address, 0));
  return layerContent(inner, innerAddress, marking);
}

/** Lines of what a layer yields; of sections (parts, tokens) those of the first. */
function layerContent(layer: Layer, address: Address, marking: Marking): LineSource {
  const lines = layerLines(layer, address, marking);
  if (lines !== null) return lines;
  return valueLines(layer.values[0]!, valueAddress(address, 0), marking);
}
