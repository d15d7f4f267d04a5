import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Tenjin: forms with `bundle_id` and `analytics_installation_id`
 * (github.com/tenjin/tenjin-ios-sdk, its constants).
 */
export const tenjin: Vendor = {
  id: 'tenjin',
  name: 'Tenjin',
  marks: [
    ['bundleid', 'advertisingid', 'developerdeviceid'],
    ['bundleid', 'analyticsinstallationid', 'sentat'],
  ],
  urlMarks: ['track.tenjin.com/', 'track.tenjin.io/'],
  fields: {
    gaid: ['advertisingid'],
    idfa: ['advertisingid'],
    idfv: ['developerdeviceid'],
    installation_id: ['analyticsinstallationid'],
    user_id: ['customeruserid'],
    device_model: ['device', 'devicemodel', 'deviceinfo'],
    os_version: ['osversion', 'osversionrelease'],
    coarse_location: ['country'],
    locale: ['locale'],
    session_id: ['sessionid'],
  },
  others: list(`
      apikey, bundleid, signature, sentat, sdkversion, buildid, platform
    `),
};
