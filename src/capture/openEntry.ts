import { parseJson } from '../bytes/jsonParser';
import { MemorySource } from '../bytes/source';
import type { IndexItem, ReadContext } from './model';
import type { OpenedCapture } from './open';
import { makeProblem } from './problemLog';
import { harReader } from './readers/har/reader';

/**
 * One entry of a HAR that stands alone (an object with `request` and `response`, HAR 1.2, section
 * "entries") as a capture of one exchange, whatever the bytes are: what is none of an entry becomes a
 * problem. Offsets count in these bytes.
 */
export function openEntry(bytes: Uint8Array, context: ReadContext): OpenedCapture {
  const { format, label, load } = harReader;
  const source = new MemorySource(bytes);
  return {
    reader: harReader,
    format,
    label,
    isPacked: false,
    index: () => onlyItem(bytes),
    load: (ref, at) => load(source, ref, at, context),
  };
}

// An index is asynchronous, though nothing is waited for here.
async function* onlyItem(bytes: Uint8Array): AsyncIterable<IndexItem> {
  yield { kind: 'exchange', ref: { range: { start: 0, end: bytes.length } } };
  // The end of an entry is nothing that its reader looks after.
  if (parseJson(bytes).state !== 'truncated') return;
  yield { kind: 'problem', problem: makeProblem('truncated-file', bytes.length) };
}
