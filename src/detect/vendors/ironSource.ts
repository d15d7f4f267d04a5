import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * ironSource: base64 JSON in `data` of its log and outcome endpoints (paths as in TrackHAR, CC0).
 */
export const ironSource: Vendor = {
  id: 'ironsource',
  name: 'ironSource',
  marks: [
    ['deviceoem', 'devicemodel'],
    ['deviceosversion', 'deviceoem'],
  ],
  urlMarks: ['.ironsrc.mobi/', '.supersonicads.com/'],
  fields: {
    gaid: ['deviceid'],
    idfa: ['deviceid'],
    device_model: ['deviceoem', 'devicemodel'],
    os_version: ['deviceosversion', 'deviceapilevel'],
    device_trait: ['deviceos'],
    network_type: ['connectiontype'],
    user_id: ['applicationuserid'],
    battery: ['battery'],
    carrier: ['mobilecarrier'],
    locale: ['devicelang'],
    session_id: ['sessionid'],
    timezone: ['gmtminutesoffset'],
    screen: ['devicewidth', 'deviceheight', 'devicescreenscale'],
  },
  others: list(`
      bundleid, sdkversion, appversion, applicationkey, table, eventid, eventsessionid
    `),
};
