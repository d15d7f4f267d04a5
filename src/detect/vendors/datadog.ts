import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Datadog: browser and mobile RUM events and logs (github.com/DataDog/rum-events-format).
 */
export const datadog: Vendor = {
  id: 'datadog',
  name: 'Datadog',
  marks: [
    ['dd', 'application', 'session'],
    ['dd', 'session', 'view'],
    ['ddtags', 'ddsource', 'message'],
  ],
  urlMarks: ['browser-intake-', '/api/v2/rum?', '/api/v2/replay?', '/api/v2/logs?ddsource'],
  fields: {
    user_id: ['usr.id', 'account.id'],
    email: ['usr.email'],
    person_name: ['usr.name'],
    installation_id: ['usr.anonymousid'],
    session_id: ['session.id'],
    browsing_url: ['view.url', 'view.referrer'],
    device_model: ['device.model', 'device.brand'],
    device_name: ['device.name'],
    os_version: ['os.version'],
    device_trait: ['os.name', 'device.type', 'device.architecture'],
    screen: ['viewport.width', 'viewport.height'],
    carrier: ['cellular.carriername'],
    network_type: ['cellular.technology', 'connectivity.effectivetype'],
    ui_event: ['target.name', 'view.name'],
    locale: ['device.locale', 'locales'],
    timezone: ['device.timezone'],
    battery: ['device.batterylevel'],
    ip_address: ['clientip'],
  },
  others: list(`
      ddapikey, ddevporigin, ddrequestid, batchtime, service, ddtags, ddsource
    `),
};
