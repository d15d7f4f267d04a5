import type { ByteSource } from '../../../bytes/source';
import type { CaptureReader, IndexItem } from '../../model';
import { makeProblem } from '../../problemLog';
import { loadItem } from './exchange';
import { nextStep } from './scanner';
import { sniffBurp } from './sniff';

const chunkSize = 1024 * 1024;
/** Most bytes of one item: what is larger is cut there. */
const maxItemBytes = 256 * 1024 * 1024;

/** What Burp Suite's "Save items" writes, and the tools that follow it. */
export const burpReader: CaptureReader = {
  format: 'burp',
  label: 'Burp Suite items',
  extensions: ['.xml', '.burp.xml'],
  sniff: sniffBurp,
  index: indexItems,
  load: loadItem,
};

async function* indexItems(source: ByteSource): AsyncIterable<IndexItem> {
  let base = 0;
  let at = 0;
  let bytes = await source.read(0, chunkSize);
  let count = 0;
  let isOpen = false;
  let isCut = false;
  for (;;) {
    const isLast = base + bytes.length >= source.size;
    const isFull = bytes.length >= maxItemBytes;
    const step = nextStep(bytes, at, isLast || isFull);
    if (step.kind === 'more') {
      if (isLast) break;
      const length = step.from === 0 ? bytes.length * 2 : chunkSize;
      base += step.from;
      at = 0;
      const wanted = Math.max(length, bytes.length - step.from + 1);
      const next = await source.read(base, Math.min(wanted, maxItemBytes));
      // A file that has become shorter meanwhile ends here.
      if (next.length <= bytes.length - step.from) break;
      bytes = next;
    } else if (step.kind === 'item') {
      const { start, end, state, fields } = step.item;
      at = end;
      isCut = state === 'cut';
      if (isCut && !isLast) {
        const problem = makeProblem('over-budget', base + start, { limit: 'entry-bytes' });
        yield { kind: 'problem', problem };
        isCut = false;
      }
      // An item that the end has cut before anything could be read of it is none.
      if (state === 'cut' && fields.size === 0) continue;
      count++;
      yield { kind: 'exchange', ref: { range: { start: base + start, end: base + end } } };
    } else if (step.kind === 'doctype') {
      at = step.end;
      if (!step.isHarmless) {
        yield { kind: 'problem', problem: makeProblem('doctype-ignored', base + step.start) };
      }
    } else {
      at = step.end;
      isOpen = step.kind === 'root';
    }
  }
  if (isOpen || isCut) {
    yield { kind: 'problem', problem: makeProblem('truncated-file', base + bytes.length) };
  } else if (count === 0) {
    yield { kind: 'problem', problem: makeProblem('no-exchanges', null) };
  }
}
