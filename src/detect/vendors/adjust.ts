import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Adjust: form or query of tracker parameters. Names from its SDKs (android_sdk, ios_sdk:
 * PackageBuilder).
 */
export const adjust: Vendor = {
  id: 'adjust',
  name: 'Adjust',
  marks: [
    ['apptoken', 'gpsadid'],
    ['apptoken', 'androiduuid'],
    ['apptoken', 'attributiondeeplink'],
    ['apptoken', 'persistentiosuuid'],
    ['apptoken', 'eventbufferingenabled'],
    ['apptoken', 'needsresponsedetails'],
  ],
  urlMarks: ['app.adjust.com/', 'app.adjust.world/', 'app.adjust.net.in/'],
  fields: {
    gaid: ['gpsadid'],
    android_id: ['androidid'],
    installation_id: ['androiduuid', 'persistentiosuuid', 'iosuuid', 'adid'],
    idfa: ['idfa'],
    idfv: ['idfv', 'googleappsetid'],
    amazon_id: ['fireadid'],
    oaid: ['oaid'],
    device_id: ['externaldeviceid'],
    user_id: ['fbid'],
    push_token: ['pushtoken'],
    imei: ['imei', 'imeis', 'deviceids'],
    meid: ['meid', 'meids'],
    mac_address: ['mac'],
    os_version: ['osversion', 'apilevel', 'osbuild'],
    device_model: ['devicename', 'devicemanufacturer'],
    device_trait: ['devicetype', 'hardwarename', 'cputype', 'osname'],
    screen: ['displayheight', 'displaywidth', 'screendensity', 'screensize', 'screenformat'],
    locale: ['language'],
    coarse_location: ['country'],
    carrier: ['mcc', 'mnc'],
    network_type: ['connectivitytype', 'networktype'],
    purchase: ['revenue', 'installreceipt'],
    attribution: ['referrer', 'foundlocation', 'rawreferrer', 'deeplink'],
  },
  others: list(`
      apptoken, packagename, appversion, environment, eventtoken, secretid, createdat,
      sentat, queuesize, appsecret
    `),
};
