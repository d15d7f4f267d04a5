import type { ByteSource } from '../../../bytes/source';
import type { CaptureReader, IndexItem, Problem } from '../../model';
import { makeProblem } from '../../problemLog';
import { loadFlow } from './exchange';
import { flowAt, hasMessage, nextFlow, versionOf, type FlowPlace } from './scanner';
import { sniffMitmproxy } from './sniff';
import { FileWindow } from './window';

/** Newest version of the flow format that is known: that of mitmproxy 11 and 12. */
const newestVersion = 21;

/** What mitmproxy, mitmdump and mitmweb save: flows one behind another, each a tnetstring. */
export const mitmproxyReader: CaptureReader = {
  format: 'mitmproxy',
  label: 'mitmproxy flows',
  extensions: ['.mitm', '.flow', '.flows', '.mitmproxy', '.dump'],
  sniff: sniffMitmproxy,
  index: indexFlows,
  load: loadFlow,
};

/** Only lengths are read, so that large bodies are passed over. */
async function* indexFlows(source: ByteSource): AsyncIterable<IndexItem> {
  const file = new FileWindow(source);
  let first: FlowPlace | null = null;
  let last: FlowPlace | null = null;
  let at = await afterByteOrderMark(file);
  while (at < file.size) {
    const flow = await flowAt(file, at);
    if (flow.state === 'complete') {
      yield exchange(flow);
      first ??= flow;
      last = flow;
      at = flow.end;
      continue;
    }
    // What was recorded behind it is not lost with it.
    const next = await nextFlow(file, at);
    const end = next ?? file.size;
    const isCut = flow.state === 'cut' && next === null;
    if (!isCut || (await hasMessage(file, flow))) yield exchange({ ...flow, end });
    if (isCut) yield problem(makeProblem('truncated-file', end));
    at = end;
  }
  yield* newerVersion(file, first, last);
}

/** mitmproxy writes none, but what a file was copied with may have. */
async function afterByteOrderMark(file: FileWindow): Promise<number> {
  const [first, second, third] = await file.load(0);
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}

/** Says that a newer version has written the file: the last flow, where it was appended to. */
async function* newerVersion(
  file: FileWindow,
  first: FlowPlace | null,
  last: FlowPlace | null,
): AsyncIterable<IndexItem> {
  for (const flow of first === last ? [first] : [first, last]) {
    const version = flow && (await versionOf(file, flow));
    if (!flow || version === null || version <= newestVersion) continue;
    const args = { version, known: newestVersion };
    yield problem(makeProblem('newer-version', flow.start, args));
    return;
  }
}

function exchange({ start, end }: FlowPlace): IndexItem {
  return { kind: 'exchange', ref: { range: { start, end } } };
}

function problem(found: Problem): IndexItem {
  return { kind: 'problem', problem: found };
}
