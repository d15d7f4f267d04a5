import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Sentry: envelopes and events with `contexts`, `user`, `request`
 * (develop.sentry.dev/sdk/data-model).
 */
export const sentry: Vendor = {
  id: 'sentry',
  name: 'Sentry',
  marks: [
    ['contexts', 'eventid', 'sdk'],
    ['eventid', 'platform', 'sdk'],
    ['dsn', 'eventid', 'sentat'],
    ['breadcrumbs', 'eventid'],
    ['did', 'attrs', 'sid'],
  ],
  urlMarks: ['.sentry.io/api/', 'sentry_key='],
  fields: {
    user_id: ['user.id', 'did'],
    email: ['user.email'],
    ip_address: ['user.ipaddress', 'attrs.ipaddress'],
    username: ['user.username'],
    person_name: ['user.name'],
    installation_id: ['device.id'],
    device_name: ['device.name', 'servername'],
    device_model: [
      'device.model',
      'device.manufacturer',
      'device.brand',
      'device.family',
      'device.modelid',
    ],
    os_version: ['os.version', 'os.build', 'os.kernelversion'],
    device_trait: list(`
      os.name, os.rooted, device.simulator, device.orientation, device.memorysize,
      device.freememory, device.storagesize, device.freestorage, device.boottime,
      device.archs, device.processorcount
    `),
    battery: ['device.batterylevel', 'device.charging', 'device.batterytemperature'],
    screen: [
      'device.screenresolution',
      'device.screendensity',
      'device.screendpi',
      'device.screenwidthpixels',
      'device.screenheightpixels',
    ],
    locale: ['device.locale', 'culture.locale', 'device.language'],
    timezone: ['device.timezone', 'culture.timezone'],
    network_type: ['device.connectiontype'],
    user_agent: ['attrs.useragent', 'headers.useragent'],
    browsing_url: ['request.url', 'headers.referer'],
    session_id: ['sid', 'replayid'],
    coarse_location: ['geo.city', 'geo.countrycode', 'geo.region'],
  },
  others: list(`
      eventid, traceid, spanid, parentspanid, release, environment, dist, publickey,
      samplerate, dsn, sentat, profileid
    `),
};
