import { indexNumbered } from '../../containers/zip/numbered';
import type { CaptureReader } from '../../model';
import { loadRequestFile } from './exchange';
import { proxymanNumbering } from './members';

/** What Proxyman saves since version 2: a zip with a JSON file for each request. */
export const proxymanReader: CaptureReader = {
  format: 'proxyman',
  label: 'Proxyman log',
  extensions: ['.proxymanlogv2', '.proxymansession'],
  // A zip is told by what is in it.
  sniff: () => 0,
  sniffMembers: (names) => (names.some((name) => proxymanNumbering.fileOf(name)) ? 0.9 : 0),
  index: (source) => indexNumbered(source, proxymanNumbering),
  load: loadRequestFile,
};
