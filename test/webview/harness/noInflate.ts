import type { Inflate } from '../../../src/bytes/platform';

/** Stands in for the platform's own where there is none: nothing is compressed in the harness. */
export const inflate: Inflate = () => ({ bytes: new Uint8Array(0), state: 'failed', consumed: 0 });
