import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Nielsen: `devInfo` beside what was watched or read (its vendor configuration for AMP).
 */
export const nielsen: Vendor = {
  id: 'nielsen',
  name: 'Nielsen',
  marks: [
    ['devinfo', 'metadata'],
    ['devid', 'apn', 'apid'],
  ],
  urlMarks: ['imrworldwide.com/'],
  fields: {
    device_id: ['devid'],
    browsing_url: ['pageurl'],
    session_id: ['sessionid'],
  },
  others: list(`
      apn, apv, apid, assetid, utc, rnd
    `),
};
