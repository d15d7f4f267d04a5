import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Adobe Analytics: query of `/b/ss/` (experienceleague.adobe.com, data collection query
 * parameters), and the Experience Platform's `identityMap`.
 */
export const adobeAnalytics: Vendor = {
  id: 'adobe-analytics',
  name: 'Adobe Analytics',
  marks: [
    ['aqb', 'ndh'],
    ['aqb', 'mid'],
    ['xdm', 'identitymap'],
  ],
  urlMarks: ['/b/ss/', '/ee/v1/interact', '/ee/v2/interact'],
  fields: {
    cookie_id: ['mid', 'aid', 'vid', 'fid', 'ecid.id'],
    browsing_url: ['g', 'r', 'webpagedetails.url', 'webreferrer.url'],
    screen: list(`
      s, bw, bh, viewportwidth, viewportheight, screenwidth, screenheight
    `),
    timezone: ['timezoneoffset', 'placecontext.localtimezoneoffset'],
    coarse_location: ['state'],
    postal_code: ['zip'],
    purchase: ['purchaseid', 'products', 'pev'],
    ui_event: ['pid', 'oid'],
    locale: ['environment.language'],
    user_agent: ['browserdetails.useragent'],
    network_type: ['ct', 'environment.connectiontype'],
  },
  others: list(`
      aqb, ndh, pf, ns, aqe, mcorgid, pe, ce, d, events, orgid, configid
    `),
};
