import assert from 'node:assert/strict';
import type { Finding } from '../../../src/detect/model';
import { find, findInJson } from '../exchange';

/** Entities that a vendor's schema told, with the last step of their paths. */
function told(findings: readonly Finding[], vendor: string): string[] {
  return findings
    .filter(({ grade, reasons }) => {
      const names = reasons.filter(({ id }) => id === 'detect.vendor');
      return grade === 'B' && names.some(({ arguments: words }) => words['vendor'] === vendor);
    })
    .map(({ entity, path }) => `${entity}@${path.at(-1)!}`)
    .sort();
}

describe('vendor schemas', () => {
  const bodies: readonly (readonly [vendor: string, body: unknown, ...expected: string[]])[] = [
    [
      'Sensors Analytics',
      [{ distinct_id: 'x-19a7', lib: {}, properties: { $latest_search_keyword: 'tea' } }],
      'installation_id@json:/0/distinct_id',
      'search_query@json:/0/properties/$latest_search_keyword',
    ],
    ['Umeng', { appkey: 'k', utdid: 'XqB3LmZ9tVwDAKpR8sYcT2uL' }, 'installation_id@json:/utdid'],
    [
      'Mixpanel',
      { distinct_id: 'anna-77', mp_lib: 'web', token: 'c3f1' },
      'installation_id@json:/distinct_id',
    ],
    [
      'Segment',
      { anonymousId: 'a-771', messageId: 'm', context: { device: { id: 'D-7781' } } },
      'device_id@json:/context/device/id',
      'installation_id@json:/anonymousId',
    ],
    [
      'Amplitude',
      { api_key: 'k', events: [{ device_id: 'D-77812' }] },
      'installation_id@json:/events/0/device_id',
    ],
    [
      'Branch',
      { branch_key: 'k', hardware_id: '9a8b7c6d5e4f3021' },
      'android_id@json:/hardware_id',
    ],
    [
      'AppsFlyer',
      { af_timestamp: '1', uid: '1588312991402-2736459812736459812' },
      'installation_id@json:/uid',
    ],
    [
      'TikTok',
      { tiktok_app_id: '1', batch: [{ external_id: 'c-1992' }] },
      'user_id@json:/batch/0/external_id',
    ],
  ];
  for (const [vendor, body, ...expected] of bodies) {
    it(`of ${vendor} are known by their members`, () => {
      assert.deepEqual(told(findInJson(body), vendor), expected);
    });
  }

  const queries: readonly (readonly [vendor: string, url: string, ...expected: string[]])[] = [
    [
      'Google Analytics',
      'https://x.example/g/collect?v=2&tid=G-1&cid=1033501218.1368477899',
      'cookie_id@query:cid',
    ],
    [
      'Snowplow',
      'https://x.example/i?e=pv&tv=js-2&tna=cf&eid=1&duid=6d0c1f2e-3a4b',
      'cookie_id@query:duid',
    ],
    [
      'Meta',
      'https://www.facebook.com/tr/?id=1&ev=PageView&ud[em]=' + 'ab12'.repeat(16),
      'email@query:ud[em]',
    ],
    [
      'Adjust',
      'https://app.adjust.com/session?app_token=2fm9&adid=a1b2c3d4e5',
      'installation_id@query:adid',
    ],
  ];
  for (const [vendor, url, ...expected] of queries) {
    it(`of ${vendor} are known in a URL`, () => {
      assert.deepEqual(told(find({ url }), vendor), expected);
    });
  }

  it('say what is nothing personal', () => {
    const findings = findInJson({
      api_key: 'kJ8sD2fG5hK1lQ9wE3rT',
      events: [{ insert_id: 'kJ8sD2fG5hK1' }],
    });
    assert.deepEqual(findings, []);
  });

  it('hold below the object that bears the mark, and nowhere else', () => {
    const apart = [{ distinct_id: 'x-19a7', lib: {}, properties: {} }, { uid: 'abcdef' }];
    const findings = findInJson(apart);
    assert.deepEqual(told(findings, 'Sensors Analytics'), ['installation_id@json:/0/distinct_id']);
  });
});
