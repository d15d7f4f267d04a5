import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { opaqueProtection } from '../../../src/decode/opaque';
import { base64url, chain, decode, flat, onlyLayer } from '../support';

const part = (bytes: number): string => randomBytes(bytes).toString('base64url');

describe('decode jwe', () => {
  const token = [
    base64url('{"alg":"RSA-OAEP","enc":"A256GCM"}'),
    part(256),
    part(12),
    part(90),
    part(16),
  ].join('.');

  it('reads the header and knows the rest to be encrypted', () => {
    const root = decode(token);
    assert.deepEqual(flat(root), {
      'jwe:header json:/alg': 'RSA-OAEP',
      'jwe:header json:/enc': 'A256GCM',
    });
    assert.deepEqual(onlyLayer(root).evidence, [
      { id: 'decode.encrypted-container', arguments: { container: 'JWE' } },
    ]);
    assert.equal(opaqueProtection(root)?.protection, 'encrypted');
  });

  it('takes a direct key, whose second part is empty', () => {
    const direct = [
      base64url('{"alg":"dir","enc":"A128CBC-HS256"}'),
      '',
      part(16),
      part(64),
      part(16),
    ];
    assert.equal(chain(direct.join('.')), 'jwe json');
  });

  it('is not every token with five parts', () => {
    assert.equal(
      chain([base64url('{"alg":"HS256"}'), 'a', 'b', 'c', 'd'].join('.')).includes('jwe'),
      false,
    );
  });
});
