import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Google Analytics on the web: query of `/g/collect`, events also as lines of the body, and the
 * Measurement Protocol (developers.google.com/analytics/devguides/collection/protocol).
 */
export const googleAnalytics: Vendor = {
  id: 'google-analytics',
  name: 'Google Analytics',
  marks: [
    ['tid', 'cid', 'v'],
    ['tid', 'cid', 'en'],
    ['gtm', 'tid', 'cid'],
    ['clientid', 'events', 'userid'],
    ['appinstanceid', 'events'],
    ['clientid', 'events', 'nonpersonalizedads'],
  ],
  urlMarks: ['/g/collect?', '/j/collect?', '/mp/collect?', 'google-analytics.com/collect'],
  fields: {
    cookie_id: ['cid', 'clientid'],
    user_id: ['uid', 'userid'],
    session_id: ['sid'],
    browsing_url: ['dl', 'dr'],
    locale: ['ul'],
    screen: ['sr', 'vp'],
    user_agent: ['ua'],
    device_trait: ['uaplatform', 'uap', 'uaa', 'uafvl', 'uab'],
    os_version: ['uapv'],
    device_model: ['uam'],
    ip_address: ['uip'],
    coarse_location: ['geoid', 'epcountry'],
    attribution: list(`
      gclid, cn, cs, cm, ck, dclid
    `),
    search_query: ['epsearchterm', 'searchterm'],
    installation_id: ['appinstanceid'],
    gaid: ['resettabledeviceid'],
    purchase: ['tr', 'epnvalue', 'eptransactionid'],
  },
  others: list(`
      tid, gtm, v, p, s, seg, z, a, jid, gjid, gcd, npa, dma, tag, sct, fid
    `),
};
