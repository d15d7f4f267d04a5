import assert from 'node:assert/strict';
import { countryInHost } from '../../src/verdict/hostCountry';

function country(host: string): string | null {
  return countryInHost(host)?.country ?? null;
}

describe('countryInHost', () => {
  it('reads the regions of clouds, by the cloud where they differ', () => {
    const table: Record<string, string> = {
      'bucket.oss-ap-southeast-1.aliyuncs.com': 'SG',
      'logs.cn-hangzhou.log.aliyuncs.com': 'CN',
      'bucket.oss-eu-west-1.aliyuncs.com': 'GB',
      's3.eu-west-1.amazonaws.com': 'IE',
      'bucket.s3.ap-southeast-3.amazonaws.com': 'ID',
      'oss-ap-southeast-3.aliyuncs.com': 'MY',
      'obs.ap-southeast-1.myhuaweicloud.com': 'HK',
      'eastus-8.in.applicationinsights.azure.com': 'US',
      'westeurope-5.in.applicationinsights.azure.com': 'NL',
      'europe-west3-project.cloudfunctions.net': 'DE',
      'collect.ap-southeast-1.example.com': 'SG',
      'ap-singapore.cls.tencentcs.com': 'SG',
    };
    for (const [host, expected] of Object.entries(table)) {
      assert.equal(country(host), expected, host);
      assert.equal(countryInHost(host)?.isRegion, true, host);
    }
  });

  it('reads words for countries as whole labels and whole parts of labels', () => {
    const table: Record<string, string> = {
      'tracking.rus.miui.com': 'RU',
      'data.mistat.india.xiaomi.com': 'IN',
      'dragate-sg.dc.oppomobile.com': 'SG',
      'sg-collector.example.com': 'SG',
      'metrics-drru.dt.hicloud.com': 'RU',
    };
    for (const [host, expected] of Object.entries(table)) {
      assert.deepEqual([country(host), countryInHost(host)?.isRegion], [expected, false], host);
    }
  });

  it('reads nothing into words, domains of the own choosing, and areas', () => {
    const hosts = [
      'using.example.com',
      'rush.example.com',
      'log-in.example.com',
      'sa.api.intl.miui.com',
      'sg-bank.com',
      'sg.com',
      'rus.github.io',
      'api.eu.amplitude.com',
      'dre.eu.example.com',
      'metrics-drru.example.com',
      'ap-southeast-3.example.com',
      '192.0.2.1',
      'localhost',
      '',
      `${'a-'.repeat(10_000)}.sg.example.com`,
    ];
    for (const host of hosts) assert.equal(country(host), null, host.slice(0, 60));
  });

  it('decides nothing where a name says several countries', () => {
    assert.equal(country('sg.jp.example.com'), null);
    assert.equal(country('us-east-1-to-eu-central-1.example.com'), null);
    assert.equal(country('sg.singapore.example.com'), 'SG');
  });
});
