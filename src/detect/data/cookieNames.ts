import type { EntityId } from '../model';

/** Cookies by name: a whole name, or the beginning of one with `*` behind it. */
const names: Readonly<Partial<Record<EntityId, string>>> = {
  cookie_id:
    '_ga _ga_* _gid _fbp _fbc _gcl_au _gcl_aw _uetsid _uetvid muid muidb ide nid uuid2 anonchk _pk_id* ' +
    '_ym_uid yandexuid yuidss i _hjsessionuser* _hjid ajs_anonymous_id mp_* amplitude_id* amp_* __utma ' +
    '__utmz _scid _ttp _pin_unauth guest_id personalization_id bcookie bscookie datr fr sb _hp2_id* ' +
    'optimizelyenduserid s_vi s_fid amcv_* mbox kuid demdex dpm tuuid cto_bundle cto_idcpy uid_* suid ' +
    'visid_incap_* _vwo_uuid* vuid b u um uids test_cookie_id visitor_id* __hstc hubspotutk _clck _clsk ' +
    '__gads __gpi __eoi li_gc lidc ubid-* x-main adid pubcid _pubcid _cc_id krg_uid khaos audit fpid ' +
    'anonymous_id distinct_id wt3_eid et_uk tluid drawbrid d_id mc anj sess_track nuid lotame_domain_id ' +
    'panoramaid __qca _li_ss evid_* _shopify_y sa-user-id* did deviceid device_id _dc_gtm* vid visitorid ' +
    'usprivacyid 1p_jar aec socs consent_uuid __cf_bm _px* _pxvid dtcookie rxvisitor cf_clearance_id ' +
    'apid apidts b-user-id tt_webid* ttwid odin_tt msuuid gaid cookieid',
  session_cookie:
    'jsessionid phpsessid asp.net_sessionid aspsessionid* connect.sid sessionid session sess sid hsid ' +
    'apisid sapisid __secure-1psid* __secure-3psid* sidcc __secure-1papisid __secure-3papisid xs li_at sessid ' +
    'laravel_session ci_session _session_id session_id cfid cftoken sessiontoken auth auth_token token ' +
    'remember_token remember_web* remember_me access_token refresh_token id_token user_session ' +
    '__host-session* __secure-session* session-id session-token at-main sess-at-main wordpress_logged_in_* ' +
    'wordpress_sec_* _gh_sess logged_in_token sso ssid incap_ses_* .aspxauth .aspnetcore.* passport ' +
    'servicetoken authorization jwt bearer s connectsid symfony rack.session _rails_session sails.sid',
  user_id:
    'c_user ajs_user_id userid user_id uid ds_user_id yandex_login_id login_id dedeuserid account_id',
  username: 'dotcom_user yandex_login username user_name login',
  locale: 'lang locale language hl i18n i18next i18nextlng pll_language wp-wpml_current_language',
  timezone: 'tz timezone',
};

/** Cookies that hold a choice, a test or a switch, and nobody. */
const others =
  '_gat* _gat_* optanonconsent optanonalertboxclosed cookieconsent* cookie_consent* euconsent* consent* ' +
  'csrftoken xsrf-token _csrf csrf_token theme dark_mode tcf* gdpr* cookielaw* _hjabsolutesessioninprogress ' +
  '_hjincludedin* wp-settings-* has_js test_cookie awsalb awsalbcors bigip* route lb arrafinity* path domain ' +
  'max-age expires samesite secure httponly cookies_accepted notice_* usprivacy us_privacy geo_ip_allowed';

const whole = new Map<string, EntityId | 'other'>();
const beginnings: [string, EntityId | 'other'][] = [];

function add(entity: EntityId | 'other', list: string): void {
  for (const name of list.split(' ')) {
    if (name.endsWith('*')) beginnings.push([name.slice(0, -1), entity]);
    else whole.set(name, entity);
  }
}
add('other', others);
for (const [entity, list] of Object.entries(names) as [EntityId, string][]) add(entity, list);
beginnings.sort(([a], [b]) => b.length - a.length);

/** What a cookie of this name holds, `other` where it is nothing personal, null where nobody knows. */
export function cookieEntity(name: string): EntityId | 'other' | null {
  const lower = name.toLowerCase();
  const known = whole.get(lower);
  if (known !== undefined) return known;
  for (const [beginning, entity] of beginnings) {
    if (lower.startsWith(beginning)) return entity;
  }
  return null;
}

/** Names that only cookies have, which trackers copy into what they send (`_fbp`, `_pk_id.1.1fff`). */
const ownName = /^(?:_|ajs_|amplitude_id|mp_[\da-f]{32})/;

/** What a key holds that is the name of a cookie and nothing else, or null. */
export function copiedCookieEntity(key: string): EntityId | null {
  const entity = ownName.test(key) ? cookieEntity(key) : null;
  return entity === 'other' ? null : entity;
}
