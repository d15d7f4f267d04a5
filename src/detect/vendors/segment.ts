import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Segment: batches of `track`, `identify`, `page`, `screen` messages
 * (segment.com/docs/connections/spec).
 */
export const segment: Vendor = {
  id: 'segment',
  name: 'Segment',
  marks: [
    ['anonymousid', 'messageid'],
    ['anonymousid', 'context', 'type'],
    ['messageid', 'userid', 'type'],
    ['writekey', 'batch'],
  ],
  urlMarks: ['api.segment.io/', 'api.segment.com/', 'events.eu1.segmentapis.com/'],
  fields: {
    installation_id: ['anonymousid'],
    user_id: ['userid', 'previousid', 'groupid'],
    device_id: ['device.id', 'device.deviceid'],
    gaid: ['device.advertisingid'],
    idfa: ['device.advertisingid'],
    push_token: ['device.token'],
    device_name: ['device.name'],
    device_model: ['device.model', 'device.manufacturer'],
    os_version: ['os.version'],
    device_trait: ['os.name', 'device.type'],
    carrier: ['network.carrier'],
    network_type: ['network.wifi', 'network.cellular'],
    screen: ['screen.width', 'screen.height', 'screen.density'],
    precise_location: ['location.latitude', 'location.longitude'],
    coarse_location: list(`
      location.city, location.country, location.region, address.city, address.country,
      address.state
    `),
    email: ['traits.email'],
    phone: ['traits.phone'],
    person_name: ['traits.name', 'traits.firstname', 'traits.lastname'],
    date_of_birth: ['traits.birthday'],
    gender: ['traits.gender'],
    age: ['traits.age'],
    username: ['traits.username'],
    postal_address: ['address.street'],
    postal_code: ['address.postalcode'],
    browsing_url: ['page.url', 'page.referrer'],
    search_query: ['page.search', 'properties.query'],
    ip_address: ['ip'],
    locale: ['locale'],
    timezone: ['timezone'],
    user_agent: ['useragent'],
    attribution: ['campaign.name', 'campaign.source', 'campaign.medium', 'campaign.term'],
    purchase: ['properties.revenue', 'properties.total', 'properties.orderid'],
  },
  others: list(`
      messageid, writekey, sentat, receivedat, originaltimestamp, library
    `),
};
