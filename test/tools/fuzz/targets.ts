import type { Target } from './model';
import { addressesTarget } from './targets/addresses';
import { analyseTarget } from './targets/analyse';
import { argsTarget } from './targets/args';
import { containersTarget } from './targets/containers';
import { decodeTarget } from './targets/decode';
import { decodeAsTarget } from './targets/decodeAs';
import { detectTarget } from './targets/detect';
import { jsonTarget } from './targets/json';
import { pageMessageTarget } from './targets/pageMessage';
import { burpTarget, harTarget, mitmproxyTarget, logTarget, rawTarget } from './targets/readers';
import { netLogTarget, streamsTarget } from './targets/streams';
import { viewTarget } from './targets/view';

/** Everything that takes bytes or words from outside. */
export const targets: readonly Target[] = [
  jsonTarget,
  addressesTarget,
  harTarget,
  burpTarget,
  mitmproxyTarget,
  logTarget,
  rawTarget,
  containersTarget,
  netLogTarget,
  streamsTarget,
  decodeTarget,
  decodeAsTarget,
  detectTarget,
  analyseTarget,
  viewTarget,
  pageMessageTarget,
  argsTarget,
];
