import type { CaptureReader } from '../../model';
import { indexByElement } from '../../xml/indexing';
import { hasRoot } from '../../xml/leaves';
import { indexOfText } from '../../xml/tags';
import { loadXmlEntry } from './exchange';

/** What the developer tools of Internet Explorer and the first Edge save: HAR's fields, in XML. */
export const harXmlReader: CaptureReader = {
  format: 'har-xml',
  label: 'HTTP Archive in XML',
  extensions: ['.xml', '.har'],
  sniff: sniffHarXml,
  index: (source) => indexByElement(source, 'entry'),
  load: loadXmlEntry,
};

/** How surely `head` begins one: a root `log` with entries, or what stands before them. */
function sniffHarXml(head: Uint8Array): number {
  if (!hasRoot(head, 'log')) return 0;
  if (indexOfText(head, '<entries', 0) >= 0) return 0.9;
  return indexOfText(head, '<creator>', 0) >= 0 ? 0.6 : 0.3;
}
