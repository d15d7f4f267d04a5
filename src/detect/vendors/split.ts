import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Split: events of a traffic type and impressions of flags, each with the key that it was for
 * (github.com/splitio/javascript-commons).
 */
export const split: Vendor = {
  id: 'split',
  name: 'Split',
  marks: [
    ['traffictypename', 'eventtypeid', 'key'],
    ['k', 't', 'm', 'c', 'r'],
    ['k', 'fs'],
  ],
  urlMarks: ['events.split.io/api/', 'sdk.split.io/api/', 'telemetry.split.io/'],
  fields: {
    user_id: ['key', 'k', 'b'],
  },
  others: list(`
      t, r, m, c, f, fs, eventtypeid, traffictypename
    `),
};
