import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * GrowthBook: events with `properties_json` and `context_json` (github.com/growthbook/growthbook,
 * its plugin for tracking).
 */
export const growthBook: Vendor = {
  id: 'growthbook',
  name: 'GrowthBook',
  marks: [['eventname', 'propertiesjson', 'contextjson']],
  urlMarks: ['gb-ingest.com/track'],
  fields: {
    user_id: ['userid'],
    installation_id: ['deviceid'],
    session_id: ['sessionid'],
    browsing_url: ['url'],
  },
  others: list(`
      pageid, sdkversion, sdklanguage, clientkey
    `),
};
