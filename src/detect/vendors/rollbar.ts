import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Rollbar: items with `body`, `notifier`, `person`, `request`
 * (docs.rollbar.com/reference/create-item).
 */
export const rollbar: Vendor = {
  id: 'rollbar',
  name: 'Rollbar',
  marks: [
    ['notifier', 'body', 'environment'],
    ['notifier', 'body', 'level'],
  ],
  urlMarks: ['api.rollbar.com/api/'],
  fields: {
    user_id: ['person.id'],
    username: ['person.username'],
    email: ['person.email'],
    person_name: ['person.name'],
    ip_address: ['userip'],
    browsing_url: ['request.url'],
    user_agent: ['javascript.browser', 'headers.useragent'],
    device_name: ['server.host'],
    session_id: ['session.id'],
    locale: ['javascript.language'],
  },
  others: list(`
      accesstoken, uuid, language, platform, codeversion, framework, fingerprint
    `),
};
