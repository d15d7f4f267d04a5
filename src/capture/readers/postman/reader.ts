import type { ByteSource } from '../../../bytes/source';
import { readChunks } from '../../chunks';
import type { CaptureReader, IndexItem } from '../../model';
import { makeProblem } from '../../problemLog';
import { loadPostman } from './exchange';
import { PostmanScanner, type Found } from './scanner';
import { sniffPostman } from './sniff';

/** Most exchanges of a collection that are kept until it is clear whether a run follows. */
const mostWritten = 100_000;

/** Postman collections with the responses saved in them, and newman's reports in JSON. */
export const postmanReader: CaptureReader = {
  format: 'postman',
  label: 'Postman collection or run',
  extensions: ['.postman_collection.json', '.json'],
  sniff: sniffPostman,
  index: indexPostman,
  load: loadPostman,
};

/** The report of a run holds the collection too: what was only written down counts without a run. */
async function* indexPostman(source: ByteSource): AsyncIterable<IndexItem> {
  const scanner = new PostmanScanner();
  const written: Found[] = [];
  let runs = 0;
  let size = 0;
  const take = (found: readonly Found[]): Found[] => {
    const sent = found.filter(({ isRun }) => isRun);
    runs += sent.length;
    if (runs > 0) written.length = 0;
    else for (const one of found) if (written.length < mostWritten) written.push(one);
    return sent;
  };
  for await (const { bytes, offset } of readChunks(source)) {
    for (const { range } of take(scanner.push(bytes, offset))) {
      yield { kind: 'exchange', ref: { range } };
    }
    size = offset + bytes.length;
  }
  for (const { range } of take(scanner.finish(size))) yield { kind: 'exchange', ref: { range } };
  for (const { range } of written) yield { kind: 'exchange', ref: { range } };
  if (scanner.brokenAt >= 0) yield problem('malformed-file', scanner.brokenAt);
  else if (!scanner.isAtEnd) yield problem('truncated-file', size);
  else if (runs + written.length === 0) yield problem('no-exchanges', null);
}

function problem(
  code: 'malformed-file' | 'truncated-file' | 'no-exchanges',
  offset: number | null,
): IndexItem {
  return { kind: 'problem', problem: makeProblem(code, offset) };
}
