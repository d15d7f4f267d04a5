import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * WebEngage: events with the device as `luid`, the session as `suid` and the customer as `cuid`;
 * people under `we_` (docs.webengage.com).
 */
export const webEngage: Vendor = {
  id: 'webengage',
  name: 'WebEngage',
  marks: [
    ['luid', 'suid'],
    ['luid', 'cuid', 'eventname'],
  ],
  urlMarks: ['c.webengage.com/'],
  fields: {
    installation_id: ['luid'],
    session_id: ['suid'],
    user_id: ['cuid'],
    email: ['weemail', 'wehashedemail'],
    phone: ['wephone', 'wehashedphone'],
    person_name: ['wefirstname', 'welastname'],
    gender: ['wegender'],
    date_of_birth: ['webirthdate'],
  },
  others: list(`
      licensecode, interfaceid, category, eventname, sdkid
    `),
};
