import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Bugsnag: error and session reports (bugsnagerrorreportingapi.docs.apiary.io; names from
 * bugsnag-android).
 */
export const bugsnag: Vendor = {
  id: 'bugsnag',
  name: 'Bugsnag',
  marks: [
    ['notifier', 'payloadversion', 'events'],
    ['notifier', 'device', 'sessions'],
    ['notifier', 'events'],
    ['notifier', 'sessioncounts'],
  ],
  urlMarks: ['notify.bugsnag.com', 'sessions.bugsnag.com'],
  fields: {
    installation_id: ['device.id'],
    user_id: ['user.id'],
    email: ['user.email'],
    person_name: ['user.name'],
    session_id: ['session.id', 'sessions.id'],
    device_model: ['device.manufacturer', 'device.model', 'device.modelnumber', 'device.brand'],
    os_version: ['device.osversion', 'device.osbuild'],
    device_trait: list(`
      device.osname, device.jailbroken, device.totalmemory, device.freememory,
      device.freedisk, device.orientation, device.cpuabi, device.emulator
    `),
    locale: ['device.locale'],
    timezone: ['device.timezone'],
    user_agent: ['device.useragent'],
    battery: ['device.batterylevel', 'device.charging'],
    network_type: ['device.networkaccess'],
    screen: ['device.screenresolution', 'device.screendensity', 'device.dpi'],
    browsing_url: ['request.url', 'request.referer'],
    ip_address: ['request.clientip'],
    ui_event: ['app.activescreen'],
  },
  others: list(`
      apikey, payloadversion, severity, version, versioncode, bundleversion, builduuid
    `),
};
