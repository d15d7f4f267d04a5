import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Meta app events (Graph API `activities`), pixel and Audience Network; `ud` holds hashes of what
 * advertisers know of the person, `extinfo` is an array by position
 * (developers.facebook.com/docs/graph-api/reference/application/activities).
 */
export const meta: Vendor = {
  id: 'meta',
  name: 'Meta',
  marks: [
    ['anonid', 'advertiserid'],
    ['extinfo', 'anonid'],
    ['extinfo', 'advertiserid'],
    ['extinfo', 'event'],
    ['ev', 'id', 'dl', 'rl'],
    ['ev', 'id', 'fbp'],
  ],
  urlMarks: ['graph.facebook.com/', 'facebook.com/tr/', 'facebook.com/tr?', 'graph.instagram.com/'],
  fields: {
    gaid: ['advertiserid', 'idfa'],
    idfa: ['advertiserid', 'idfa'],
    installation_id: ['anonid'],
    user_id: ['appuserid', 'udexternalid', 'ud.externalid'],
    push_token: ['devicetoken'],
    cookie_id: ['attribution', 'fbp'],
    attribution: ['fbc'],
    browsing_url: ['dl', 'rl'],
    screen: ['sw', 'sh', 'screenwidth', 'screenheight'],
    email: ['udem', 'udffem', 'ud.em'],
    phone: ['udph', 'udffph', 'ud.ph'],
    person_name: list(`
      udfn, udln, udfffn, udffln, ud.fn, ud.ln
    `),
    date_of_birth: ['uddb', 'ud.db'],
    gender: ['udge', 'ud.ge'],
    coarse_location: list(`
      udct, udst, udcountry, ud.ct, ud.st, ud.country
    `),
    postal_code: ['udzp', 'ud.zp'],
    device_model: ['make', 'model'],
    os_version: ['osvers'],
    carrier: ['carrier'],
    locale: ['locale'],
    battery: ['analog.battery', 'analog.charging'],
    device_trait: ['analog.totalmemory', 'analog.availablememory', 'analog.freespace', 'rooted'],
    session_id: ['sessionid'],
  },
  positions: {
    extinfo: [
      null,
      null,
      null,
      null,
      'os_version',
      'device_model',
      'locale',
      'timezone',
      'carrier',
      'screen',
      'screen',
      'screen',
      'device_trait',
      'device_trait',
      'device_trait',
      'timezone',
    ],
  },
  others: list(`
      id, ev, eid, rqm, cs, it, coo, ts, v, ec, o, format, sdk, bundle, appvers,
      sdkversion
    `),
};
