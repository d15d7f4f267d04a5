import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Top.Mail.Ru, the counter of VK: query of `counter` with the page as `u` and the screen as `s`
 * (its vendor configuration for AMP).
 */
export const topMailRu: Vendor = {
  id: 'top-mail-ru',
  name: 'Top.Mail.Ru',
  marks: [
    ['js', 'u', 'r', 's', 'vp'],
    ['id', 'js', 'u', 'st'],
  ],
  urlMarks: ['top-fwz1.mail.ru/'],
  fields: {
    browsing_url: ['u', 'r'],
    screen: ['s', 'vp'],
    gender: ['gender'],
    age: ['age'],
    user_id: ['userid', 'pid'],
    device_trait: ['device'],
  },
  others: list(`
      id, js, st, ver, e, title
    `),
};
