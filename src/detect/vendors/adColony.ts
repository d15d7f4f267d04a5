import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * AdColony: JSON of `/configure` and `/launch` (paths as in TrackHAR, CC0).
 */
export const adColony: Vendor = {
  id: 'adcolony',
  name: 'AdColony',
  marks: [
    ['advertiserid', 'devicebrand', 'timezoneietf'],
    ['localelanguagecode', 'advertiserid'],
    ['timezoneietf', 'devicemodel'],
  ],
  urlMarks: ['.adcolony.com/'],
  fields: {
    gaid: ['advertiserid'],
    idfa: ['advertiserid'],
    idfv: ['vendorid'],
    device_id: ['deviceid'],
    carrier: ['carrier', 'carriername'],
    screen: ['screenwidth', 'screenheight', 'displaydpi', 'densitydpi'],
    locale: ['localelanguagecode', 'localecountrycode', 'ln'],
    mac_address: ['macaddress'],
    device_model: ['manufacturer', 'devicebrand', 'model', 'devicemodel'],
    network_type: ['networktype'],
    os_version: ['osversion', 'deviceapi'],
    device_trait: list(`
      osname, platform, arch, currentorientation, darkmode, memoryclass, availablestores
    `),
    battery: ['batterylevel'],
    timezone: ['timezoneietf', 'timezonegmtm'],
    session_id: ['sid'],
  },
  others: list(`
      bundleid, bundleversionshort, sdkversion, appbundlename, appbundleversion, zoneids,
      appid
    `),
};
