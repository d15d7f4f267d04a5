import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Tencent Aegis (RUM): query of its `collect` endpoints with `aid`, `uin` and the page as `from`
 * (names from aegis-web-sdk).
 */
export const tencentAegis: Vendor = {
  id: 'tencent-aegis',
  name: 'Tencent Aegis',
  marks: [
    ['aid', 'uin', 'from'],
    ['aid', 'uin', 'sessionid'],
    ['aid', 'nettype', 'version'],
  ],
  urlMarks: ['aegis.qq.com/collect', 'rumt-zh.com/collect'],
  fields: {
    installation_id: ['aid'],
    user_id: ['uin'],
    browsing_url: ['from', 'originfrom', 'referer'],
    session_id: ['sessionid'],
    screen: ['vp', 'sr'],
    network_type: ['nettype'],
    device_trait: ['platform'],
  },
  others: list(`
      id, version, env, fid, lcp, fcp, cls
    `),
};
