import type { CaptureReader } from '../../model';
import { indexBlocks } from '../../text/blocks';
import { loadLogged } from './exchange';
import { sniffBurpLog } from './sniff';
import { BurpLogSplitter } from './splitter';

/** What Burp Suite logs to a file, and what sqlmap and others read of it. */
export const burpLogReader: CaptureReader = {
  format: 'burp-log',
  label: 'Burp Suite log',
  extensions: ['.log', '.txt'],
  sniff: sniffBurpLog,
  index: (source) => indexBlocks(source, (blocks) => new BurpLogSplitter(blocks)),
  load: loadLogged,
};
