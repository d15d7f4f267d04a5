import type { Codec, CodecInput, Reading } from '../codec';
import { isFieldName, pairEntry, pairsState, splitPairs, type Pair } from '../pairs';
import { withSiblings } from '../siblings';
import { listValues, type Entry } from '../table';

const ampersand = 0x26;
const questionMark = 0x3f;
/** A query without any equals sign is one value, not a name. */
const minBareValue = 12;

/** The query of a URL (RFC 3986, section 3.4) as names and values; on its own it begins with `?`. */
export const query: Codec = {
  id: 'query',
  protection: 'plaintext',
  reads: 'text',
  inText: false,
  declaredBy: () => false,

  fits({ bytes, start, end }) {
    return end - start > 2 && bytes[start] === questionMark;
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    return isQuery(bytes, start + 1, end) ? readQuery(bytes, start + 1, end, { start, end }) : null;
  },
};

/** Whether a run reads like a query: proper names, most of them with values. */
export function isQuery(bytes: Uint8Array, start: number, end: number): boolean {
  const pairs = splitPairs(bytes, start, end, ampersand);
  const withValue = pairs.filter(({ value }) => value !== null).length;
  return withValue * 2 > pairs.length && pairs.every(({ name }) => isFieldName(bytes, name));
}

/** The reading of a query's pairs in [start, end); `range` is what it stands for. */
export function readQuery(
  bytes: Uint8Array,
  start: number,
  end: number,
  range = { start, end },
): Reading {
  const pairs = splitPairs(bytes, start, end, ampersand);
  const entries = withSiblings(pairs.map((pair) => queryEntry(bytes, pair)));
  return {
    codec: 'query',
    range,
    isSegment: false,
    ...pairsState(pairs),
    evidence: [],
    protection: 'plaintext',
    table: listValues(entries),
  };
}

function queryEntry(bytes: Uint8Array, pair: Pair): Entry {
  const { name, value } = pair;
  const isBare = value === null && name.end - name.start >= minBareValue;
  return pairEntry(
    bytes,
    isBare ? { name: { start: name.start, end: name.start }, value: name } : pair,
    true,
  );
}
