import type { ByteRange } from '../../bytes/range';
import { RangeMapBuilder, type RangeMap } from '../../bytes/rangeMap';
import { byteClass, startsWith } from '../byteClass';
import type { Codec, CodecInput, Mapped, Reading } from '../codec';
import { mapped, sliceContent } from '../mapped';
import { listValues, oneValue, type Entry } from '../table';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const maxMessages = 20_000;
/** Messages that must be there for a text to be taken for a stream without being declared. */
const minMessages = 2;

/** Server-sent events (HTML Standard, section 9.2.6): the data of each message, in order. */
export const sse: Codec = {
  id: 'sse',
  protection: 'plaintext',
  reads: 'text',
  inText: false,
  declaredBy: (mediaType) => mediaType === 'text/event-stream',

  fits({ bytes, start, classes, isDeclared }) {
    if (isDeclared) return true;
    return (
      (classes & byteClass.lineBreak) !== 0 &&
      ['data:', 'event:', 'id:', 'retry:'].some((field) => startsWith(bytes, start, field))
    );
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const messages = messagesOf(bytes, start, end);
    if (messages.length < (input.isDeclared ? 1 : minMessages)) return null;
    const range = { start, end };
    const isCut = messages.length >= maxMessages;
    const inner: Reading = {
      codec: 'message',
      range: { start: 0, end: end - start },
      isSegment: false,
      state: isCut ? 'skipped' : 'complete',
      reason: isCut ? { id: 'decode.over-budget', arguments: { limit: 'layers' } } : null,
      evidence: [],
      protection: 'plaintext',
      table: listValues(messages.map((lines, index) => entryOf(bytes, lines, index, start))),
    };
    return {
      codec: 'sse',
      range,
      state: 'complete',
      reason: null,
      evidence: [{ id: 'decode.parses', arguments: { bytes: end - start } }, ...input.evidence],
      protection: 'plaintext',
      table: oneValue(range, sliceContent(bytes, range), { reading: inner }),
    };
  },
};

/** For each message, where the values of its data lines stand. */
function messagesOf(bytes: Uint8Array, start: number, end: number): ByteRange[][] {
  const messages: ByteRange[][] = [];
  let lines: ByteRange[] = [];
  for (let at = start; at < end && messages.length < maxMessages;) {
    let stop = at;
    while (stop < end && bytes[stop] !== lineFeed && bytes[stop] !== carriageReturn) stop++;
    if (stop === at) {
      if (lines.length > 0) messages.push(lines);
      lines = [];
    } else if (startsWith(bytes, at, 'data')) {
      const colon = at + 4;
      if (bytes[colon] === 0x3a) {
        lines.push({
          start: Math.min(stop, bytes[colon + 1] === 0x20 ? colon + 2 : colon + 1),
          end: stop,
        });
      }
    }
    at = stop + (bytes[stop] === carriageReturn && bytes[stop + 1] === lineFeed ? 2 : 1);
  }
  if (lines.length > 0) messages.push(lines);
  return messages;
}

function entryOf(
  bytes: Uint8Array,
  lines: readonly ByteRange[],
  index: number,
  base: number,
): Entry {
  const name = String(index);
  const range = { start: lines[0]!.start - base, end: lines.at(-1)!.end - base };
  return {
    name,
    keys: [name],
    type: 'text',
    range,
    hint: {},
    content: () => dataOf(bytes, lines, base),
  };
}

/** The lines of one message with a line feed between them. */
function dataOf(bytes: Uint8Array, lines: readonly ByteRange[], base: number): Mapped {
  const [first] = lines;
  if (lines.length === 1) {
    const { start, end } = first!;
    return sliceContent(bytes.subarray(base), { start: start - base, end: end - base });
  }
  const length = lines.reduce((sum, { start, end }) => sum + end - start + 1, -1);
  const out = new Uint8Array(length);
  let to = 0;
  for (const { start, end } of lines) {
    out.set(bytes.subarray(start, end), to);
    to += end - start;
    if (to < length) out[to++] = lineFeed;
  }
  return mapped(out, () => linesMap(lines, base));
}

/** The line feed between two lines stands for all that is between their values. */
function linesMap(lines: readonly ByteRange[], base: number): RangeMap {
  const map = new RangeMapBuilder(lines[0]!.start - base);
  lines.forEach(({ start, end }, index) => {
    map.verbatim(end - start);
    const next = lines[index + 1];
    if (next) map.unit(1, next.start - end);
  });
  return map.build();
}
