import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Iterable: users and events with `dataFields`, devices with their `token`
 * (api.iterable.com/api/docs).
 */
export const iterable: Vendor = {
  id: 'iterable',
  name: 'Iterable',
  marks: [
    ['email', 'datafields'],
    ['userid', 'datafields'],
    ['email', 'preferuserid'],
  ],
  urlMarks: ['api.iterable.com/api/', 'api.eu.iterable.com/api/'],
  fields: {
    user_id: ['userid'],
    email: ['email'],
    push_token: ['device.token'],
    phone: ['phonenumber'],
    device_id: ['deviceid'],
  },
  others: list(`
      templateid, campaignid, messageid, applicationname, eventname, createdat
    `),
};
