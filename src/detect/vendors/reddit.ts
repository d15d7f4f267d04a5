import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Reddit: query of `rp.gif` with the browser as `uuid` (names as its pixel sends them).
 */
export const reddit: Vendor = {
  id: 'reddit',
  name: 'Reddit',
  marks: [
    ['integration', 'optout', 'uuid', 'event'],
    ['optout', 'sh', 'sw', 'uuid'],
  ],
  urlMarks: ['alb.reddit.com/'],
  fields: {
    cookie_id: ['uuid'],
    email: ['em'],
    user_id: ['externalid'],
    gaid: ['aaid'],
    idfa: ['idfa'],
    screen: ['sh', 'sw'],
  },
  others: list(`
      id, ts, v, integration
    `),
};
