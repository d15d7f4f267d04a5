import type { ByteSource } from '../../../bytes/source';
import type { CaptureReader, IndexItem } from '../../model';
import { indexByElement } from '../../xml/indexing';
import { hasRoot } from '../../xml/leaves';
import { indexOfText } from '../../xml/tags';
import { loadXmlMessage } from './exchange';

/** Root of ZAP's reports. */
const report = 'OWASPZAPReport';
/** Bytes in which the root shows. */
const headLength = 64 * 1024;

/** ZAP's XML reports with the messages of each alert, and the messages that it saves as XML. */
export const zapXmlReader: CaptureReader = {
  format: 'zap-xml',
  label: 'ZAP XML',
  extensions: ['.xml'],
  sniff: sniffZapXml,
  index: indexMessages,
  load: loadXmlMessage,
};

function sniffZapXml(head: Uint8Array): number {
  if (hasRoot(head, report)) return 0.95;
  if (!hasRoot(head, 'Message')) return 0;
  const parts = ['<Headers', '<Body'].filter((part) => indexOfText(head, part, 0) >= 0);
  return parts.length === 2 ? 0.9 : 0.3;
}

async function* indexMessages(source: ByteSource): AsyncIterable<IndexItem> {
  const isReport = hasRoot(await source.read(0, headLength), report);
  yield* indexByElement(source, isReport ? 'instance' : 'Message');
}
