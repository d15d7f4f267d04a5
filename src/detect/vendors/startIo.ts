import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Start.io (StartApp): JSON or query of device and ad facts (paths as in TrackHAR, CC0).
 */
export const startIo: Vendor = {
  id: 'start-io',
  name: 'Start.io',
  marks: [
    ['useradvertisingid', 'clientsessionid'],
    ['clientsessionid', 'deviceversion'],
    ['useradvertisingid', 'packageid'],
  ],
  urlMarks: ['.startappservice.com/'],
  fields: {
    gaid: ['useradvertisingid'],
    session_id: ['clientsessionid'],
    os_version: ['deviceversion'],
    device_model: ['manufacturer', 'model'],
    locale: ['locale'],
    screen: ['width', 'height', 'density'],
    carrier: ['ispname', 'ispcarridname', 'netopername', 'isp'],
    network_type: ['grid'],
    device_trait: list(`
      os, root, orientation, roaming, usedram, freeram, timesinceboot, cellsignallevel,
      wifisignallevel
    `),
    device_id: ['deviceid'],
    ip_address: ['deviceip'],
    bssid: ['bssid'],
    ssid: ['ssid'],
    mac_address: ['mac'],
    ui_event: ['appactivity'],
  },
  others: list(`
      packageid, appversion, sdkversion, publisherid, productid, sdkid
    `),
};
