import type { Vendor } from './vendor';

/**
 * Klaviyo: profiles and events, old (`customer_properties`) and new (`data.attributes.profile`)
 * (developers.klaviyo.com).
 */
export const klaviyo: Vendor = {
  id: 'klaviyo',
  name: 'Klaviyo',
  marks: [
    ['customerproperties', 'token', 'event'],
    ['customerproperties', 'event'],
    ['exchangeid', 'properties', 'email'],
  ],
  urlMarks: ['a.klaviyo.com/', 'a.klaviyo.com/client/'],
  fields: {
    email: ['email'],
    phone: ['phonenumber'],
    person_name: ['firstname', 'lastname'],
    installation_id: ['anonymousid', 'exchangeid', 'kx'],
    user_id: ['externalid', 'id'],
    coarse_location: ['city', 'region', 'country'],
    postal_code: ['zip'],
    postal_address: ['address'],
    ip_address: ['ip'],
    precise_location: ['latitude', 'longitude'],
    timezone: ['timezone'],
  },
  others: ['token', 'companyid', 'uniqueid', 'metric'],
};
