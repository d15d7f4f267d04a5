import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Heap: query of `/h` with names of one letter, and the track API (developers.heap.io/reference).
 */
export const heap: Vendor = {
  id: 'heap',
  name: 'Heap',
  marks: [
    ['tv', 'a', 'u', 'v', 's'],
    ['ubv', 'upv', 'a', 'u'],
  ],
  urlMarks: ['heapanalytics.com/h?', 'heapanalytics.com/api/'],
  fields: {
    installation_id: ['u'],
    session_id: ['s'],
    user_id: ['i', 'identity'],
    browsing_url: ['r'],
    screen: ['scw', 'sch'],
    email: ['properties.email', 'usr.email'],
    device_trait: ['ubv', 'upv'],
    ui_event: ['t'],
  },
  others: list(`
      a, v, b, tv, z, st, ts, pp, sp, appid
    `),
};
