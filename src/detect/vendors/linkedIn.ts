import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * LinkedIn Insight Tag: query of `collect` with `li_adsId` and body of `wa` with `liFatId` (names
 * as its pixel sends them).
 */
export const linkedIn: Vendor = {
  id: 'linkedin',
  name: 'LinkedIn',
  marks: [
    ['liadsid', 'pid'],
    ['pids', 'websitesignalrequestid'],
    ['lifatid', 'ligiant'],
  ],
  urlMarks: ['px.ads.linkedin.com/', 'linkedin.com/px/'],
  fields: {
    cookie_id: ['liadsid', 'lifatid', 'ligiant'],
    browsing_url: ['url', 'href'],
    email: ['hem'],
  },
  others: list(`
      pid, pids, time, v, fmt, scriptversion, websitesignalrequestid, conversionid
    `),
};
