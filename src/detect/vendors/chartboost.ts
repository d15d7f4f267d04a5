import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Chartboost: JSON with base64 JSON of ids in `identity` (paths as in TrackHAR, CC0).
 */
export const chartboost: Vendor = {
  id: 'chartboost',
  name: 'Chartboost',
  marks: [
    ['identity', 'bundleid', 'devicetype'],
    ['devicetype', 'rooteddevice'],
    ['rooteddevice', 'isportrait'],
  ],
  urlMarks: ['.chartboost.com/'],
  fields: {
    gaid: ['gaid', 'identity.gaid', 'identity.ifa'],
    idfa: ['identity.ifa', 'ifa'],
    idfv: ['identity.setid', 'identity.appsetid'],
    session_id: ['sessionid'],
    device_model: ['devicetype', 'model', 'make'],
    os_version: ['os'],
    locale: ['language'],
    timezone: ['timezone'],
    user_agent: ['useragent'],
    device_trait: ['isportrait', 'rooteddevice'],
    carrier: ['carrier.carriername', 'carrier.mobilecountrycode', 'carrier.mobilenetworkcode'],
    screen: list(`
      w, h, dw, dh, dpi, scale
    `),
    network_type: ['mobilenetwork', 'reachability'],
    coarse_location: ['country'],
  },
  others: list(`
      bundleid, bundle, sdk, app, ad, certificationproviders, mediation
    `),
};
