import type { ByteSource } from '../../../bytes/source';
import { holdsAt, skipBlanks } from '../../http/lines';
import type { CaptureReader, IndexItem } from '../../model';
import { makeProblem } from '../../problemLog';
import { indexBlocks } from '../../text/blocks';
import { loadTraced } from './exchange';
import { TraceSplitter } from './splitter';

/** What Charles exports as a trace: text, with messages between lines that mark their ends. */
export const charlesTraceReader: CaptureReader = {
  format: 'charles-trace',
  label: 'Charles trace',
  extensions: ['.trace'],
  sniff: sniffTrace,
  index: indexTrace,
  load: loadTraced,
};

function sniffTrace(head: Uint8Array): number {
  const start = skipBlanks(head, 0, head.length);
  return holdsAt(head, start, 'HTTP-Trace-Version:') ? 0.95 : 0;
}

async function* indexTrace(source: ByteSource): AsyncIterable<IndexItem> {
  const splitters: TraceSplitter[] = [];
  yield* indexBlocks(source, (blocks) => {
    const splitter = new TraceSplitter(blocks);
    splitters.push(splitter);
    return splitter;
  });
  if (splitters.some(({ isInside }) => isInside)) {
    yield { kind: 'problem', problem: makeProblem('truncated-file', source.size) };
  }
}
