import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * AppsFlyer: JSON of the server parameters, in the clear in older SDKs and in its
 * server-to-server API, which documents most names.
 */
export const appsFlyer: Vendor = {
  id: 'appsflyer',
  name: 'AppsFlyer',
  marks: [
    ['aftimestamp', 'uid'],
    ['advertiserid', 'uid', 'counter'],
    ['afsdks', 'devkey', 'uid'],
    ['appsflyerid', 'eventname'],
    ['appsflyerid', 'customeruserid'],
  ],
  urlMarks: ['.appsflyer.com/', '.appsflyersdk.com/'],
  fields: {
    installation_id: ['uid', 'devicefingerprintid', 'appsflyerid', 'originalappsflyerid'],
    gaid: ['advertiserid', 'advertisingid'],
    amazon_id: ['amazonaid'],
    android_id: ['androidid'],
    imei: ['imei'],
    oaid: ['oaid'],
    idfa: ['idfa'],
    idfv: ['idfv'],
    user_id: ['appuserid', 'customeruserid'],
    push_token: ['afgcmtoken'],
    device_model: ['brand', 'model', 'device', 'product'],
    device_trait: ['devicetype', 'platformextension', 'cpuabi'],
    os_version: ['sdk', 'os'],
    carrier: ['operator', 'carrier'],
    network_type: ['network', 'wifi'],
    locale: ['lang', 'langcode'],
    coarse_location: ['country'],
    battery: ['btl', 'btch'],
    device_id: ['deviceid'],
    ip_address: ['ip'],
    attribution: ['referrer', 'installreferrer', 'afdeeplink', 'extrareferrers'],
    purchase: ['revenue', 'eventrevenue', 'afrevenue'],
  },
  others: list(`
      appsflyerkey, devkey, afv, appversionname, appversioncode, counter, appid,
      aftimestamp, kefnamespace
    `),
};
