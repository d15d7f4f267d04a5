import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Pendo: events with `visitor_id`, `account_id` and `browser_time` (names as its agent sends
 * them).
 */
export const pendo: Vendor = {
  id: 'pendo',
  name: 'Pendo',
  marks: [
    ['visitorid', 'accountid', 'browsertime'],
    ['visitorid', 'browsertime', 'props'],
  ],
  urlMarks: ['data.pendo.io/', '.pendo.io/data/'],
  fields: {
    user_id: ['visitorid', 'accountid'],
    installation_id: ['visitorid'],
    ip_address: ['remoteip'],
    browsing_url: ['url'],
    user_agent: ['useragent'],
  },
  others: list(`
      browsertime, featureid, pageid, guideid, appid
    `),
};
