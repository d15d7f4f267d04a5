import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Chartbeat: query of `ping`, with host and path of the page as `h` and `p` and the visitor as
 * `u` (its vendor configuration for AMP).
 */
export const chartbeat: Vendor = {
  id: 'chartbeat',
  name: 'Chartbeat',
  marks: [
    ['h', 'p', 'u', 'd', 'g', 'tz', 'sn'],
    ['h', 'p', 'u', 'd', 'g', 't', 'r'],
  ],
  urlMarks: ['ping.chartbeat.net/ping'],
  fields: {
    cookie_id: ['u'],
    session_id: ['t'],
    browsing_url: ['r'],
    timezone: ['tz'],
  },
  others: list(`
      h, p, d, g, c, x, m, y, o, w, j, e, b, i, sn, v, n, f, k
    `),
};
