import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Criteo: in-app bid requests with `publisher`, `user` and `slots`
 * (github.com/criteo/android-publisher-sdk).
 */
export const criteo: Vendor = {
  id: 'criteo',
  name: 'Criteo',
  marks: [
    ['slots', 'publisher', 'sdkversion'],
    ['slots', 'profileid', 'user'],
  ],
  urlMarks: ['bidder.criteo.com/', '.criteo.net/', 'gum.criteo.com/'],
  fields: {
    gaid: ['user.deviceid'],
    idfa: ['user.deviceid'],
    device_trait: ['user.deviceos'],
    device_model: ['user.devicemodel'],
    user_agent: ['user.useragent'],
    cookie_id: ['uid'],
    user_id: ['publisheruserid'],
    coarse_location: ['geo.country'],
    browsing_url: ['topurl'],
  },
  others: list(`
      bundleid, cpid, profileid, impid, placementid, sdkversion, gdprconsent, gdprdata
    `),
};
