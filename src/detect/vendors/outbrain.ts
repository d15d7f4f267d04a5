import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Outbrain: query of its pixel with `marketerId` and the page as `dl` (names as its pixel sends
 * them).
 */
export const outbrain: Vendor = {
  id: 'outbrain',
  name: 'Outbrain',
  marks: [
    ['marketerid', 'obapiversion'],
    ['marketerid', 'dl', 'name'],
  ],
  urlMarks: ['tr.outbrain.com/', 'odb.outbrain.com/'],
  fields: {
    browsing_url: ['dl', 'referrer', 'url'],
    cookie_id: ['obuid'],
  },
  others: list(`
      marketerid, bust, obapiversion, obtpversion, name, idx, rand
    `),
};
