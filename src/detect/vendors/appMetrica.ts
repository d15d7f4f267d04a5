import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Yandex AppMetrica: query of `/report` and `/analytics/startup` (names from
 * github.com/appmetrica/appmetrica-sdk-android).
 */
export const appMetrica: Vendor = {
  id: 'appmetrica',
  name: 'AppMetrica',
  marks: [
    ['analyticssdkversionname', 'deviceid'],
    ['analyticssdkversionname', 'uuid'],
    ['analyticssdkversion', 'appplatform', 'deviceid'],
  ],
  urlMarks: ['report.appmetrica.yandex.net/', 'startup.mobile.yandex.net/'],
  fields: {
    gaid: ['advid', 'ifa'],
    idfa: ['ifa'],
    idfv: ['ifv', 'appsetid'],
    device_id: ['deviceid'],
    installation_id: ['uuid'],
    android_id: ['androidid'],
    oaid: ['oaid', 'huaweioaid'],
    os_version: ['osversion', 'osapilevel'],
    device_model: ['manufacturer', 'model'],
    screen: ['screenheight', 'screenwidth', 'screendpi', 'scalefactor'],
    locale: ['locale'],
    device_trait: ['isrooted', 'devicetype', 'appplatform'],
    attribution: ['referrer'],
  },
  others: list(`
      analyticssdkversionname, analyticssdkversion, apikey, appid, appversionname,
      appbuildnumber, requestid, encodedtype
    `),
};
