import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Cxense: query of `rep.gif`, where `sid` is the site and `ckp` the visitor (its vendor
 * configuration for AMP).
 */
export const cxense: Vendor = {
  id: 'cxense',
  name: 'Cxense',
  marks: [
    ['ckp', 'wsz', 'loc'],
    ['ckp', 'sid', 'typ'],
  ],
  urlMarks: ['.cxense.com/Repo/rep'],
  fields: {
    cookie_id: ['ckp'],
    browsing_url: ['loc', 'ref'],
    screen: ['wsz'],
    locale: ['bln'],
    timezone: ['tzo'],
  },
  others: list(`
      sid, rnd, typ, ver, chs, col, ltm, pid
    `),
};
