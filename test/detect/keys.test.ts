import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyWords, singular } from '../../src/detect/keys';

describe('keyWords', () => {
  const cases: readonly (readonly [key: string, words: string])[] = [
    ['androidId', 'android id'],
    ['$android_id', 'android id'],
    ['ANDROID-ID', 'android id'],
    ['androidid', 'androidid'],
    ['userID', 'user id'],
    ['IDFAValue', 'idfa value'],
    ['device[advertisingId]', 'device advertising id'],
    ['x-forwarded-for', 'x forwarded for'],
    ['imei2', 'imei'],
    ['@imei', 'imei'],
    ['contraseña', 'contrasena'],
    ['Straße', 'strasse'],
    ['номер телефона', 'номер телефона'],
    ['手机号', '手机号'],
    ['0', ''],
    ['', ''],
  ];
  for (const [key, words] of cases) {
    it(`reads ${JSON.stringify(key)}`, () => {
      assert.equal(keyWords(key).words.join(' '), words);
      assert.equal(keyWords(key).joined, words.replaceAll(' ', ''));
    });
  }

  it('gives one name to all spellings', () => {
    const spellings = [
      'androidId',
      '$android_id',
      'ANDROID-ID',
      'android.id',
      'AndroidID',
      '_androidId',
    ];
    assert.deepEqual([...new Set(spellings.map((key) => keyWords(key).joined))], ['androidid']);
  });

  it('takes the hash out of a name', () => {
    const hash = (key: string): string => `${keyWords(key).joined} ${String(keyWords(key).hash)}`;
    assert.equal(hash('email_sha256'), 'email sha256');
    assert.equal(hash('emailMD5'), 'email md5');
    assert.equal(hash('idmd5'), 'id md5');
    assert.equal(hash('hashedIdfa'), 'idfa hash');
    assert.equal(hash('geohash'), 'geohash null');
    assert.equal(hash('md5'), ' md5');
  });

  it('takes no text for a name, and any key', () => {
    assert.deepEqual(keyWords('a'.repeat(161)).words, []);
    for (const key of ['__proto__', 'constructor', 'toString', '\u0000', '\ud800']) keyWords(key);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        const { words, joined } = keyWords(key);
        assert.equal(words.join(''), joined);
        assert.ok(words.length <= 8);
      }),
    );
  });
});

describe('singular', () => {
  it('takes the s of a plural, and no other', () => {
    assert.equal(singular('emails'), 'email');
    assert.equal(singular('cities'), 'city');
    assert.equal(singular('address'), 'address');
    assert.equal(singular('gps'), 'gps');
  });
});
