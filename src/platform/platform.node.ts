import { randomBytes } from 'node:crypto';
import type { Platform } from '../bytes/platform';
import { digest } from './digest.node';
import { openFile } from './files.node';
import { inflate } from './inflate.node';

/** What Node hands in. */
export const nodePlatform: Platform = {
  inflate,
  digest,
  openFile,
  randomId: (bytes) => randomBytes(bytes).toString('hex'),
};
