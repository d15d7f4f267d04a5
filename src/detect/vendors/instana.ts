import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Instana: beacons with `ty` and `k`, the page as `l` and the user as `ui`, `un`, `ue`
 * (github.com/instana/weasel).
 */
export const instana: Vendor = {
  id: 'instana',
  name: 'Instana',
  marks: [
    ['ty', 'k', 'pl', 'l'],
    ['ty', 'agv', 'sid'],
    ['k', 'ts', 'ty', 'ph'],
  ],
  urlMarks: ['eum.instana.io/', '.instana.io/eum'],
  fields: {
    user_id: ['ui'],
    username: ['un'],
    person_name: ['un'],
    email: ['ue'],
    browsing_url: ['l'],
    locale: ['ul'],
    session_id: ['sid'],
    screen: ['ww', 'wh'],
    network_type: ['ct'],
  },
  others: list(`
      k, ty, ph, pl, t, s, p, h, r, sv, agv, bt, uf
    `),
};
