import type { LanguageKeys } from './languages';
import { list } from '../list';

/**
 * What trackers in web pages call things in their query strings and bodies, where it is short or says
 * little alone: the look of the value and what stands beside it have to agree. In the words of their
 * public documentation and sources, where they are none that the detectors speak already.
 */
export const webKeys: LanguageKeys = {
  browsing_url: {
    plain: list(`
      origin from, page uri, document uri, doc url, doc loc, doc location, doc referrer, top url,
      parent url, page href, source page, initial url, initial referrer, exit url, exit page,
      landing url, landing page url, first url, last page, last page url, next url, current uri,
      request page, url referrer, page ref, canonical url, url visited, visited page, document href
    `),
    weak: list(`
      from, origin, landing, entry, purl, pu, lp, su, rl, rurl, rf, turl, curl, durl, tu, pl, ru,
      tourl, frm, urlref, topurl, prev, previous, rref, pref, refurl, lref, r, l, g, p, c, d, surl,
      sref, parent
    `),
  },
  screen: {
    plain: list(`
      viewport w, viewport h, view width, view height, avail screen, display px, page width,
      page height, window inner width, window inner height
    `),
    weak: list('ds, bs, wsz, pixel, pixels, px, dim, bw, bh, iw, ih, sxy, s, sd, scw, sch'),
  },
  locale: {
    plain: list('browser language, browser lang, navigator language, accept language, user lang'),
    weak: list('ul, la, lg, lng, bln, blang'),
  },
  installation_id: {
    plain: list(
      'anonymous key, device cookie, browser uuid, web uuid, client uid, visitor key, luid, ads id',
    ),
    weak: list('vis, anon, aid'),
  },
  cookie_id: { plain: list('amp id, amp client id, li fat id, fat id, first party id, fp id') },
  session_id: { plain: list('session secure id, anonymous session, visit uuid, session hash') },
  network_type: { plain: list('network state, net state, connection effective type') },
  ip_address: { plain: list('ip signup, ip opt, ip optin, ip open') },
  push_token: { strong: ['push address'] },
  date_of_birth: { plain: ['byear'] },
  timezone: { strong: list('timezone ietf, timezone iana, iana timezone, olson timezone') },
  device_model: { plain: list('oem name') },
};
