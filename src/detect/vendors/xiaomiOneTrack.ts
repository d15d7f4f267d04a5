import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Xiaomi OneTrack: events of a header `H` and a body `B`; the header's names as the SDK in MIUI's
 * apps writes them, partly hashed.
 */
export const xiaomiOneTrack: Vendor = {
  id: 'xiaomi-onetrack',
  name: 'Xiaomi OneTrack',
  marks: [
    ['instanceid', 'mfrs', 'ets'],
    ['mfrs', 'miui', 'osver'],
    ['instanceid', 'sdkver', 'ets'],
  ],
  urlMarks: [
    'tracking.miui.com/track/',
    'tracking.intl.miui.com/track/',
    'tracking.india.miui.com/track/',
    'tracking.rus.miui.com/track/',
  ],
  fields: {
    oaid: ['oaid'],
    gaid: ['gaid'],
    installation_id: ['instanceid'],
    imei: ['imei', 'imeis'],
    device_model: ['mfrs', 'model'],
    os_version: ['osver', 'miui', 'build'],
    device_trait: ['platform'],
    timezone: ['tz'],
    network_type: ['net'],
    coarse_location: ['region'],
    user_id: ['uid'],
    android_id: ['androidid'],
    session_id: ['sid'],
  },
  others: list(`
      sdkver, appver, appid, pkg, channel, ets, event, sdkmode
    `),
};
