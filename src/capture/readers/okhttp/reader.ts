import type { CaptureReader } from '../../model';
import { indexBlocks } from '../../text/blocks';
import { loadCall } from './exchange';
import { sniffOkHttp } from './sniff';
import { OkHttpSplitter } from './splitter';

/** What OkHttp's logging interceptor prints, bare or in a log of Android's. */
export const okHttpReader: CaptureReader = {
  format: 'okhttp',
  label: 'OkHttp log',
  extensions: ['.log', '.txt'],
  sniff: sniffOkHttp,
  index: (source) => indexBlocks(source, (blocks) => new OkHttpSplitter(blocks)),
  load: loadCall,
};
