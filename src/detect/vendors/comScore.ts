import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * comScore: query of `scorecardresearch.com/b` with `c1` to `c12`, of which pages are the
 * addresses (its vendor configuration for AMP), and `ns_ap_` of apps.
 */
export const comScore: Vendor = {
  id: 'comscore',
  name: 'comScore',
  marks: [
    ['c', 'rn', 'cspv'],
    ['c', 'nst', 'nsc'],
    ['nsapan', 'nsappn', 'nsapdevice'],
  ],
  urlMarks: ['.scorecardresearch.com/'],
  fields: {
    browsing_url: ['c', 'cscamp'],
    device_model: ['nsapdevice'],
    screen: ['nsapres'],
    locale: ['nsaplang'],
    os_version: ['nsappfv'],
  },
  others: list(`
      rn, cspv, nst, nsc, nsapan, nsapsv, csucfr
    `),
};
