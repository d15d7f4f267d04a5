import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Elastic RUM: intake of version 3, which writes `user` as `u` and `page` as `p`
 * (github.com/elastic/apm-agent-rum-js, `compress.js`).
 */
export const elasticRum: Vendor = {
  id: 'elastic-rum',
  name: 'Elastic RUM',
  marks: [
    ['se', 'l'],
    ['se', 'u'],
    ['se', 'n'],
    ['tid', 'yc'],
  ],
  urlMarks: ['/intake/v3/rum/events', '/intake/v2/rum/events'],
  fields: {
    user_id: ['u.id'],
    email: ['u.em'],
    username: ['u.un'],
    browsing_url: ['p.url', 'p.rf', 'page.url', 'page.referer'],
    network_type: ['c.e'],
  },
  others: list(`
      tid, pid, ve, n
    `),
};
