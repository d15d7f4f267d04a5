import type { Detector } from '../detector';
import { isNonValue } from '../values';
import { list } from '../list';

const hashPattern = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/i;

/** Whether `text` has the length of a common hash in hexadecimal digits. */
export function isHash(text: string): boolean {
  return hashPattern.test(text) && !isNonValue(text);
}

/** Hashes of identifiers whose plain kind the key does not tell. */
export const hashes: Detector = {
  id: 'hashes',
  rules: [
    {
      entity: 'hashed_id',
      keys: {
        plain: list(`
          identifier, user identity, device identity, hashed identifier, user, device, customer, visitor
        `),
        weak: list(`
          id, identity, hem, ids
        `),
      },
      fit: ({ text, hash }) => (hash !== null && isHash(text) ? { syntax: 'exact' } : null),
    },
  ],
};
