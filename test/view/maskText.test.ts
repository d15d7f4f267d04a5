import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bullet, hidden } from '../../src/view/mask';
import { isSoughtThoughUnsure, TextMask } from '../../src/view/maskText';

describe('TextMask', () => {
  const mask = new TextMask([
    { value: '356938035643809', entity: 'imei' },
    { value: 'jo doe@mail.example', entity: 'email' },
    { value: 'hunter2', entity: 'password' },
    { value: 'Redmi Note 8', entity: 'device_model' },
    { value: 'abc', entity: 'password' },
  ]);

  it('masks every occurrence', () => {
    const imei = `356${bullet.repeat(12)}`;
    assert.equal(mask.apply('a356938035643809b 356938035643809'), `a${imei}b ${imei}`);
  });

  it('finds percent-encoded and form-encoded spellings', () => {
    assert.doesNotMatch(mask.apply('?e=jo%20doe%40mail.example'), /mail/);
    assert.doesNotMatch(mask.apply('?e=jo+doe%40mail.example'), /mail/);
  });

  it('takes short values only as words', () => {
    assert.equal(mask.apply('x=hunter2&y'), `x=${hidden}&y`);
    assert.equal(mask.apply('xhunter2'), 'xhunter2');
  });

  it('leaves alone what is not masked or too short to be told from other words', () => {
    assert.equal(mask.apply('Redmi Note 8 abc'), 'Redmi Note 8 abc');
  });

  it('prefers the longer of two values', () => {
    const both = new TextMask([
      { value: 'secretsecret', entity: 'password' },
      { value: 'secretsecretsecret', entity: 'imei' },
    ]);
    assert.equal(both.apply('secretsecretsecret'), `secr${bullet.repeat(14)}`);
  });

  it('leaves no long value behind, wherever it stands', () => {
    const value = fc.stringMatching(/^[a-z0-9]{8,20}$/);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.string(), fc.string(), (values, a, b) => {
        const masks = new TextMask(values.map((one) => ({ value: one, entity: 'password' })));
        const masked = masks.apply(values.map((one) => a + one).join(b));
        for (const one of values) assert.ok(!masked.includes(one));
      }),
    );
  });

  it('stays quick on values that share their beginning', () => {
    const values = Array.from({ length: 2_000 }, (_, at) => ({
      value: `${'a'.repeat(500)}${at}`,
      entity: 'password' as const,
    }));
    const masks = new TextMask(values);
    const startedAt = performance.now();
    masks.apply('a'.repeat(200_000));
    assert.ok(performance.now() - startedAt < 2_000);
  });

  it('masks a key only where it is the value', () => {
    assert.equal(mask.applyWhole('356938035643809'), `356${bullet.repeat(12)}`);
    assert.equal(mask.applyWhole('x356938035643809'), 'x356938035643809');
  });

  it('is not made of mere words that may be the name of an account', () => {
    assert.ok(!isSoughtThoughUnsure({ value: 'mitmproxy', entity: 'username' }));
    assert.ok(isSoughtThoughUnsure({ value: 'jo.doe', entity: 'username' }));
    assert.ok(isSoughtThoughUnsure({ value: 'u48151623', entity: 'user_id' }));
    assert.ok(isSoughtThoughUnsure({ value: 'correcthorse', entity: 'password' }));
    assert.ok(isSoughtThoughUnsure({ value: 'Quokka', entity: 'person_name' }));
  });
});
