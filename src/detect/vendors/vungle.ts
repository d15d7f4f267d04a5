import type { Vendor } from './vendor';

/**
 * Vungle (Liftoff Monetize): OpenRTB-like `device` with an `ext.vungle` for each platform (paths
 * as in TrackHAR, CC0; names from vungle-android-sdk).
 */
export const vungle: Vendor = {
  id: 'vungle',
  name: 'Vungle',
  marks: [['vungle']],
  urlMarks: ['.vungle.com/'],
  fields: {
    gaid: ['device.ifa', 'android.gaid', 'gaid', 'ifa'],
    idfa: ['device.ifa', 'ios.idfa', 'ifa'],
    idfv: ['ios.idfv'],
    amazon_id: ['amazon.amazonadvertisingid'],
    device_model: ['device.make', 'device.model'],
    os_version: ['device.osv'],
    carrier: ['device.carrier'],
    screen: ['device.w', 'device.h'],
    battery: ['batterylevel', 'batterystate', 'batterysaverenabled'],
    network_type: ['connectiontype', 'connectiontypedetail'],
    locale: ['language', 'locale'],
    timezone: ['timezone'],
    device_trait: [
      'volumelevel',
      'storagebytesavailable',
      'soundenabled',
      'sdcardavailable',
      'osapilevel',
    ],
    user_agent: ['device.ua'],
  },
  others: ['bundle', 'ver', 'id'],
};
