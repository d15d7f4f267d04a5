import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * InMobi: form with `u-` fields of the user, `d-` of the device and `h-` of the request (InMobi
 * ad request API 2.x).
 */
export const inMobi: Vendor = {
  id: 'inmobi',
  name: 'InMobi',
  marks: [
    ['uidmap', 'mkversion'],
    ['uidmap', 'dnettype'],
    ['mksiteid', 'huseragent'],
  ],
  urlMarks: ['.w.inmobi.com/', 'sdkm.w.inmobi.com'],
  fields: {
    device_id: ['uidmap'],
    gaid: ['gpid', 'uidmap.gpid'],
    idfa: ['uidmap.ida'],
    precise_location: ['ulatlong', 'ulatlng'],
    age: ['uage'],
    gender: ['ugender'],
    postal_code: ['upostalcode'],
    date_of_birth: ['udob'],
    locale: ['dlocalization', 'ulanguage'],
    network_type: ['dnettype'],
    screen: ['ddevicescreensize', 'ddevicescreendensity'],
    user_agent: ['huseragent', 'ua'],
    timezone: ['tz'],
    carrier: ['dcarrier'],
    attribution: ['referrer'],
    device_model: ['ddevicename', 'dmodel'],
  },
  others: list(`
      mksiteid, mkversion, uappbid, uappver, uappdnm, ts, im, plid
    `),
};
