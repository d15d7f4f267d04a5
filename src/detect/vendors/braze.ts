import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Braze: `events`, `attributes` and `device` of one installation
 * (braze.com/docs/api/objects_filters; names from braze-android-sdk).
 */
export const braze: Vendor = {
  id: 'braze',
  name: 'Braze',
  marks: [
    ['respondwith', 'deviceid'],
    ['respondwith', 'sdkversion'],
    ['respondwith', 'apikey'],
  ],
  urlMarks: ['.braze.com/api/v3/', '.braze.eu/api/v3/', '.appboy.com/api/v3/'],
  fields: {
    installation_id: ['deviceid', 'brazeid'],
    user_id: ['userid', 'externalid'],
    email: ['email'],
    phone: ['phone'],
    person_name: ['firstname', 'lastname'],
    date_of_birth: ['dob'],
    gender: ['gender'],
    coarse_location: ['homecity', 'country'],
    push_token: ['pushtoken', 'pushtokens'],
    session_id: ['sessionid'],
    device_model: ['device.model', 'device.brand'],
    os_version: ['device.osversion'],
    carrier: ['device.carrier'],
    locale: ['device.locale', 'language'],
    screen: ['device.resolution'],
    timezone: ['device.timezone', 'timezone'],
    idfa: ['device.idfa', 'adid'],
    gaid: ['device.googleadvertisingid', 'adid'],
    idfv: ['device.idfv'],
    precise_location: ['data.latitude', 'data.longitude'],
    user_agent: ['device.useragent'],
  },
  others: list(`
      apikey, sdkversion, appversion, sdkflavor, appguid, configtime
    `),
};
