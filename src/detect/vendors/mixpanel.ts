import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Mixpanel: `data=` base64 JSON, or JSON, of events with `$`-properties. Names from its SDKs
 * (mixpanel-android, mixpanel-js).
 */
export const mixpanel: Vendor = {
  id: 'mixpanel',
  name: 'Mixpanel',
  marks: [
    ['mplib', 'distinctid'],
    ['insertid', 'distinctid', 'token'],
    ['set', 'token', 'distinctid'],
    ['mplib', 'token'],
    ['distinctid', 'token', 'unset'],
  ],
  urlMarks: ['api.mixpanel.com/', 'api-eu.mixpanel.com/', 'api-js.mixpanel.com/'],
  fields: {
    installation_id: ['distinctid', 'deviceid', 'anondistinctid'],
    user_id: ['userid', 'identifiedid', 'alias'],
    email: ['email'],
    phone: ['phone'],
    person_name: ['set.name', 'name', 'firstname', 'lastname'],
    coarse_location: ['city', 'region', 'mpcountrycode', 'countrycode'],
    ip_address: ['ip'],
    device_model: ['model', 'brand', 'manufacturer', 'device'],
    device_trait: ['os', 'bluetoothversion', 'hasnfc', 'hastelephone', 'browser'],
    os_version: ['osversion'],
    carrier: ['carrier'],
    network_type: ['radio', 'wifi'],
    screen: ['screenheight', 'screenwidth', 'screendpi'],
    attribution: [
      'initialreferrer',
      'initialreferringdomain',
      'utmsource',
      'utmmedium',
      'utmcampaign',
    ],
    browsing_url: ['currenturl', 'referrer'],
    push_token: ['androiddevices', 'iosdevices'],
    search_query: ['mpkeyword'],
  },
  others: list(`
      token, insertid, mplib, libversion, appversion, appversionstring, time,
      mpprocessingtimems
    `),
};
