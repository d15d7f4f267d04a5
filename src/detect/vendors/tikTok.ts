import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * TikTok business SDK and pixel (business-api.tiktok.com/portal/docs, Events API; names from
 * tiktok-business-android-sdk).
 */
export const tikTok: Vendor = {
  id: 'tiktok',
  name: 'TikTok',
  marks: [
    ['tiktokappid', 'batch'],
    ['tiktokappid', 'event'],
    ['gaid', 'anonymousid', 'externalid'],
    ['eventsource', 'eventsourceid', 'data'],
  ],
  urlMarks: ['analytics.tiktok.com/', 'business-api.tiktok.com/'],
  fields: {
    installation_id: ['anonymousid'],
    gaid: ['gaid'],
    idfa: ['idfa'],
    idfv: ['idfv', 'attid'],
    user_id: ['externalid'],
    username: ['externalusername'],
    email: ['email'],
    phone: ['phonenumber', 'phone'],
    ip_address: ['ip'],
    user_agent: ['useragent'],
    locale: ['locale'],
    cookie_id: ['ttp'],
    attribution: ['ttclid'],
    device_model: ['device.model', 'device.brand'],
    os_version: ['device.version'],
    browsing_url: ['page.url', 'page.referrer'],
    purchase: ['properties.value'],
  },
  others: list(`
      tiktokappid, eventid, appid, library, eventsource, eventsourceid, limiteddatause
    `),
};
