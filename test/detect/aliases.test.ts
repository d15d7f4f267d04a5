import assert from 'node:assert/strict';
import type { AliasIndex } from '../../src/detect/aliases';
import { aliases } from '../../src/detect/registry';

/** Entities that a key could name, with how strongly and where. */
function read(key: string, index: AliasIndex = aliases): string[] {
  return index
    .read(key)
    .matches.map(({ rule, strength, position }) => `${rule.entity} ${strength} ${position}`);
}

describe('aliases', () => {
  it('name an entity however the key is spelt', () => {
    for (const key of ['androidId', '$android_id', 'ANDROID-ID', 'androidid', 'x_android_id']) {
      assert.ok(
        read(key).some((match) => match.startsWith('android_id strong')),
        key,
      );
    }
  });

  it('are found at the end and, before words that say nothing, at the beginning of a key', () => {
    assert.deepEqual(read('user_email'), ['email strong whole']);
    assert.deepEqual(read('primaryContactEmail'), ['email plain tail']);
    assert.deepEqual(read('email_value'), ['email strong head']);
    assert.deepEqual(read('emails'), ['email strong whole']);
  });

  it('are not found in statements about a value', () => {
    for (const key of [
      'is_email',
      'email_verified',
      'emailCount',
      'has_phone',
      'password_required',
    ]) {
      assert.deepEqual(read(key), [], key);
    }
  });

  it('stand for nothing when they are only `id`, or part of a word', () => {
    for (const key of ['id', 'ID', 'ids_total', 'gmail', 'remailer', 'simeis']) {
      const strong = read(key).filter((match) => !match.includes('weak'));
      assert.deepEqual(strong, [], key);
    }
  });

  it('are weak only as a whole key', () => {
    assert.ok(read('mac').length > 0);
    assert.deepEqual(
      read('release_mac').filter((match) => match.includes('weak')),
      [],
    );
  });

  it('stand whole in a key that spells out the object they are a member of', () => {
    assert.deepEqual(read('holder[city]'), ['coarse_location plain whole']);
    assert.ok(read('ud[em]').includes('email weak whole'));
    assert.ok(read('lead.name').includes('person_name weak whole'));
    assert.ok(!read('app[name]').some((match) => match.startsWith('person_name')));
    assert.deepEqual(read('is[email]'), []);
  });

  it('give way to names that are known to be something else', () => {
    for (const key of ['event_id', '$insert_id', 'messageId', 'csrf_token', 'next_page_token']) {
      const meaning = aliases.read(key);
      assert.equal(meaning.isOther, true, key);
      assert.deepEqual(meaning.matches, [], key);
    }
  });

  it('let the longest name win', () => {
    assert.ok(read('device_token').every((match) => match.startsWith('push_token')));
    assert.ok(read('search_query').every((match) => match.startsWith('search_query')));
  });

  it('do not mind the names of an object’s own machinery', () => {
    for (const key of ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf']) {
      assert.deepEqual(read(key), [], key);
    }
  });

  it('are many', () => {
    assert.ok(aliases.size >= 1_000, String(aliases.size));
  });
});
