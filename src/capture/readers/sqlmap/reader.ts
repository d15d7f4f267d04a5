import type { CaptureReader } from '../../model';
import { indexBlocks } from '../../text/blocks';
import { loadTraffic } from './exchange';
import { sniffSqlmap } from './sniff';
import { SqlmapSplitter } from './splitter';

/** What sqlmap writes of its traffic, to a file (`-t`) or to the console (`-v 4` and above). */
export const sqlmapReader: CaptureReader = {
  format: 'sqlmap',
  label: 'sqlmap traffic',
  extensions: ['.txt', '.log'],
  sniff: sniffSqlmap,
  index: (source) => indexBlocks(source, (blocks) => new SqlmapSplitter(blocks)),
  load: loadTraffic,
};
