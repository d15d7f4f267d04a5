import { indexNumbered } from '../../containers/zip/numbered';
import type { CaptureReader } from '../../model';
import { loadDescribed } from './exchange';
import { fluxzyNumbering, isDescription } from './members';

/** What Fluxzy saves: a zip with a description and two body files for each exchange. */
export const fluxzyReader: CaptureReader = {
  format: 'fluxzy',
  label: 'Fluxzy archive',
  extensions: ['.fxzy', '.fzy'],
  // A zip is told by what is in it.
  sniff: () => 0,
  sniffMembers: (names) => (names.some(isDescription) ? 0.95 : 0),
  index: (source) => indexNumbered(source, fluxzyNumbering),
  load: loadDescribed,
};
