import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * AppLovin MAX: JSON with `device_info` and `app_info`, whose screen is `dx`, `dy` and `adns`
 * (names as its SDK sends them).
 */
export const appLovin: Vendor = {
  id: 'applovin',
  name: 'AppLovin',
  marks: [
    ['deviceinfo', 'appinfo'],
    ['adns', 'adnsd'],
    ['adns', 'dx', 'dy'],
  ],
  urlMarks: ['.applovin.com/', '.applvn.com/'],
  fields: {
    gaid: ['idfa', 'gaid'],
    idfa: ['idfa'],
    idfv: ['idfv'],
    installation_id: ['applovinrandomtoken', 'compassrandomtoken'],
    device_model: ['model', 'brand', 'brandname', 'hardware', 'revision'],
    os_version: ['os'],
    screen: ['dx', 'dy', 'adns', 'adnsd', 'xdpi', 'ydpi', 'screensizein'],
    timezone: ['tzoffset'],
    locale: ['locale'],
    coarse_location: ['countrycode'],
    carrier: ['carrier'],
    device_trait: ['volume', 'wvvc', 'orientationlock', 'fontscale', 'platform'],
  },
  others: list(`
      sdkversion, sdkkey, packagename, appversion, ia, installedat
    `),
};
