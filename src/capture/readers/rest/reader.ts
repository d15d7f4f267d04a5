import type { CaptureReader } from '../../model';
import { indexBlocks } from '../../text/blocks';
import { loadRequest } from './exchange';
import { sniffRest } from './sniff';
import { RestSplitter } from './splitter';

/** Requests written for a REST client of an editor (VS Code REST Client, JetBrains HTTP Client). */
export const restReader: CaptureReader = {
  format: 'rest',
  label: 'REST client requests',
  extensions: ['.http', '.rest'],
  sniff: sniffRest,
  index: (source) => indexBlocks(source, (blocks) => new RestSplitter(blocks)),
  load: loadRequest,
};
