import type { ByteSource } from '../../../bytes/source';
import { decodeLatin1 } from '../../../bytes/text';
import type { CaptureReader, IndexItem } from '../../model';
import { indexByElement } from '../../xml/indexing';
import { hasRoot } from '../../xml/leaves';
import { loadXmlTransaction } from './exchange';

/** What Charles exports as an XML session. */
export const charlesXmlReader: CaptureReader = {
  format: 'charles-xml',
  label: 'Charles XML session',
  extensions: ['.chlsx', '.xml'],
  sniff: (head) => (hasRoot(head, 'charles-session') ? 0.95 : 0),
  index: indexTransactions,
  load: loadXmlTransaction,
};

/** What Charles begins its files with: a definition that is named, and none of it here. */
const ownDoctype = /^<!DOCTYPE\s{1,9}charles-session\s{1,9}SYSTEM\s{1,9}"[^"<>[\]]{0,200}"\s{0,9}>/;

async function* indexTransactions(source: ByteSource): AsyncIterable<IndexItem> {
  for await (const item of indexByElement(source, 'transaction')) {
    const at = item.kind === 'problem' ? item.problem.offset : null;
    const isDoctype = item.kind === 'problem' && item.problem.code === 'doctype-ignored';
    if (isDoctype && at !== null) {
      if (ownDoctype.test(decodeLatin1(await source.read(at, 512)))) continue;
    }
    yield item;
  }
}
