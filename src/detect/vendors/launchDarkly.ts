import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * LaunchDarkly: events of a `kind` with `creationDate` and whom a flag was for
 * (github.com/launchdarkly/js-core).
 */
export const launchDarkly: Vendor = {
  id: 'launchdarkly',
  name: 'LaunchDarkly',
  marks: [
    ['kind', 'creationdate', 'context'],
    ['kind', 'creationdate', 'contextkeys'],
    ['kind', 'creationdate', 'user'],
    ['kind', 'creationdate', 'userkey'],
  ],
  urlMarks: [
    'events.launchdarkly.com/',
    'clientsdk.launchdarkly.com/',
    'clientstream.launchdarkly.com/',
  ],
  fields: {
    user_id: ['context.key', 'user.key', 'userkey', 'contextkeys.user'],
    device_id: ['device.key', 'contextkeys.device'],
    person_name: ['context.name', 'user.name'],
    ip_address: ['ip'],
    coarse_location: ['country'],
  },
  others: list(`
      key, creationdate, variation, samplingratio, environmentid
    `),
};
