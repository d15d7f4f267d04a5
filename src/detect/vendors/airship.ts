import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Airship: registration of a channel with `device_type`, `opt_in` and hints of identity
 * (github.com/urbanairship/android-library).
 */
export const airship: Vendor = {
  id: 'airship',
  name: 'Airship',
  marks: [
    ['devicetype', 'optin', 'background'],
    ['devicetype', 'pushaddress'],
    ['optin', 'localelanguage', 'localecountry'],
  ],
  urlMarks: ['device-api.urbanairship.com/', 'combine.urbanairship.com/', '.asnapieu.com/'],
  fields: {
    push_token: ['pushaddress'],
    installation_id: ['identityhints.userid', 'contactid', 'channelid'],
    user_id: ['nameduserid'],
    device_model: ['devicemodel'],
    os_version: ['androidapiversion', 'osversion'],
    locale: ['localelanguage'],
    coarse_location: ['localecountry'],
    timezone: ['timezone'],
    carrier: ['carrier'],
  },
  others: list(`
      appversion, sdkversion, devicetype, optin, background
    `),
};
