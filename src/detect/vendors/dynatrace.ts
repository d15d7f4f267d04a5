import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Dynatrace: beacons of its OpenKit with two letters a name (github.com/Dynatrace/openkit-java),
 * and of pages with the visitor as `vID`.
 */
export const dynatrace: Vendor = {
  id: 'dynatrace',
  name: 'Dynatrace',
  marks: [
    ['vv', 'va', 'ap', 'vi'],
    ['vi', 'sn', 'mp', 'tt'],
    ['fid', 'vid', 'app', 'nt'],
    ['rid', 'rpid', 'fid'],
  ],
  urlMarks: ['.live.dynatrace.com/', '/rb_bf', '/mbeacon'],
  fields: {
    installation_id: ['vi'],
    cookie_id: ['vid'],
    ip_address: ['ip'],
    os_version: ['os'],
    device_trait: ['os'],
    device_model: ['mf', 'md'],
    network_type: ['ct', 'np'],
    carrier: ['cr'],
    browsing_url: ['url', 'ref'],
    screen: ['sw', 'sh', 'w', 'h'],
  },
  others: list(`
      ap, an, vn, fid, rid, rpid, va, vv, app, sn, nt, time
    `),
};
