import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Countly: query or form of `/i` with `metrics` and `user_details` (support.countly.com, SDK
 * development guide; names from countly-sdk-web).
 */
export const countly: Vendor = {
  id: 'countly',
  name: 'Countly',
  marks: [
    ['appkey', 'deviceid', 'hour'],
    ['appkey', 'deviceid', 'metrics'],
    ['appkey', 'deviceid', 'events'],
    ['appkey', 'deviceid', 'userdetails'],
    ['appkey', 'deviceid', 'beginsession'],
    ['appkey', 'deviceid', 'sdkname'],
  ],
  urlMarks: ['.count.ly/i?'],
  fields: {
    installation_id: ['deviceid', 'olddeviceid'],
    device_model: ['metrics.device', 'metrics.manufacturer'],
    device_trait: ['metrics.os', 'metrics.browser', 'metrics.devicetype'],
    os_version: ['metrics.osversion'],
    screen: ['metrics.resolution', 'metrics.density'],
    carrier: ['metrics.carrier'],
    locale: ['metrics.locale'],
    user_agent: ['metrics.ua'],
    timezone: ['tz'],
    person_name: ['userdetails.name'],
    username: ['userdetails.username'],
    email: ['userdetails.email'],
    phone: ['userdetails.phone'],
    gender: ['userdetails.gender'],
    date_of_birth: ['userdetails.byear'],
    precise_location: ['location'],
    coarse_location: ['countrycode', 'city'],
    ip_address: ['ipaddress'],
    purchase: ['events.sum'],
  },
  others: list(`
      appkey, sdkname, sdkversion, timestamp, rr, av
    `),
};
