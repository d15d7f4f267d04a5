import { webKeys } from '../../../src/detect/data/webKeys';
import { assertReached, testKeys, type Body, type Hits } from './keyTables';

const page = 'https://clinic.example.org/pregnancy/week-12';
const uuid = 'c0ffee12-3456-4789-a0bc-def012345678';

/** Bodies whose first leaf is the entity, by what trackers tell. */
const hits: Hits = {
  'what trackers say of a page': [
    ['browsing_url', { from: page }],
    ['browsing_url', { r: page }],
    ['browsing_url', { origin_from: page }],
    ['browsing_url', { tw_document_href: page }],
    ['screen', { ds: '1920x1080' }],
    ['screen', { pixel: '1080*2400*480' }],
    ['screen', { screen: '1920x1080|1920x1040|24' }],
    ['screen', { width: 1600, height: 900, search: '?step=2' }],
    ['timezone', { timezone_ietf: 'Europe/Berlin' }],
  ],
  'ids of browsers and visits': [
    ['session_id', { sid: '9a8b7c6d5e4f30219a8b7c6d5e4f3021' }],
    ['installation_id', { luid: uuid }],
    ['cookie_id', { cid: uuid }],
    ['cookie_id', { ampid: 'amp-Xk2p9Qw7Rt' }],
    ['cookie_id', { '_pk_id.1.1fff': '9a8b7c6d5e4f3021.1700000000' }],
    ['cookie_id', { _uetvid: '9a8b7c6d5e4f30219a8b7c6d5e4f3021' }],
    ['push_token', { push_address: 'eD3kT9_QmFh:APA91bGqXzL7vN2kR8wY' }],
  ],
};

/** Bodies in which nothing personal stands, though their words come close. */
const traps: readonly Body[] = [
  { from: 'homepage' },
  { r: 0.5, g: 0.2, d: 4 },
  { docs: page },
  { ds: '12' },
  { pixel: 12 },
  { width: 300, height: 250, title: 'Banner' },
  { width: 30, height: 20, search: '' },
  { s: '10x' },
  { _csrf: 'kJ8sD2fG5hK1lQ9wE3rT' },
];

describe('keys of trackers in pages', () => {
  testKeys(hits, traps);

  it('can each be reached', () => {
    assertReached(webKeys, 'pages');
  });
});
