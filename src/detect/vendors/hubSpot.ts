import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * HubSpot: query of `__ptq.gif` (knowledge.hubspot.com, tracking code) and form submissions with
 * `hutk`.
 */
export const hubSpot: Vendor = {
  id: 'hubspot',
  name: 'HubSpot',
  marks: [
    ['vi', 'pu', 'cts'],
    ['pu', 'pi', 'sd'],
    ['hutk', 'pageuri'],
  ],
  urlMarks: ['/__ptq.gif?'],
  fields: {
    cookie_id: ['vi', 'hutk', 'bfp'],
    screen: ['sd', 'cd'],
    locale: ['ln'],
    browsing_url: ['pu', 'rpu', 'r', 'pageuri', 'pageurl'],
    email: ['em', 'i.email'],
    ip_address: ['ipaddress'],
    attribution: ['rcu'],
  },
  others: list(`
      k, cts, nc, ce, cc, v, pi, cs, bvi
    `),
};
