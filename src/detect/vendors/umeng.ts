import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Umeng: a header of device fields beside `appkey`; newer SDKs wrap it in an envelope of their
 * own. Names from its integration guides.
 */
export const umeng: Vendor = {
  id: 'umeng',
  name: 'Umeng',
  marks: [
    ['umid', 'appkey'],
    ['utdid', 'appkey'],
    ['umid', 'devicemodel'],
    ['utdid', 'sdktype'],
  ],
  urlMarks: ['.umeng.com/', 'ulogs.umeng'],
  fields: {
    installation_id: ['umid', 'utdid', 'zid'],
    idfa: ['idfa'],
    oaid: ['oaid'],
    imei: ['imei', 'id'],
    mac_address: ['mac'],
    android_id: ['androidid'],
    device_id: ['deviceid'],
    serial_number: ['serial'],
    device_model: ['devicemodel', 'devicebrand', 'devicemanufacturer', 'devicename'],
    os_version: ['osversion'],
    network_type: ['access'],
    carrier: ['carrier'],
    screen: ['resolution'],
    locale: ['language'],
    coarse_location: ['country'],
    timezone: ['timezone'],
    device_trait: ['cpu', 'devicetype'],
  },
  others: list(`
      appkey, channel, sdkversion, appversion, versioncode, packagename, appsig,
      displayname
    `),
};
