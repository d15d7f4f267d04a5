import { createHash } from 'node:crypto';
import type { Digest } from '../bytes/platform';

/** {@link Digest} by Node's crypto. */
export const digest: Digest = (kind, bytes) => createHash(kind).update(bytes).digest('hex');
