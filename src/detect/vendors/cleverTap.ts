import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * CleverTap: an array of a header (`g`, `tk`, `af`) and events (`evtName`, `evtData`); names from
 * clevertap-android-sdk.
 */
export const cleverTap: Vendor = {
  id: 'clevertap',
  name: 'CleverTap',
  marks: [
    ['evtname', 'evtdata'],
    ['tk', 'g', 'af'],
    ['af', 'g', 'type'],
  ],
  urlMarks: ['.clevertap-prod.com/', '.wzrkt.com/'],
  fields: {
    installation_id: ['g'],
    user_id: ['profile.identity', 'identity'],
    email: ['profile.email'],
    phone: ['profile.phone'],
    person_name: ['profile.name'],
    gender: ['profile.gender'],
    date_of_birth: ['profile.dob'],
    device_model: ['af.make', 'af.model', 'evtdata.make', 'evtdata.model'],
    os_version: ['af.osversion', 'evtdata.osversion'],
    carrier: ['af.carrier', 'evtdata.carrier'],
    coarse_location: ['af.cc', 'evtdata.cc'],
    network_type: ['af.radio', 'evtdata.radio'],
    gaid: ['af.googleadid'],
    screen: ['af.wdt', 'af.hgt', 'af.dpi'],
    locale: ['af.locale'],
    precise_location: ['af.latitude', 'af.longitude'],
    push_token: ['data.id'],
  },
  others: list(`
      tk, ep, lsl, sv, pg, evtname
    `),
};
