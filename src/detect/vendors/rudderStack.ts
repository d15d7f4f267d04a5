import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * RudderStack: the messages of Segment with a `rudderId` of its own
 * (rudderstack.com/docs/event-spec).
 */
export const rudderStack: Vendor = {
  id: 'rudderstack',
  name: 'RudderStack',
  marks: [
    ['rudderid', 'anonymousid'],
    ['rudderid', 'messageid'],
    ['rudderid', 'channel'],
  ],
  urlMarks: ['.rudderstack.com/', '.rudderlabs.com/'],
  fields: {
    installation_id: ['anonymousid', 'rudderid'],
    user_id: ['userid', 'previousid'],
    device_id: ['device.id'],
    gaid: ['device.advertisingid'],
    idfa: ['device.advertisingid'],
    push_token: ['device.token'],
    device_name: ['device.name'],
    device_model: ['device.model', 'device.manufacturer'],
    os_version: ['os.version'],
    carrier: ['network.carrier'],
    network_type: ['network.wifi', 'network.cellular'],
    screen: ['screen.width', 'screen.height', 'screen.density'],
    session_id: ['sessionid'],
    email: ['traits.email', 'traits.address'],
    phone: ['traits.phone'],
    person_name: ['traits.name', 'traits.firstname', 'traits.lastname'],
    date_of_birth: ['traits.birthday'],
    gender: ['traits.gender'],
    age: ['traits.age'],
    username: ['traits.username'],
    browsing_url: ['page.url', 'page.referrer', 'page.initialreferrer'],
    ip_address: ['ip', 'requestip'],
    locale: ['locale'],
    timezone: ['timezone'],
    user_agent: ['useragent'],
  },
  others: list(`
      messageid, writekey, sentat, receivedat, originaltimestamp, library, channel
    `),
};
