import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Branch: JSON of link and install events. Names from its SDKs
 * (android-branch-deep-linking-attribution: Defines).
 */
export const branch: Vendor = {
  id: 'branch',
  name: 'Branch',
  marks: [
    ['branchkey', 'hardwareid'],
    ['branchkey', 'randomizeddevicetoken'],
    ['branchkey', 'devicefingerprintid'],
    ['branchkey', 'metadata'],
    ['branchkey', 'userdata'],
  ],
  urlMarks: ['api2.branch.io/', 'api.branch.io/', 'api3-eu.branch.io/'],
  fields: {
    android_id: ['hardwareid', 'androidid'],
    gaid: ['aaid', 'googleadvertisingid'],
    idfa: ['idfa', 'iosifa'],
    idfv: ['idfv', 'iosvendorid'],
    installation_id: [
      'devicefingerprintid',
      'randomizeddevicetoken',
      'randomizedbundletoken',
      'identityid',
    ],
    user_id: ['developeridentity', 'identity'],
    session_id: ['sessionid'],
    device_model: ['brand', 'model'],
    os_version: ['osversion', 'osversionandroid'],
    ip_address: ['localip'],
    coarse_location: ['country'],
    locale: ['language'],
    user_agent: ['useragent'],
    screen: ['screendpi', 'screenheight', 'screenwidth'],
    network_type: ['wifi', 'connectiontype'],
    device_trait: ['cputype', 'deviceclass', 'uimode'],
    carrier: ['devicecarrier'],
    attribution: ['linkclickid', 'externalintenturi', 'installreferrerextras'],
  },
  others: list(`
      branchkey, sdk, appversion, instrumentation, environment, firstinstalltime,
      latestinstalltime
    `),
};
