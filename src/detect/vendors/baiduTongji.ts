import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Baidu Tongji: query of `hm.gif` (tongji.baidu.com, hm.js).
 */
export const baiduTongji: Vendor = {
  id: 'baidu-tongji',
  name: 'Baidu Tongji',
  marks: [
    ['si', 'ds', 'su'],
    ['si', 'ds', 'ln', 'rnd'],
  ],
  urlMarks: ['hm.baidu.com/hm.gif?'],
  fields: {
    screen: ['ds', 'cl', 'vl'],
    locale: ['ln'],
    browsing_url: ['su', 'u'],
    ui_event: ['tt'],
  },
  others: list(`
      si, rnd, v, lv, cc, ck, et, ja, lo, sn, ep, hca
    `),
};
