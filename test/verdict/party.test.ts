import assert from 'node:assert/strict';
import { bareContext, type PartyRule } from '../../src/verdict/context';
import { longestPattern, mostRules, readPartyRules } from '../../src/verdict/partyRules';
import { recipientOf } from '../../src/verdict/recipient';
import { makeExchange } from './make';

interface Case {
  url: string;
  headers?: Record<string, string>;
  app?: string;
  parties?: readonly PartyRule[];
}

function party({ url, headers = {}, app, parties = [] }: Case): string {
  const exchange = { ...makeExchange({ url, headers }), ...(app === undefined ? {} : { app }) };
  return recipientOf(exchange, { ...bareContext, parties }).recipient.party;
}

describe('the party', () => {
  it('is first where the app is of the same domain or company', () => {
    const url = 'https://api.example.com/x';
    assert.equal(party({ url, app: 'com.example.shop' }), 'first');
    assert.equal(party({ url, headers: { 'User-Agent': 'com.example.shop/1.2' } }), 'first');
    assert.equal(party({ url, headers: { 'X-Requested-With': 'com.example.shop' } }), 'first');
    const xiaomi = 'https://tracking.rus.miui.com/track';
    assert.equal(party({ url: xiaomi, app: 'com.xiaomi.market' }), 'first');
    assert.equal(party({ url: xiaomi, app: 'com.example.shop' }), 'third');
  });

  it('is first where a field that is meant for it names such an app', () => {
    const url = 'https://api.example.com/x';
    const field = (name: string) => party({ url, headers: { [name]: 'com.example.shop' } });
    assert.equal(field('X-Android-Package'), 'first');
    assert.equal(field('X-Ios-Bundle-Identifier'), 'first');
    assert.equal(field('X-Anything'), 'unknown');
    assert.equal(party({ url: `${url}?a=1&package_name=com.example.shop&b=2` }), 'first');
    assert.equal(party({ url: `${url}?package_name=com.example.shop%20x` }), 'unknown');
    assert.equal(party({ url: `${url}?my_package_name=com.example.shop` }), 'unknown');
  });

  it('is not told by apps of others, by names that are no packages, or by look-alikes', () => {
    const url = 'https://api.example.com/x';
    for (const app of ['net.other.app', 'Example', 'com.example2.shop', 'com', 'com.', 'a.b.c.d'])
      assert.equal(party({ url, app }), 'unknown', app);
  });

  it('is third for what serves others, but not for what a user may have asked for', () => {
    assert.equal(party({ url: 'https://t.appsflyer.com/x' }), 'third');
    assert.equal(party({ url: 'https://player.vimeo.com/x' }), 'unknown');
    assert.equal(party({ url: 'https://www.facebook.com/x' }), 'unknown');
  });

  it('is what the user has set, before all else, by the first rule that fits', () => {
    const parties = readPartyRules({
      'ads.example.com': 'third',
      '*.example.com': 'first',
      '*.appsflyer.com': 'first',
    });
    const referer = { Referer: 'https://other.example.net/' };
    assert.equal(party({ url: 'https://api.example.com/', headers: referer, parties }), 'first');
    assert.equal(party({ url: 'https://example.com/', headers: referer, parties }), 'first');
    assert.equal(party({ url: 'https://ads.example.com/', parties }), 'third');
    assert.equal(party({ url: 'https://t.appsflyer.com/', parties }), 'first');
    assert.equal(party({ url: 'https://notexample.com/', parties }), 'unknown');
  });
});

describe('readPartyRules', () => {
  it('keeps what is a host pattern and a party, in its order', () => {
    const given = { '*.Example.COM': 'first', '192.0.2.1': 'third', '2001:db8::1': 'first' };
    assert.deepEqual(readPartyRules(given), [
      { host: '*.example.com', party: 'first' },
      { host: '192.0.2.1', party: 'third' },
      { host: '2001:db8::1', party: 'first' },
    ]);
  });

  it('leaves out everything else', () => {
    const long = `${'a'.repeat(longestPattern)}.com`;
    const bad = {
      'a.com': 'second',
      '*': 'first',
      'a*b.com': 'first',
      '': 'first',
      [long]: 'first',
    };
    assert.deepEqual(readPartyRules({ ...bad, 'b.com': 1 }), []);
    for (const given of [null, undefined, 'x', 7, ['a.com']]) {
      assert.deepEqual(readPartyRules(given), []);
    }
    const many = Object.fromEntries(Array.from({ length: 999 }, (_, i) => [`h${i}.com`, 'first']));
    assert.equal(readPartyRules(many).length, mostRules);
  });
});
