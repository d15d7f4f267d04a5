import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Raygun: an error with `OccurredOn` and its `Details`, and timings of pages
 * (github.com/MindscapeHQ/raygun4js).
 */
export const raygun: Vendor = {
  id: 'raygun',
  name: 'Raygun',
  marks: [
    ['occurredon', 'details'],
    ['sessionid', 'type', 'user', 'device', 'timestamp'],
  ],
  urlMarks: ['.raygun.io/'],
  fields: {
    user_id: ['userid'],
    installation_id: ['user.uuid'],
    email: ['user.email', 'userid'],
    person_name: ['user.fullname', 'user.firstname'],
    user_agent: ['device'],
    timezone: ['utcoffset'],
    locale: ['userlanguage'],
    browsing_url: ['request.url'],
    session_id: ['sessionid'],
  },
  others: list(`
      apikey, version, occurredon, classname
    `),
};
