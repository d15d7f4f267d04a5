import type { ByteSource } from '../../../bytes/source';
import type { CaptureReader, Exchange, ExchangeRef, IndexItem, ReadContext } from '../../model';
import { makeProblem } from '../../problemLog';
import { traceFile } from './names';
import { openTrace } from './trace';

/** Newest version of the trace format that is known: that of Playwright 1.65. */
const newestVersion = 10;

/** The network of a Playwright trace: a zip with HAR entries line by line, and bodies beside them. */
export const playwrightReader: CaptureReader = {
  format: 'playwright',
  label: 'Playwright trace',
  looksAround: true,
  extensions: ['.zip'],
  // A zip is told by what is in it.
  sniff: () => 0,
  sniffMembers: (names) => (names.some((name) => traceFile(name) !== null) ? 0.9 : 0),
  index: indexTrace,
  load: loadSnapshot,
};

async function* indexTrace(source: ByteSource, context: ReadContext): AsyncIterable<IndexItem> {
  const { network, version } = await openTrace(source, context);
  let count = 0;
  let problems = 0;
  for await (const item of network.index()) {
    // One context of a browser may well have asked for nothing.
    if (item.kind === 'problem' && item.problem.code === 'no-exchanges') continue;
    if (item.kind === 'exchange') count++;
    else problems++;
    yield item;
  }
  if (version > newestVersion) {
    const args = { version, known: newestVersion };
    yield { kind: 'problem', problem: makeProblem('newer-version', null, args) };
  }
  if (count + problems === 0) yield { kind: 'problem', problem: makeProblem('no-exchanges', null) };
}

async function loadSnapshot(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const { network } = await openTrace(source, context);
  return network.load(ref, index);
}
