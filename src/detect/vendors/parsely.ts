import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Parse.ly: query of `plogger` with `idsite` and the page before as `urlref` (its vendor
 * configuration for AMP; github.com/Parsely/parsely-android).
 */
export const parsely: Vendor = {
  id: 'parsely',
  name: 'Parse.ly',
  marks: [
    ['idsite', 'urlref'],
    ['idsite', 'plid'],
    ['idsite', 'url', 'action'],
  ],
  urlMarks: ['.pixel.parsely.com/', 'p1.parsely.com/'],
  fields: {
    cookie_id: ['ampid', 'u', 'parselyuuid', 'parselysiteuuid'],
    browsing_url: ['url', 'urlref', 'surl', 'sref'],
    screen: ['screen'],
    os_version: ['osversion'],
    device_model: ['manufacturer'],
  },
  others: list(`
      idsite, rand, plid, pvid, date, inc, tt, sid, title
    `),
};
