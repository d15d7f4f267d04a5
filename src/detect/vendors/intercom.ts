import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Intercom: messenger pings with `user_data` of the person (developers.intercom.com).
 */
export const intercom: Vendor = {
  id: 'intercom',
  name: 'Intercom',
  marks: [
    ['userdata', 'appid'],
    ['anonymoussession', 'appid'],
    ['useractivecompanyid', 'appid', 'userid'],
  ],
  urlMarks: ['.intercom.io/messenger/'],
  fields: {
    user_id: ['userid', 'userdata.userid'],
    email: ['email', 'userdata.email'],
    person_name: ['name', 'userdata.name'],
    phone: ['phone'],
    installation_id: ['anonymousid', 'deviceidentifier'],
    session_id: ['anonymoussession'],
    browsing_url: ['referer', 'page'],
    device_model: ['devicemodel'],
  },
  others: list(`
      appid, idempotencykey, v, g, s, internal
    `),
};
