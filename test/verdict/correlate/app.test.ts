import assert from 'node:assert/strict';
import { appOf } from '../../../src/verdict/correlate/app';
import { makeExchange } from '../make';

describe('appOf', () => {
  const agents: readonly (readonly [string, string | null])[] = [
    ['com.example.app/1.2 (Android 10; Pixel 4)', 'com.example.app'],
    ['com.example.app/412 CFNetwork/1410.0.3 Darwin/22.6.0', 'com.example.app'],
    ['Example%20Notes/31 CFNetwork/1410.0.3 Darwin/22.6.0', 'Example Notes'],
    ['Example%/31 CFNetwork/1410.0.3 Darwin/22.6.0', 'Example%'],
    ['Dalvik/2.1.0 (Linux; U; Android 10; Redmi Note 8 Build/QKQ1.200114.002)', null],
    ['Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/71.0 Mobile Safari/537.36', null],
    ['okhttp/4.9.0', null],
    ['', null],
  ];
  for (const [agent, app] of agents) {
    it(`takes ${JSON.stringify(agent)} for ${app ?? 'no app'}`, () => {
      assert.equal(appOf(makeExchange({ headers: { 'User-Agent': agent } })), app);
    });
  }

  it('believes the web view, and the capture before all', () => {
    const headers = { 'User-Agent': 'Mozilla/5.0', 'X-Requested-With': 'org.example.browser' };
    const exchange = makeExchange({ headers });
    assert.equal(appOf(exchange), 'org.example.browser');
    assert.equal(appOf({ ...exchange, app: 'Example Browser' }), 'Example Browser');
    assert.equal(appOf(makeExchange({ headers: { 'X-Requested-With': 'XMLHttpRequest' } })), null);
    assert.equal(appOf({ ...exchange, request: null }), null);
  });

  it('is quick on fields of any length', () => {
    const agent = 'a.'.repeat(500_000);
    const startedAt = performance.now();
    assert.equal(appOf(makeExchange({ headers: { 'User-Agent': agent } })), null);
    assert.equal(appOf(makeExchange({ headers: { 'User-Agent': agent.slice(0, 1_000) } })), null);
    assert.ok(performance.now() - startedAt < 500);
  });
});
