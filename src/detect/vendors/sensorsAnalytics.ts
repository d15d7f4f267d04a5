import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Sensors Analytics: form `data_list` or `data` with events of `distinct_id`, `lib`,
 * `properties`. Names from its SDKs (sa-sdk-android, sa-sdk-javascript).
 */
export const sensorsAnalytics: Vendor = {
  id: 'sensors-analytics',
  name: 'Sensors Analytics',
  marks: [
    ['distinctid', 'lib', 'properties'],
    ['distinctid', 'event', 'properties'],
    ['distinctid', 'trackid'],
    ['datalist', 'gzip'],
    ['datalist', 'crc'],
  ],
  urlMarks: ['/sa?project=', '/sa.gif?'],
  fields: {
    installation_id: list(`
      distinctid, anonymousid, originalid, identityandroiduuid, identityanonymousid,
      identityiosuuid
    `),
    user_id: ['loginid', 'identityloginid', 'secondid'],
    android_id: ['identityandroidid', 'androidid'],
    cookie_id: ['identitycookieid'],
    email: ['identityemail', 'email'],
    phone: ['identitymobile', 'phone'],
    idfv: ['identityidfv'],
    device_id: ['deviceid'],
    gaid: ['gaid'],
    oaid: ['oaid'],
    imei: ['imei'],
    mac_address: ['mac'],
    os_version: ['osversion'],
    device_model: ['model', 'manufacturer', 'brand'],
    carrier: ['carrier'],
    network_type: ['networktype', 'wifi'],
    screen: ['screenwidth', 'screenheight', 'viewportwidth', 'viewportheight'],
    timezone: ['timezoneoffset'],
    precise_location: ['latitude', 'longitude'],
    ip_address: ['ip'],
    coarse_location: ['country', 'province', 'city'],
    search_query: ['latestsearchkeyword'],
    browsing_url: ['url', 'referrer', 'latestreferrer'],
    attribution: list(`
      latestutmsource, latestutmmedium, latestutmcampaign, utmsource, utmmedium,
      utmcampaign
    `),
    ui_event: ['elementcontent', 'screenname', 'elementid'],
    locale: ['browserlanguage'],
    user_agent: ['useragent'],
    device_trait: ['os', 'isfirstday', 'browser', 'browserversion'],
  },
  others: list(`
      trackid, flushtime, libversion, appversion, project, token, crc, gzip, libmethod,
      ekey, pkv, appid, appname
    `),
};
