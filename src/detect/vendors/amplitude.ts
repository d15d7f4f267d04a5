import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Amplitude: `e` or `events` with one object for each event (amplitude.com/docs, HTTP V2 API;
 * names also from Amplitude-Android).
 */
export const amplitude: Vendor = {
  id: 'amplitude',
  name: 'Amplitude',
  marks: [
    ['apikey', 'events'],
    ['checksum', 'client', 'e', 'v'],
    ['insertid', 'eventtype', 'deviceid'],
    ['eventtype', 'deviceid', 'sessionid'],
  ],
  urlMarks: ['api.amplitude.com/', 'api2.amplitude.com/', 'api.eu.amplitude.com/'],
  fields: {
    user_id: ['userid'],
    installation_id: ['deviceid'],
    gaid: ['adid', 'androidadid'],
    idfa: ['idfa'],
    idfv: ['idfv', 'appsetid'],
    session_id: ['sessionid'],
    os_version: ['osversion'],
    device_trait: ['osname', 'platform'],
    device_model: ['devicebrand', 'devicemanufacturer', 'devicemodel', 'devicetype'],
    carrier: ['carrier'],
    locale: ['language'],
    coarse_location: ['country', 'region', 'city', 'dma'],
    precise_location: ['locationlat', 'locationlng', 'location.lat', 'location.lng'],
    ip_address: ['ip', 'ipaddress'],
    purchase: ['revenue', 'price', 'productid'],
    attribution: ['utmsource', 'utmmedium', 'utmcampaign', 'initialreferrer'],
    browsing_url: ['amplitudepagelocation', 'referrer'],
  },
  others: list(`
      apikey, client, checksum, insertid, eventid, uuid, uploadtime, sequencenumber
    `),
};
