import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Matomo: query of the tracking endpoint (developer.matomo.org/api-reference/tracking-api).
 */
export const matomo: Vendor = {
  id: 'matomo',
  name: 'Matomo',
  marks: [['idsite', 'rec']],
  urlMarks: ['/matomo.php?', '/piwik.php?'],
  fields: {
    cookie_id: ['id', 'cid'],
    user_id: ['uid'],
    browsing_url: ['url', 'urlref', 'download', 'link'],
    screen: ['res'],
    search_query: ['search'],
    ip_address: ['cip'],
    locale: ['lang'],
    user_agent: ['ua'],
    coarse_location: ['country', 'region', 'city'],
    precise_location: ['lat', 'long'],
    purchase: ['revenue', 'ecid', 'ecitems'],
    attribution: ['rcn', 'rck', 'ref'],
    device_trait: ['uadata', 'cookie'],
  },
  others: list(`
      idsite, rec, rand, pvid, apiv, gtms, pfnet, pfsrv, pftfr, pfdm, sendimage, h, m, s,
      idts, idvc, idn, refts, cdt
    `),
};
