import type { Examples } from './examples';

export const hashesExamples: Examples = {
  hits: {
    hashed_id: [
      { idmd5: '9e107d9d372bb6826bd81d3542a419d6' },
      { user_md5: '9e107d9d372bb6826bd81d3542a419d6' },
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
