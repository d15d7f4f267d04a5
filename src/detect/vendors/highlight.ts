import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Highlight: variables of its GraphQL, with `session_secure_id` in all of them
 * (github.com/highlight/highlight).
 */
export const highlight: Vendor = {
  id: 'highlight',
  name: 'Highlight',
  marks: [
    ['sessionsecureid', 'useridentifier'],
    ['sessionsecureid', 'payloadid'],
    ['sessionsecureid', 'propertiesobject'],
  ],
  urlMarks: ['pub.highlight.io'],
  fields: {
    user_id: ['useridentifier'],
    session_id: ['sessionsecureid'],
    person_name: ['username'],
  },
  others: list(`
      payloadid, organizationverboseid, projectid
    `),
};
