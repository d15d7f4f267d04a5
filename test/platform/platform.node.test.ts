import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../src/bytes/text';
import { nodePlatform } from '../../src/platform/platform.node';

describe('nodePlatform', () => {
  it('knows the hashes of telemetry by their published test values', () => {
    const abc = encodeUtf8('abc');
    assert.equal(nodePlatform.digest('md5', abc), '900150983cd24fb0d6963f7d28e17f72');
    assert.equal(nodePlatform.digest('sha1', abc), 'a9993e364706816aba3e25717850c26c9cd0d89d');
    assert.match(nodePlatform.digest('sha256', abc), /^ba7816bf.{48}f20015ad$/);
    assert.match(nodePlatform.digest('sha512', abc), /^ddaf35a1.{112}a54ca49f$/);
  });

  it('gives another random id each time', () => {
    assert.match(nodePlatform.randomId(16), /^[0-9a-f]{32}$/);
    assert.notEqual(nodePlatform.randomId(16), nodePlatform.randomId(16));
  });
});
