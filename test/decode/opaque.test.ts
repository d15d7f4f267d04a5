import assert from 'node:assert/strict';
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { denseEntropy, opaqueProtection } from '../../src/decode/opaque';
import { leaves } from '../../src/decode/tree';
import { telemetry } from './payloads';
import { randomSource } from './plainTokens';
import { base64, decode, decodeContent, hex, leafAt } from './support';

const encrypt = (text: string): Buffer => {
  const cipher = createCipheriv('aes-256-cbc', randomBytes(32), randomBytes(16));
  return Buffer.concat([cipher.update(text), cipher.final()]);
};

function judged(bytes: string | Uint8Array): string {
  const found = opaqueProtection(decodeContent(bytes));
  return found ? `${found.protection} ${found.evidence.id}` : 'nothing';
}

describe('opaqueProtection', () => {
  it('says unknown of dense bytes, however they are spelt', () => {
    for (const size of [100, 1_000, 100_000]) {
      const secret = encrypt(telemetry(size));
      for (const bytes of [secret, base64(secret), hex(secret)]) {
        assert.equal(judged(bytes), 'unknown decode.dense', String(size));
      }
    }
    const leaf = leafAt(
      decode(`{"payload":"${base64(encrypt(telemetry(200)))}"}`),
      'json:/payload',
    );
    assert.equal(opaqueProtection(leaf)?.protection, 'unknown');
  });

  it('says encrypted only with proof', () => {
    const tls = Buffer.concat([
      Buffer.from('1603030004', 'hex'),
      randomBytes(4),
      Buffer.from('1703030040', 'hex'),
      randomBytes(64),
    ]);
    const fernet = Buffer.concat([
      Buffer.from('800000000065a0bc00', 'hex'),
      randomBytes(16 + 32 + 32),
    ]);
    const cms = Buffer.concat([
      Buffer.from('3082010006092a864886f70d010703a08200f1', 'hex'),
      randomBytes(241),
    ]);
    const pgp = Buffer.concat([
      Buffer.from('8433030123456789abcdef01', 'hex'),
      randomBytes(41),
      Buffer.from('d2', 'hex'),
      randomBytes(60),
    ]);
    for (const [name, bytes] of [
      ['TLS', tls],
      ['Fernet', fernet],
      ['CMS', cms],
      ['PGP', pgp],
      ['OpenSSL', Buffer.concat([Buffer.from('Salted__'), randomBytes(72)])],
      [
        'PGP',
        Buffer.from(
          `-----BEGIN PGP MESSAGE-----\n\n${base64(randomBytes(90))}\n-----END PGP MESSAGE-----`,
        ),
      ],
      ['age', Buffer.concat([Buffer.from('age-encryption.org/v1\n-> X25519 '), randomBytes(80)])],
    ] as const) {
      for (const spelt of [bytes, base64(bytes)]) {
        const found = opaqueProtection(decodeContent(spelt));
        if (found === null) continue;
        assert.deepEqual(
          [found.protection, found.evidence.arguments['container']],
          ['encrypted', name],
        );
      }
      assert.notEqual(opaqueProtection(decodeContent(bytes)), null, name);
    }
  });

  it('believes a vendor’s own flag', () => {
    const data = base64(encrypt(telemetry(300)));
    const body = `gzip=9&data_list=${encodeURIComponent(data)}`;
    const root = decodeContent(body, 'application/x-www-form-urlencoded');
    assert.deepEqual(opaqueProtection(leafAt(root, 'form:data_list')), {
      protection: 'encrypted',
      evidence: { id: 'decode.encrypted-flag', arguments: { field: 'gzip', value: '9' } },
    });
    const event = decode(JSON.stringify({ ekey: base64(randomBytes(64)), pkv: 1, payloads: data }));
    assert.equal(opaqueProtection(leafAt(event, 'json:/payloads'))?.protection, 'encrypted');
  });

  it('names a hash by its length where its field is named for one', () => {
    const hash = (algorithm: string): string =>
      createHash(algorithm).update('jo@mail.example').digest('hex');
    const root = decode(
      JSON.stringify({
        email_md5: hash('md5'),
        sha1: hash('sha1'),
        emailHash: hash('sha256'),
        id: hash('md5'),
      }),
    );
    assert.deepEqual(
      [...leaves(root)].map(
        (leaf) => opaqueProtection(leaf)?.evidence.arguments['algorithm'] ?? null,
      ),
      ['MD5', 'SHA-1', 'SHA-256', null],
    );
  });

  it('has nothing to say of what can be read, is short, or is a picture', () => {
    for (const bytes of [
      'plain words, and many of them, so that it is long enough to be looked at in the first place',
      telemetry(500),
      base64(gzipSync(telemetry(500))),
      base64(randomBytes(20)),
      '550e8400-e29b-41d4-a716-446655440000',
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(500)]),
      '1'.repeat(200),
      'com.example.application.with.a.very.long.package.name.that.goes.on.and.on.MainActivity',
      '',
    ]) {
      assert.equal(judged(bytes), 'nothing', String(bytes).slice(0, 60));
    }
  });
});

describe('denseEntropy', () => {
  it('takes random bytes of any length, and nothing with a structure', () => {
    // The same in each run: of random runs of 48 bytes, one in some thousands repeats itself too often.
    const random = randomSource(1);
    for (let i = 0; i < 500; i++) {
      const bytes = Uint8Array.from({ length: 48 + i * 7 }, () => random(256));
      assert.notEqual(denseEntropy(bytes), null);
    }
    for (const size of [300, 3_000, 60_000]) {
      assert.equal(denseEntropy(Buffer.from(telemetry(size))), null);
      assert.equal(denseEntropy(Buffer.from(hex(randomBytes(size)))), null);
      assert.equal(denseEntropy(Uint8Array.from({ length: size }, (_, i) => i & 63)), null);
    }
  });
});
