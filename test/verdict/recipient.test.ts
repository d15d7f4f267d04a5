import assert from 'node:assert/strict';
import { bareContext } from '../../src/verdict/context';
import { domainOf, recipientOf } from '../../src/verdict/recipient';
import { makeExchange, type ExchangeSpec } from './make';

function recipient(spec: ExchangeSpec): ReturnType<typeof recipientOf>['recipient'] {
  return recipientOf(makeExchange(spec), bareContext).recipient;
}

describe('domainOf', () => {
  it('follows the public suffix list', () => {
    assert.equal(domainOf('sa.api.intl.miui.com'), 'miui.com');
    assert.equal(domainOf('a.b.example.co.uk'), 'example.co.uk');
    assert.equal(domainOf('someone.github.io'), 'someone.github.io');
  });

  it('knows none for addresses and bare names', () => {
    for (const host of ['192.0.2.1', '2001:db8::1', 'localhost', 'com'])
      assert.equal(domainOf(host), null);
  });
});

describe('recipientOf', () => {
  it('knows who runs well-known telemetry hosts', () => {
    const table: Record<string, [string, string | null]> = {
      'sa.api.intl.miui.com': ['Xiaomi', 'analytics'],
      'data.mistat.rus.xiaomi.com': ['Xiaomi', 'analytics'],
      'sdkconfig.ad.xiaomi.com': ['Xiaomi', 'advertising'],
      'account.xiaomi.com': ['Xiaomi', null],
      'ulogs.umeng.com': ['Umeng (Alibaba)', 'analytics'],
      't.appsflyer.com': ['AppsFlyer', 'attribution'],
      'app.adjust.com': ['Adjust', 'attribution'],
      'app-measurement.com': ['Google', 'analytics'],
      'report.appmetrica.yandex.net': ['Yandex', 'analytics'],
      'metrics5.data.hicloud.com': ['Huawei', 'analytics'],
      'log.tiktokv.com': ['ByteDance', 'analytics'],
      'pingma.qq.com': ['Tencent', 'analytics'],
      'stats.jpush.cn': ['Aurora Mobile (JPush)', 'push'],
      'api2.amplitude.com': ['Amplitude', 'analytics'],
      'api-js.mixpanel.com': ['Mixpanel', 'analytics'],
      'api.segment.io': ['Twilio Segment', 'analytics'],
      'api2.branch.io': ['Branch', 'attribution'],
      'o1.ingest.sentry.io': ['Sentry', 'crash reports'],
      'sdk.iad-01.braze.com': ['Braze', 'customer messaging'],
      'graph.facebook.com': ['Meta', null],
    };
    for (const [host, [company, purpose]] of Object.entries(table)) {
      const found = recipient({ url: `https://${host}/x` });
      assert.deepEqual([found.company, found.purpose], [company, purpose], host);
    }
  });

  it('guesses nothing about others', () => {
    const found = recipient({ url: 'https://notmiui.com/x' });
    assert.deepEqual(found, {
      host: 'notmiui.com',
      domain: 'notmiui.com',
      company: null,
      companyCountry: null,
      party: 'unknown',
      purpose: null,
      address: null,
      network: null,
      asn: null,
      country: null,
      countries: [],
    });
  });

  it('tells the party by the page that asked', () => {
    const url = 'https://api.example.com/x';
    assert.equal(
      recipient({ url, headers: { Referer: 'https://www.example.com/a' } }).party,
      'first',
    );
    assert.equal(
      recipient({ url, headers: { origin: 'https://shop.example.net' } }).party,
      'third',
    );
    assert.equal(recipient({ url, headers: { 'Sec-Fetch-Site': 'cross-site' } }).party, 'third');
    assert.equal(
      recipient({
        url,
        headers: {
          Referer: 'https://search.example.org/',
          'Sec-Fetch-Mode': 'navigate',
          'Sec-Fetch-Dest': 'document',
        },
      }).party,
      'first',
    );
    assert.equal(
      recipient({ url, headers: { Referer: 'nonsense', Origin: 'null' } }).party,
      'unknown',
    );
    assert.equal(recipient({ url: 'https://t.appsflyer.com/x' }).party, 'third');
  });

  it('is not deceived by a company name elsewhere in the host', () => {
    for (const host of ['miui.com.example.org', 'umeng.com.evil.example', 'xmiui.com']) {
      assert.equal(recipient({ url: `https://${host}/` }).company, null);
    }
  });
});
