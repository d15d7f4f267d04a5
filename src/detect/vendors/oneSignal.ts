import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * OneSignal: registration of a device (`players`) and of users with their subscriptions
 * (documentation.onesignal.com/reference).
 */
export const oneSignal: Vendor = {
  id: 'onesignal',
  name: 'OneSignal',
  marks: [
    ['devicetype', 'appid', 'identifier'],
    ['gameversion', 'devicetype'],
    ['gameversion', 'deviceos'],
    ['subscriptions', 'identity', 'properties'],
    ['onesignalid', 'subscriptions'],
  ],
  urlMarks: ['onesignal.com/players', 'onesignal.com/api/v1/players', 'api.onesignal.com/apps/'],
  fields: {
    push_token: ['identifier', 'subscriptions.token', 'subscription.token'],
    user_id: ['externaluserid', 'externalid', 'identity.externalid'],
    gaid: ['adid'],
    idfa: ['adid'],
    installation_id: ['onesignalid', 'playerid'],
    os_version: ['deviceos'],
    device_model: ['devicemodel'],
    device_trait: ['devicetype', 'rooted'],
    timezone: ['timezoneid', 'timezone'],
    carrier: ['carrier'],
    coarse_location: ['country'],
    locale: ['language'],
    precise_location: ['lat', 'long'],
    email: ['email'],
    phone: ['phone'],
    network_type: ['nettype'],
    ip_address: ['ip'],
  },
  others: list(`
      appid, sdk, androidpackage, iosbundle, gameversion, notificationtypes
    `),
};
