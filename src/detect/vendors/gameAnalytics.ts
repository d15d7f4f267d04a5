import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * GameAnalytics: events with `client_ts` and `session_num` (docs.gameanalytics.com, collection
 * API; its SDK for JavaScript).
 */
export const gameAnalytics: Vendor = {
  id: 'gameanalytics',
  name: 'GameAnalytics',
  marks: [
    ['category', 'clientts'],
    ['clientts', 'sessionnum'],
    ['randomsalt', 'sdkversion', 'osversion'],
  ],
  urlMarks: ['api.gameanalytics.com/'],
  fields: {
    user_id: ['userid', 'useridext'],
    installation_id: ['userid'],
    gaid: ['googleaid'],
    idfa: ['iosidfa'],
    idfv: ['iosidfv'],
    android_id: ['androidid'],
    device_model: ['device', 'manufacturer'],
    os_version: ['osversion'],
    device_trait: ['platform', 'browserversion'],
    session_id: ['sessionid'],
    network_type: ['connectiontype'],
    gender: ['gender'],
    date_of_birth: ['birthyear'],
  },
  others: list(`
      v, build, eventuuid, sdkversion, engineversion, category, clientts, randomsalt, abid,
      abvariantid
    `),
};
