import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Snowplow: tracker protocol 2 in a query or POST body, with entities in base64url `cx` and
 * `ue_px` (docs.snowplow.io, tracker protocol; schemas of iglu central).
 */
export const snowplow: Vendor = {
  id: 'snowplow',
  name: 'Snowplow',
  marks: [
    ['tv', 'duid', 'eid'],
    ['tv', 'eid', 'tna'],
    ['tv', 'eid', 'p', 'e'],
  ],
  urlMarks: ['com.snowplowanalytics.snowplow/tp2'],
  fields: {
    cookie_id: ['duid', 'nuid', 'tnuid'],
    user_id: ['uid'],
    session_id: ['sid', 'data.sessionid', 'data.previoussessionid'],
    installation_id: ['data.userid'],
    ip_address: ['ip'],
    user_agent: ['ua'],
    timezone: ['tz', 'data.timezone'],
    locale: ['lang', 'data.language'],
    screen: ['res', 'vp', 'ds', 'cd', 'data.resolution'],
    browsing_url: ['url', 'refr'],
    idfa: ['openidfa', 'appleidfa'],
    idfv: ['appleidfv'],
    gaid: ['androididfa'],
    device_model: ['devicemodel', 'devicemanufacturer'],
    os_version: ['osversion'],
    device_trait: ['ostype', 'data.totalstorage', 'data.physicalmemory'],
    carrier: ['carrier'],
    network_type: ['networktype', 'networktechnology'],
    precise_location: ['data.latitude', 'data.longitude'],
    battery: ['data.batterylevel', 'data.batterystate'],
    ui_event: ['data.name', 'data.screenviewname'],
    search_query: ['terms'],
  },
  others: list(`
      eid, vid, aid, tna, tv, dtm, stm, p, e, firsteventid, eventindex, schema
    `),
};
