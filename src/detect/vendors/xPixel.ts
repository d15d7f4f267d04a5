import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * X (Twitter): query of `adsct` with the page as `tw_document_href` and the browser as `dv`
 * (names as its pixel sends them).
 */
export const xPixel: Vendor = {
  id: 'x-pixel',
  name: 'X',
  marks: [
    ['twdocumenthref', 'txnid'],
    ['puserid', 'plid', 'txnid'],
  ],
  urlMarks: ['/i/adsct?'],
  fields: {
    browsing_url: ['twdocumenthref'],
    device_trait: ['dv'],
  },
  others: list(`
      plid, eventid, pid, puserid, txnid, bci, eci, integration, type, version
    `),
};
