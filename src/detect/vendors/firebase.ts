import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Firebase: Installations (REST v1), Remote Config fetch, Cloud Messaging registration and
 * Crashlytics reports. Names from firebase-android-sdk and firebase-ios-sdk; Analytics itself
 * sends numbered fields.
 */
export const firebase: Vendor = {
  id: 'firebase',
  name: 'Firebase',
  marks: [
    ['authversion', 'appid', 'sdkversion'],
    ['fid', 'refreshtoken', 'authtoken'],
    ['appinstanceid', 'platformversion'],
    ['installationuuid', 'gmpappid'],
    ['installationuuid', 'buildversion'],
    ['xsubtype', 'sender', 'xappid'],
  ],
  urlMarks: [
    'firebaseinstallations.googleapis.com/',
    'firebaseremoteconfig.googleapis.com/',
    'app-measurement.com/a',
    '/c2dm/register',
  ],
  fields: {
    installation_id: [
      'fid',
      'appinstanceid',
      'installationuuid',
      'xappid',
      'firebaseinstallationid',
    ],
    device_id: ['device'],
    push_token: ['token'],
    auth_token: [
      'authtoken.token',
      'refreshtoken',
      'appinstanceidtoken',
      'xgoogfirebaseinstallationsauth',
    ],
    coarse_location: ['countrycode'],
    locale: ['languagecode'],
    os_version: ['platformversion', 'os.version', 'xosv'],
    timezone: ['timezone'],
    device_model: ['device.model', 'device.manufacturer', 'device.modelclass'],
    device_trait: list(`
      device.arch, device.ram, device.diskspace, device.simulator, os.jailbroken,
      device.orientation
    `),
    battery: ['device.batterylevel'],
    session_id: ['sessionid'],
  },
  others: list(`
      appid, authversion, sdkversion, sender, gmpappid, xsubtype, cert, app, appver,
      buildversion, displayversion, firstopentime
    `),
};
