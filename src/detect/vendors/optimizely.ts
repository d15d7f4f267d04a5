import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Optimizely: `visitors` with their `snapshots` (docs.developers.optimizely.com, event API;
 * github.com/optimizely/javascript-sdk).
 */
export const optimizely: Vendor = {
  id: 'optimizely',
  name: 'Optimizely',
  marks: [
    ['visitors', 'clientname', 'clientversion'],
    ['visitors', 'anonymizeip'],
    ['visitorid', 'snapshots'],
  ],
  urlMarks: ['logx.optimizely.com/'],
  fields: {
    installation_id: ['visitorid'],
    user_id: ['visitorid'],
    session_id: ['sessionid'],
  },
  others: list(`
      accountid, projectid, revision, entityid, uuid, campaignid, experimentid, variationid,
      key, clientname, clientversion
    `),
};
