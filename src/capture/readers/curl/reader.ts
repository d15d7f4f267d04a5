import type { CaptureReader } from '../../model';
import { indexBlocks } from '../../text/blocks';
import { loadTransfer } from './exchange';
import { sniffCurl } from './sniff';
import { CurlSplitter } from './splitter';

/** What curl says of its transfers: `-v`, `--trace` and `--trace-ascii`. */
export const curlReader: CaptureReader = {
  format: 'curl',
  label: 'curl output',
  extensions: ['.log', '.txt', '.trace'],
  sniff: sniffCurl,
  index: (source) => indexBlocks(source, (blocks) => new CurlSplitter(blocks)),
  load: loadTransfer,
};
