import type { Vendor } from './vendor';
import { list } from '../list';

/** Sensors Analytics: form `data_list`/`data` with events of `distinct_id`, `lib`, `properties`. */
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
    distinctid: 'installation_id',
    anonymousid: 'installation_id',
    originalid: 'installation_id',
    loginid: 'user_id',
    identityloginid: 'user_id',
    identityandroidid: 'android_id',
    identityandroiduuid: 'installation_id',
    identityanonymousid: 'installation_id',
    identitycookieid: 'cookie_id',
    identityemail: 'email',
    identitymobile: 'phone',
    identityidfv: 'idfv',
    identityiosuuid: 'installation_id',
    deviceid: 'device_id',
    gaid: 'gaid',
    oaid: 'oaid',
    os: 'device_trait',
    osversion: 'os_version',
    model: 'device_model',
    manufacturer: 'device_model',
    brand: 'device_model',
    carrier: 'carrier',
    networktype: 'network_type',
    wifi: 'network_type',
    screenwidth: 'screen',
    screenheight: 'screen',
    timezoneoffset: 'timezone',
    latitude: 'precise_location',
    longitude: 'precise_location',
    ip: 'ip_address',
    latestsearchkeyword: 'search_query',
    browserlanguage: 'locale',
    useragent: 'user_agent',
  },
  others: list(`
    trackid, flushtime, libversion, appversion, project, token, crc, gzip
  `),
};
