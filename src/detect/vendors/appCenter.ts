import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Visual Studio App Center: `logs` with a `device` each
 * (github.com/microsoft/appcenter-sdk-android).
 */
export const appCenter: Vendor = {
  id: 'app-center',
  name: 'App Center',
  marks: [
    ['oemname', 'model', 'osname'],
    ['appnamespace', 'sdkname', 'osname'],
    ['sdkname', 'oemname'],
  ],
  urlMarks: ['in.appcenter.ms/logs'],
  fields: {
    installation_id: ['installid'],
    session_id: ['sid'],
    user_id: ['userid'],
    device_model: ['oemname', 'model'],
    device_trait: ['osname'],
    os_version: ['osversion', 'osbuild', 'osapilevel'],
    locale: ['locale'],
    timezone: ['timezoneoffset'],
    screen: ['screensize'],
    carrier: ['carriername', 'carriercountry'],
  },
  others: list(`
      appnamespace, appversion, appbuild, sdkversion, sdkname, appsecret
    `),
};
