import type { ByteSource } from '../../../bytes/source';
import { readChunks } from '../../chunks';
import type { CaptureReader, IndexItem } from '../../model';
import { makeProblem } from '../../problemLog';
import { loadEntry } from './exchange';
import { HarScanner, type Sighting } from './scanner';
import { sniffHar } from './sniff';

/** HTTP Archive 1.2 and all that calls itself so. */
export const harReader: CaptureReader = {
  format: 'har',
  label: 'HTTP Archive (HAR)',
  extensions: ['.har'],
  sniff: sniffHar,
  index: indexHar,
  load: loadEntry,
};

async function* indexHar(source: ByteSource): AsyncIterable<IndexItem> {
  const scanner = new HarScanner();
  let size = 0;
  let hasFault = false;
  const items = (sightings: readonly Sighting[]): IndexItem[] =>
    sightings.map((sighting) => {
      if (sighting.kind === 'entry') return { kind: 'exchange', ref: { range: sighting.range } };
      hasFault = true;
      return { kind: 'problem', problem: makeProblem('malformed-file', sighting.offset) };
    });

  for await (const { bytes, offset } of readChunks(source)) {
    yield* items(scanner.push(bytes, offset));
    size = offset + bytes.length;
  }
  const { sightings, isCut } = scanner.finish(size);
  yield* items(sightings);
  if (isCut) yield { kind: 'problem', problem: makeProblem('truncated-file', size) };
  else if (!scanner.hasEntries && !hasFault) {
    yield { kind: 'problem', problem: makeProblem('no-exchanges', null) };
  }
}
