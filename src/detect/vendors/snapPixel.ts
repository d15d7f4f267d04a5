import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Snap: its pixel, with the page as `pl` and people under `u_` (names as its pixel sends them).
 */
export const snapPixel: Vendor = {
  id: 'snap-pixel',
  name: 'Snap',
  marks: [
    ['usclid', 'uscsid'],
    ['pid', 'ev', 'pl', 'rf'],
  ],
  urlMarks: ['tr.snapchat.com/', 'tr6.snapchat.com/'],
  fields: {
    cookie_id: ['uc', 'usclid'],
    session_id: ['uscsid'],
    browsing_url: ['pl', 'rf'],
    email: ['uhem', 'uem'],
    phone: ['uhpn'],
  },
  others: list(`
      pid, ev, ts, v, bt
    `),
};
