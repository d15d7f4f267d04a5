import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Kochava: JSON with `action`, `kochava_device_id` and `data` (support.kochava.com,
 * server-to-server API).
 */
export const kochava: Vendor = {
  id: 'kochava',
  name: 'Kochava',
  marks: [
    ['kochavaappid', 'kochavadeviceid'],
    ['kochavaappid', 'action'],
  ],
  urlMarks: ['.kochava.com/track/', 'control.kochava.com/'],
  fields: {
    installation_id: ['kochavadeviceid', 'ntid'],
    gaid: ['adid'],
    android_id: ['androidid'],
    imei: ['imei'],
    idfa: ['idfa'],
    idfv: ['idfv'],
    oaid: ['oaid'],
    mac_address: ['mac'],
    device_model: ['data.device', 'data.model', 'data.manufacturer'],
    os_version: ['osversion'],
    carrier: ['carriername'],
    network_type: ['networkconntype'],
    bssid: ['bssid'],
    ssid: ['ssid'],
    screen: ['dispw', 'disph', 'screendpi', 'screeninches'],
    battery: ['batterylevel', 'batterystatus'],
    locale: ['language', 'locale'],
    timezone: ['timezone'],
    device_trait: [
      'volume',
      'screenbrightness',
      'deviceorientation',
      'installerpackage',
      'architecture',
    ],
    user_agent: ['deviceua'],
    ip_address: ['originationip', 'iplan', 'ipwan'],
    user_id: ['identitylink.userid', 'userid'],
    attribution: ['installreferrer'],
  },
  others: list(`
      kochavaappid, action, sdkversion, sdkprotocol, appversion, appname, package,
      senddate
    `),
};
