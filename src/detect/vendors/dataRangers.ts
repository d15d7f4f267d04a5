import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Volcengine DataRangers: `user`, `header` and `events`, where `ssid` is a visitor and no Wi-Fi
 * (github.com/volcengine/datarangers-sdk-javascript).
 */
export const dataRangers: Vendor = {
  id: 'datarangers',
  name: 'DataRangers',
  marks: [
    ['useruniqueid', 'webid'],
    ['useruniqueid', 'ssid'],
    ['events', 'header', 'user'],
    ['appkey', 'appid', 'useruniqueid'],
  ],
  urlMarks: ['mcs.snssdk.com/', 'mcs.ctobsnssdk.com/', '.volceapplog.com/', '.tobsnssdk.com/'],
  fields: {
    user_id: ['useruniqueid', 'userid'],
    installation_id: [
      'webid',
      'ssid',
      'anonymousid',
      'installid',
      'appinstallid',
      'bddid',
      'cdid',
      'clientudid',
      'useruniqueid',
    ],
    device_id: ['deviceid'],
    ip_address: ['clientip', 'ipaddrid'],
    device_model: ['devicemodel', 'devicebrand'],
    os_version: ['osversion', 'osapi'],
    device_trait: ['osname', 'platform', 'browser'],
    screen: ['resolution', 'width', 'height', 'screenwidth', 'screenheight'],
    network_type: ['access'],
    carrier: ['carrier'],
    locale: ['language', 'applanguage'],
    coarse_location: ['region', 'appregion', 'province', 'city', 'simregion'],
    timezone: ['timezone', 'tzoffset', 'tzname'],
    browsing_url: ['referrer', 'url', 'urlpath'],
    session_id: ['sessionid'],
  },
  others: list(`
      appid, appname, appkey, appchannel, appversion, absdkversion, abversion, abclient,
      sdkversion, sdklib, creativeid, campaignid, localtimems
    `),
};
