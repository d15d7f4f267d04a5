import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Singular: query of `/api/v1/start` and `/event` with names of one to four letters
 * (support.singular.net, Server-to-Server API).
 */
export const singular: Vendor = {
  id: 'singular',
  name: 'Singular',
  marks: [
    ['appv', 'lc', 'ma', 'mo'],
    ['aifa', 'rt', 'sdk'],
    ['andi', 'appv'],
    ['customuserid', 'singularinstallid'],
  ],
  urlMarks: ['.singular.net/api/v1/'],
  fields: {
    gaid: ['aifa'],
    idfa: ['idfa'],
    idfv: ['idfv', 'asid'],
    android_id: ['andi'],
    user_id: ['customuserid'],
    installation_id: ['singularinstallid', 'sdid', 'u'],
    imei: ['imei'],
    oaid: ['oaid'],
    device_model: ['ma', 'mo', 'd'],
    os_version: ['ve', 'v', 'bd'],
    device_trait: ['p', 'ab'],
    locale: ['lc'],
    network_type: ['c'],
    ip_address: ['ip'],
    timezone: ['tz'],
    user_agent: ['deviceuseragent', 'ua'],
    coarse_location: ['countrycode', 'country'],
    carrier: ['cn'],
  },
  others: list(`
      a, i, s, n, h, sdk, rt, appv, psn, installtime, isinstall, av
    `),
};
