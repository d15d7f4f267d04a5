import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * OpenRTB 2.x: bid requests with `imp`, `device`, `user`, `site` or `app`
 * (github.com/InteractiveAdvertisingBureau/openrtb2.x, 2.6).
 */
export const openRtb: Vendor = {
  id: 'openrtb',
  name: 'OpenRTB',
  marks: [
    ['imp', 'id', 'device'],
    ['imp', 'id', 'site'],
    ['imp', 'id', 'app'],
    ['imp', 'device', 'user'],
  ],
  urlMarks: ['/openrtb2/', '/openrtb/2'],
  fields: {
    gaid: ['device.ifa'],
    idfa: ['device.ifa'],
    ip_address: ['device.ip', 'device.ipv6'],
    user_agent: ['device.ua'],
    device_model: ['device.make', 'device.model'],
    os_version: ['device.osv'],
    device_trait: ['device.os', 'device.devicetype', 'device.hwv'],
    screen: ['device.w', 'device.h', 'device.ppi', 'device.pxratio'],
    locale: ['device.language', 'device.langb'],
    carrier: ['device.carrier', 'device.mccmnc'],
    network_type: ['device.connectiontype'],
    precise_location: ['geo.lat', 'geo.lon'],
    coarse_location: ['geo.country', 'geo.city', 'geo.region', 'geo.metro'],
    postal_code: ['geo.zip'],
    timezone: ['geo.utcoffset'],
    user_id: ['user.id', 'user.buyeruid', 'user.customdata'],
    cookie_id: ['uids.id', 'user.buyeruid', 'eids.id'],
    date_of_birth: ['user.yob', 'user.birthyear'],
    gender: ['user.gender'],
    search_query: ['site.search'],
    browsing_url: ['site.page', 'site.ref'],
    device_id: ['device.did', 'device.dpid'],
    mac_address: ['device.mac'],
  },
  others: list(`
      tagid, dealid, bidfloor, tid, at, tmax, bcat, badv
    `),
};
