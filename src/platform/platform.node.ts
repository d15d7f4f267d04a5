import { randomBytes } from 'node:crypto';
import type { Platform } from '../bytes/platform';
import { readData } from './data.node';
import { decrypt } from './decrypt.node';
import { digest } from './digest.node';
import { openFile } from './files.node';
import { inflate } from './inflate.node';

/** What Node hands in. */
export const nodePlatform: Platform = {
  inflate,
  digest,
  decrypt,
  openFile,
  readData,
  randomId: (bytes) => randomBytes(bytes).toString('hex'),
};
