import { parseJson } from '../../bytes/jsonParser';
import type { ByteRange } from '../../bytes/range';
import { isWhite } from '../byteClass';
import type { Codec, CodecInput, Reading, ValueTable } from '../codec';
import { jsonTable } from './json';

const lineFeed = 0x0a;
/** Separates records in JSON text sequences (RFC 7464). */
const recordSeparator = 0x1e;
/** Lines that must be records before anything is taken for a list of them. */
const minLines = 2;
const maxLines = 20_000;
const maxDepth = 512;
const maxNodes = 1_000_000;

/** Records of JSON, one a line (NDJSON, JSON lines) or one after each separator (RFC 7464). */
export const ndjson: Codec = {
  id: 'ndjson',
  protection: 'plaintext',
  reads: 'text',
  inText: false,
  declaredBy: (mediaType) => mediaTypes.has(mediaType),

  fits({ bytes, start, end, isDeclared }) {
    if (isDeclared) return true;
    return bytes[start] === 0x7b && bytes.subarray(start, end).includes(lineFeed);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end, isDeclared } = input;
    const records: Record[] = [];
    let left = maxNodes;
    let state: Reading['state'] = 'complete';
    let stoppedAt = end;
    for (const line of linesOf(bytes, start, end)) {
      if (records.length >= maxLines || left <= 0) {
        state = 'skipped';
        stoppedAt = line.start;
        break;
      }
      const document = parseJson(bytes, line, { maxDepth, maxNodes: left });
      const isRecord = document.state === 'complete' && document.count > 0;
      if (!isRecord && (!isDeclared || document.count === 0) && records.length < minLines)
        return null;
      if (!isRecord) {
        state = document.state === 'truncated' && line.end === end ? 'truncated' : 'failed';
        stoppedAt = document.errorOffset ?? line.start;
        if (document.count === 0) break;
      }
      records.push({ first: maxNodes - left, line, table: jsonTable(bytes, document) });
      left -= document.count;
      if (state !== 'complete') break;
    }
    if (records.length < (isDeclared ? 1 : minLines)) return null;
    return {
      codec: 'ndjson',
      range: { start, end },
      state,
      reason: reasonOf(state, stoppedAt),
      evidence: [
        { id: 'decode.parses', arguments: { bytes: stoppedAt - start } },
        ...input.evidence,
      ],
      protection: 'plaintext',
      table: recordsTable(records, maxNodes - left),
    };
  },
};

const mediaTypes: ReadonlySet<string> = new Set([
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/x-jsonlines',
  'application/jsonlines',
  'application/json-seq',
  'application/stream+json',
]);

interface Record {
  /** Row of the record's root. */
  readonly first: number;
  readonly line: ByteRange;
  readonly table: ValueTable;
}

/** Runs between line breaks or separators that hold anything. */
function* linesOf(bytes: Uint8Array, start: number, end: number): Generator<ByteRange> {
  let from = start;
  let isBlank = true;
  for (let at = start; at <= end; at++) {
    const byte = bytes[at];
    if (at < end && byte !== lineFeed && byte !== recordSeparator) {
      if (isBlank && !isWhite(byte!)) isBlank = false;
      continue;
    }
    if (!isBlank) yield { start: from, end: at };
    from = at + 1;
    isBlank = true;
  }
}

function reasonOf(state: Reading['state'], offset: number): Reading['reason'] {
  switch (state) {
    case 'complete':
      return null;
    case 'truncated':
      return { id: 'decode.truncated', arguments: { bytes: offset } };
    case 'skipped':
      return { id: 'decode.over-budget', arguments: { limit: 'layers' } };
    case 'failed':
      return { id: 'decode.corrupt', arguments: { offset } };
  }
}

/** All records in one table: each pointer begins with the number of its record. */
function recordsTable(records: readonly Record[], count: number): ValueTable {
  const recordOf = (row: number): number => {
    let low = 0;
    let high = records.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (records[middle]!.first <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const at = <T>(row: number, ask: (record: Record, own: number, number: string) => T): T => {
    const index = recordOf(row);
    const record = records[index]!;
    return ask(record, row - record.first, String(index));
  };
  return {
    count,
    name: (row) => at(row, ({ table }, own, number) => `/${number}${table.name(own) ?? ''}`),
    keys: (row) => at(row, ({ table }, own, number) => [number, ...table.keys(own)]),
    type: (row) => at(row, ({ table }, own) => table.type(own)),
    range: (row) => at(row, ({ table }, own) => table.range(own)),
    container: (row) =>
      at(row, ({ table, first }, own) => {
        const container = table.container(own);
        return container === null ? null : first + container;
      }),
    content: (row) => at(row, ({ table }, own) => table.content(own)),
    text: (row) => at(row, ({ table }, own) => table.text!(own)),
    hint: (row) => at(row, ({ table }, own) => table.hint?.(own) ?? null),
    candidates(source) {
      const rows: number[] = [];
      for (const { first, table } of records) {
        for (const own of table.candidates!(source)) rows.push(first + own);
      }
      return rows;
    },
  };
}
