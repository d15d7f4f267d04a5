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
        plain: ['identifier', 'user identity', 'device identity', 'hashed identifier'],
        weak: list(`
          id, user, device, customer, identity, hem, ids, visitor
        `),
      },
      fit: ({ text, hash }) => (hash !== null && isHash(text) ? { syntax: 'exact' } : null),
    },
  ],
  hits: {
    hashed_id: [
      { idmd5: '9e107d9d372bb6826bd81d3542a419d6' },
      { id_sha1: '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12' },
      { hashed_id: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    ],
  },
  misses: {
    hashed_id: [
      { id: '9e107d9d372bb6826bd81d3542a419d6' },
      { file_sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
      { commit: '2fd4e1c67a2d28fced849ee1bb76e7391b93eb12' },
      { md5: '9e107d9d372bb6826bd81d3542a419d6' },
    ],
  },
};
