import type { CaptureReader } from '../../model';
import { loadRecords } from './exchange';
import { indexRecords } from './indexing';
import { sniffWarc } from './sniff';

/** What web crawlers and archives keep (ISO 28500:2017), as it is or with a gzip member for each record. */
export const warcReader: CaptureReader = {
  format: 'warc',
  label: 'Web archive (WARC)',
  looksAround: true,
  extensions: ['.warc', '.warc.gz', '.wacz'],
  sniff: sniffWarc,
  readsGzip: true,
  index: indexRecords,
  load: loadRecords,
};
