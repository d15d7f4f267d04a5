import type { ByteSource } from '../../../bytes/source';
import { containerOf } from '../../containers/kind';
import { indexNumbered } from '../../containers/zip/numbered';
import { indexArray } from '../../json/elements';
import type { CaptureReader, Exchange, ExchangeRef, IndexItem, ReadContext } from '../../model';
import { loadArchived, loadElement } from './exchange';
import { charlesNumbering, isMeta } from './members';
import { sniffCharles } from './sniff';

/** Charles' sessions: in JSON, and since version 5 a zip with such a JSON and two bodies for each transaction. */
export const charlesReader: CaptureReader = {
  format: 'charles',
  label: 'Charles session',
  extensions: ['.chlsj', '.chlz'],
  sniff: sniffCharles,
  sniffMembers: (names) => (names.some(isMeta) ? 0.9 : 0),
  index: indexSession,
  load: loadTransaction,
};

async function* indexSession(source: ByteSource): AsyncIterable<IndexItem> {
  if (await isArchive(source)) yield* indexNumbered(source, charlesNumbering);
  else yield* indexArray(source);
}

async function loadTransaction(
  source: ByteSource,
  ref: ExchangeRef,
  index: number,
  context: ReadContext,
): Promise<Exchange> {
  const load = (await isArchive(source)) ? loadArchived : loadElement;
  return load(source, ref, index, context);
}

async function isArchive(source: ByteSource): Promise<boolean> {
  return containerOf(await source.read(0, 4)) === 'zip';
}
