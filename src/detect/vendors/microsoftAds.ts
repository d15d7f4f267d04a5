import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Microsoft Advertising: query of the universal event tag `/action/0` (help.ads.microsoft.com,
 * UET).
 */
export const microsoftAds: Vendor = {
  id: 'microsoft-ads',
  name: 'Microsoft Advertising',
  marks: [
    ['ti', 'ver', 'mid', 'sid'],
    ['ti', 'mid', 'vid', 'evt'],
  ],
  urlMarks: ['bat.bing.com/action/', 'bat.bing.net/action/'],
  fields: {
    cookie_id: ['mid', 'vid'],
    session_id: ['sid'],
    browsing_url: ['p', 'r'],
    screen: ['sw', 'sh', 'sc'],
    locale: ['lg'],
    email: ['pidem', 'pid.em'],
    phone: ['pidph', 'pid.ph'],
    attribution: ['msclkid'],
    purchase: ['gv'],
  },
  others: list(`
      ti, ver, lt, evt, tl, rn, cdb, pi
    `),
};
