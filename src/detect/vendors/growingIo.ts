import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * GrowingIO: events of the autotracker (github.com/growingio/growingio-sdk-android-autotracker).
 */
export const growingIo: Vendor = {
  id: 'growingio',
  name: 'GrowingIO',
  marks: [
    ['datasourceid', 'eventtype', 'sessionid', 'deviceid'],
    ['urlscheme', 'appstate', 'deviceid'],
    ['datasourceid', 'deviceid'],
  ],
  urlMarks: ['.growingio.com/v3/projects/', 'api.growingio.com/'],
  fields: {
    installation_id: ['deviceid'],
    user_id: ['userid', 'userkey', 'gioid'],
    session_id: ['sessionid'],
    os_version: ['platformversion'],
    device_model: ['devicebrand', 'devicemodel'],
    device_trait: ['devicetype', 'platform'],
    network_type: ['networkstate'],
    screen: ['screenheight', 'screenwidth'],
    locale: ['language'],
    precise_location: ['latitude', 'longitude'],
    imei: ['imei'],
    android_id: ['androidid'],
    oaid: ['oaid'],
    gaid: ['googleadvertisingid'],
    idfa: ['idfa'],
    idfv: ['idfv'],
    browsing_url: ['referralpage', 'referrerdomain'],
    ui_event: ['textvalue', 'path'],
  },
  others: list(`
      datasourceid, eventsequenceid, urlscheme, sdkversion, appversion, domain, appname,
      xpath, pageshowtimestamp
    `),
};
