import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Leanplum: requests with `action`, `appId` and `clientKey`
 * (github.com/Leanplum/Leanplum-JavaScript-SDK), where the name of a device is its model.
 */
export const leanplum: Vendor = {
  id: 'leanplum',
  name: 'Leanplum',
  marks: [
    ['appid', 'clientkey', 'sdkversion'],
    ['action', 'deviceid', 'devmode'],
    ['clientkey', 'deviceid'],
  ],
  urlMarks: ['api.leanplum.com/'],
  fields: {
    device_id: ['deviceid'],
    user_id: ['userid', 'newuserid'],
    device_model: ['devicename', 'devicemodel'],
    os_version: ['systemversion'],
    device_trait: ['systemname', 'browsername', 'browserversion'],
    precise_location: ['location'],
    coarse_location: ['city', 'region', 'country', 'location'],
    locale: ['locale'],
    timezone: ['timezone'],
  },
  others: list(`
      appid, clientkey, sdkversion, versionname, messageid, action
    `),
};
