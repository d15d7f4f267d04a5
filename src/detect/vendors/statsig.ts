import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Statsig: `statsigMetadata` beside a user or events (github.com/statsig-io/js-client-monorepo).
 */
export const statsig: Vendor = {
  id: 'statsig',
  name: 'Statsig',
  marks: [
    ['statsigmetadata', 'user'],
    ['statsigmetadata', 'events'],
    ['sdktype', 'stableid'],
  ],
  urlMarks: ['.statsigapi.net/', 'featuregates.org/', 'prodregistryv'],
  fields: {
    user_id: ['userid'],
    installation_id: ['stableid'],
    session_id: ['sessionid'],
    email: ['email'],
    ip_address: ['ip'],
    user_agent: ['useragent'],
    coarse_location: ['country'],
    locale: ['locale'],
    browsing_url: ['currentpage'],
  },
  others: list(`
      sdktype, sdkversion, ruleid, gate, configname
    `),
};
