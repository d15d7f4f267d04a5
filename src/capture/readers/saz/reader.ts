import { indexNumbered } from '../../containers/zip/numbered';
import type { CaptureReader } from '../../model';
import { loadSession } from './exchange';
import { sazNumbering, sessionFile } from './sessions';

/** What Fiddler saves: a zip with three or four files for each session. */
export const sazReader: CaptureReader = {
  format: 'saz',
  label: 'Fiddler session archive (SAZ)',
  extensions: ['.saz'],
  // A zip is told by what is in it.
  sniff: () => 0,
  sniffMembers: (names) => (names.some((name) => sessionFile(name) !== null) ? 0.95 : 0),
  index: (source) => indexNumbered(source, sazNumbering),
  load: loadSession,
};
