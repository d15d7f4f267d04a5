import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * INFOnline (IOMb, IOMp): JSON of `application`, `client`, `library`, `events`
 * (docs.infonline.de; paths as in TrackHAR, CC0).
 */
export const infOnline: Vendor = {
  id: 'infonline',
  name: 'INFOnline',
  marks: [
    ['library', 'client', 'application'],
    ['library', 'client', 'stats'],
  ],
  urlMarks: ['.ioam.de/', '.iocnt.net/tx.io'],
  fields: {
    installation_id: ['uuids.installationid', 'uuids.vendoridentifier'],
    gaid: ['uuids.advertisingidentifier'],
    idfa: ['uuids.advertisingidentifier'],
    android_id: ['uuids.androidid'],
    device_model: ['client.platform'],
    device_trait: ['client.osidentifier'],
    os_version: ['client.osversion'],
    locale: ['client.language'],
    carrier: ['client.carrier'],
    screen: ['screen.resolution', 'screen.size', 'screen.dpi'],
    coarse_location: ['client.country'],
    network_type: ['client.network'],
  },
  others: list(`
      offercode, offeridentifier, libversion, configversion, package, versionname,
      versioncode
    `),
};
