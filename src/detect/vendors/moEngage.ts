import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * MoEngage: reports with `viewsInfo` and their `EVENT_ATTRS` (its vendor configuration for AMP;
 * developers.moengage.com, reserved attributes).
 */
export const moEngage: Vendor = {
  id: 'moengage',
  name: 'MoEngage',
  marks: [
    ['viewscount', 'viewsinfo'],
    ['eventaction', 'eventattrs'],
    ['devicets', 'devicetz', 'uniqueid'],
  ],
  urlMarks: ['.moengage.com/v2/'],
  fields: {
    installation_id: ['uniqueid'],
    user_id: ['userattributeuniqueid', 'moeuserid'],
    email: ['userattributeuseremail'],
    phone: ['userattributeusermobile'],
    person_name: [
      'userattributeusername',
      'userattributeuserfirstname',
      'userattributeuserlastname',
    ],
    gender: ['userattributeusergender'],
    date_of_birth: ['userattributeuserbday'],
    gaid: ['moegaid'],
    push_token: ['pushid'],
    timezone: ['devicetz', 'devicetzoffset'],
    user_agent: ['osplatform'],
    browsing_url: ['url'],
  },
  others: list(`
      bid, appid, sdkver, appver, devicets, eventgtime, eventltime, requesttime
    `),
};
