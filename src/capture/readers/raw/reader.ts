import type { ByteSource } from '../../../bytes/source';
import type { CaptureReader, IndexItem } from '../../model';
import { makeProblem } from '../../problemLog';
import { loadMessages } from './exchange';
import { sniffRaw } from './sniff';
import { splitMessages } from './scanner';

/** Where a message ends hangs on what follows it, so the text is held whole while it is split. */
const maxTextBytes = 256 * 1024 * 1024;

/** HTTP messages as text: copied from a proxy, written for a REST client, piped from a socket. */
export const rawReader: CaptureReader = {
  format: 'raw',
  label: 'Raw HTTP',
  extensions: ['.http', '.req', '.rest', '.txt'],
  sniff: sniffRaw,
  index: indexText,
  load: loadMessages,
};

async function* indexText(source: ByteSource): AsyncIterable<IndexItem> {
  const bytes = await source.read(0, Math.min(source.size, maxTextBytes));
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let count = 0;
  let strayAt: number | null = null;
  for (const item of splitMessages(bytes.subarray(start))) {
    if (item.kind === 'stray') strayAt ??= item.at;
    else {
      count++;
      const range = { start: item.exchange.start + start, end: item.exchange.end + start };
      yield { kind: 'exchange', ref: { range } };
    }
  }
  if (strayAt !== null) {
    yield { kind: 'problem', problem: makeProblem('malformed-file', strayAt + start) };
  } else if (count === 0) {
    yield { kind: 'problem', problem: makeProblem('no-exchanges', null) };
  }
  if (source.size > maxTextBytes) {
    const problem = makeProblem('over-budget', maxTextBytes, { limit: 'text-bytes' });
    yield { kind: 'problem', problem };
  }
}
