import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Yandex Metrica: query of `/watch/<counter>` with the page and a packed `browser-info`, which
 * holds the visitor's id (yandex.com/support/metrica).
 */
export const yandexMetrica: Vendor = {
  id: 'yandex-metrica',
  name: 'Yandex Metrica',
  marks: [
    ['browserinfo', 'pageurl'],
    ['browserinfo', 'wmode'],
  ],
  urlMarks: ['mc.yandex.ru/watch/', 'mc.yandex.com/watch/', '/watch/3/'],
  fields: {
    browsing_url: ['pageurl', 'pageref'],
    cookie_id: ['browserinfo', 'ymuid'],
    user_id: ['uid', 'userid'],
    device_trait: ['wvdata'],
  },
  others: list(`
      wmode, wvhit, wvpart, rn, charset, hittoken, t
    `),
};
