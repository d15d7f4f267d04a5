import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * FullStory: JSON of `/rec/page`, which begins a recording, and `/rec/bundle`
 * (help.fullstory.com; the snippet's own names).
 */
export const fullStory: Vendor = {
  id: 'fullstory',
  name: 'FullStory',
  marks: [
    ['orgid', 'snippetversion', 'url'],
    ['userintid', 'sessionintid'],
    ['orgid', 'userid', 'preroll'],
  ],
  urlMarks: ['.fullstory.com/rec/'],
  fields: {
    installation_id: ['userid', 'userintid', 'usercookie'],
    session_id: ['sessionid', 'sessionintid'],
    browsing_url: ['url', 'referrer', 'base'],
    screen: ['width', 'height', 'screenwidth', 'screenheight'],
  },
  others: list(`
      orgid, snippetversion, compiledversion, compiledtimestamp, pageid, pageintid,
      tabid, doctype
    `),
};
