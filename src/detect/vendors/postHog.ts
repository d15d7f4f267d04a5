import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * PostHog: events with `$`-properties, single or as `batch` (posthog.com/docs/api/capture; names
 * from posthog-js).
 */
export const postHog: Vendor = {
  id: 'posthog',
  name: 'PostHog',
  marks: [
    ['windowid', 'distinctid', 'token', 'sessionid'],
    ['pageviewid', 'distinctid', 'token', 'insertid'],
    ['windowid', 'sessionid', 'distinctid'],
    ['apikey', 'distinctid', 'event'],
    ['snapshotdata', 'snapshotbytes'],
    ['apikey', 'historicalmigration', 'batch'],
  ],
  urlMarks: ['.posthog.com/e/', '.posthog.com/i/v0/e/', '/i/v0/e/?ip='],
  fields: {
    installation_id: ['distinctid', 'deviceid', 'anondistinctid'],
    user_id: ['userid'],
    session_id: ['sessionid'],
    browsing_url: ['currenturl', 'referrer', 'initialcurrenturl', 'initialreferrer'],
    email: ['set.email', 'setonce.email', 'email'],
    person_name: ['set.name', 'set.firstname', 'set.lastname'],
    ip_address: ['ip'],
    screen: ['screenheight', 'screenwidth', 'viewportheight', 'viewportwidth'],
    os_version: ['osversion'],
    device_trait: ['os', 'browser', 'browserversion', 'devicetype'],
    device_model: ['devicemodel', 'devicemanufacturer'],
    device_name: ['devicename'],
    user_agent: ['rawuseragent'],
    locale: ['browserlanguage', 'locale'],
    timezone: ['timezone'],
    network_type: ['networkwifi', 'networkcellular'],
    carrier: ['networkcarrier'],
    coarse_location: ['geoipcityname', 'geoipcountrycode', 'geoipcountryname'],
    precise_location: ['geoiplatitude', 'geoiplongitude'],
    attribution: ['initialutmsource', 'utmsource', 'utmmedium', 'utmcampaign', 'gclid'],
    ui_event: ['eltext'],
    search_query: ['keyword'],
  },
  others: list(`
      token, apikey, insertid, windowid, pageviewid, lib, libversion, time,
      configdefaults
    `),
};
