import type { ByteSource } from '../../bytes/source';
import type { IndexItem } from '../model';
import { makeProblem } from '../problemLog';
import { indexElements } from './elements';

/** The index of a format that has an element called `name` for each exchange. */
export async function* indexByElement(source: ByteSource, name: string): AsyncIterable<IndexItem> {
  let count = 0;
  for await (const sighting of indexElements(source, name)) {
    if (sighting.kind === 'element') {
      count++;
      yield { kind: 'exchange', ref: { range: sighting.range } };
    } else if (sighting.kind === 'doctype') {
      yield { kind: 'problem', problem: makeProblem('doctype-ignored', sighting.offset) };
    } else if (sighting.isOpen) {
      yield { kind: 'problem', problem: makeProblem('truncated-file', source.size) };
    } else if (count === 0) yield { kind: 'problem', problem: makeProblem('no-exchanges', null) };
  }
}
