import { parseJson } from '../../../bytes/jsonParser';
import type { ByteRange } from '../../../bytes/range';
import type { ByteSource } from '../../../bytes/source';
import type { IndexItem } from '../../model';
import { makeProblem } from '../../problemLog';

/** Bytes read at once, and of one line at most: bodies stand in files of their own. */
const firstLength = 256 * 1024;
const mostLine = 64 * 1024 * 1024;

/** What a line of the network log holds. */
type Snapshot =
  | { readonly kind: 'entry'; readonly range: ByteRange; readonly isCut: boolean }
  | { readonly kind: 'other' | 'malformed'; readonly isCut: boolean };

/** Finds the HAR entries in a log that has a JSON object on each line. */
export async function* indexSnapshots(source: ByteSource): AsyncIterable<IndexItem> {
  const { size } = source;
  let length = firstLength;
  let count = 0;
  let isCut = false;
  for (let base = 0; base < size;) {
    const bytes = await source.read(base, length);
    if (bytes.length === 0) break;
    const isLast = base + bytes.length >= size;
    let at = 0;
    for (let end = bytes.indexOf(0x0a); at < bytes.length; end = bytes.indexOf(0x0a, at)) {
      if (end < 0 && !isLast && (at > 0 || bytes.length < mostLine)) break;
      const stop = end < 0 ? bytes.length : end;
      const found = snapshotIn(bytes.subarray(at, stop));
      const offset = base + at;
      at = end < 0 ? stop : stop + 1;
      // Only the end of the file can cut a line.
      if (found.isCut && end < 0) isCut = true;
      else if (found.isCut || found.kind === 'malformed') yield problem('malformed-file', offset);
      if (found.kind !== 'entry') continue;
      count++;
      const { start, end: to } = found.range;
      yield { kind: 'exchange', ref: { range: { start: offset + start, end: offset + to } } };
    }
    base += at;
    length = at === 0 ? Math.min(length * 4, mostLine) : firstLength;
  }
  if (isCut) yield problem('truncated-file', size);
  else if (count === 0) yield problem('no-exchanges', null);
}

function snapshotIn(line: Uint8Array): Snapshot {
  if (line.every((byte) => byte <= 0x20)) return { kind: 'other', isCut: false };
  const document = parseJson(line);
  const isCut = document.state === 'truncated';
  if (document.count === 0 || document.type(0) !== 'object') {
    return { kind: 'malformed', isCut };
  }
  const snapshot = document.member(0, 'snapshot');
  if (snapshot !== null && document.type(snapshot) === 'object') {
    return { kind: 'entry', range: document.range(snapshot), isCut };
  }
  return { kind: document.state === 'complete' ? 'other' : 'malformed', isCut };
}

function problem(
  code: 'malformed-file' | 'truncated-file' | 'no-exchanges',
  offset: number | null,
): IndexItem {
  return { kind: 'problem', problem: makeProblem(code, offset) };
}
