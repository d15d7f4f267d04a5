import type { Vendor } from './vendor';

/**
 * Pinterest tag: query of `/v3/` with JSON in `pd` (hashed person) and `ad` (page)
 * (developers.pinterest.com, conversion tag).
 */
export const pinterest: Vendor = {
  id: 'pinterest',
  name: 'Pinterest',
  marks: [
    ['tid', 'pd', 'event'],
    ['tid', 'pd', 'ad'],
    ['tid', 'cb', 'event', 'ed'],
  ],
  urlMarks: ['ct.pinterest.com/v3', 'ct.pinterest.com/user'],
  fields: {
    email: ['pd.em', 'em'],
    phone: ['pd.ph'],
    user_id: ['pd.externalid'],
    browsing_url: ['ad.loc', 'ad.ref', 'loc', 'ref'],
    screen: ['ad.sh', 'ad.sw'],
    cookie_id: ['epik'],
    gaid: ['ad.gaid'],
    device_trait: ['ad.architecture'],
    attribution: ['np'],
  },
  others: ['tid', 'cb', 'dep', 'event', 'ed'],
};
