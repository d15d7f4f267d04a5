import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * New Relic: query of its browser agent with `rst` and `ptid`, the page as `ref` and the session
 * as `s` (github.com/newrelic/newrelic-browser-agent).
 */
export const newRelic: Vendor = {
  id: 'new-relic',
  name: 'New Relic',
  marks: [
    ['a', 'sa', 'rst', 'ck'],
    ['rst', 'ptid', 'ref'],
    ['licensekey', 'ampurl', 'canonicalurl'],
  ],
  urlMarks: ['.nr-data.net/'],
  fields: {
    session_id: ['s', 'session'],
    browsing_url: ['ref', 'ampurl', 'canonicalurl', 'pageurl', 'currenturl', 'referrerurl'],
    user_id: ['enduserid'],
  },
  others: list(`
      a, sa, v, t, rst, ck, ptid, licensekey, af, ap, be, fe, dc, fsh
    `),
};
