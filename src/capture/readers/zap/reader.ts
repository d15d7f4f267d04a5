import type { CaptureReader } from '../../model';
import { indexBlocks } from '../../text/blocks';
import { loadExported } from './exchange';
import { sniffZap } from './sniff';
import { ZapSplitter } from './splitter';

/** What ZAP's "Export messages to file" writes. */
export const zapReader: CaptureReader = {
  format: 'zap',
  label: 'ZAP messages',
  extensions: ['.txt', '.log'],
  sniff: sniffZap,
  index: (source) => indexBlocks(source, (blocks) => new ZapSplitter(blocks)),
  load: loadExported,
};
