import assert from 'node:assert/strict';
import { find, findInJson } from './exchange';

/** Entities found at arrays, with the last step of their paths. */
function lists(body: unknown): string[] {
  return findInJson(body)
    .filter(({ at }) => at.type === 'array')
    .map(({ entity, path }) => `${entity}@${path.at(-1)!}`);
}

const people = [
  { name: 'Anna Weber', phone: '+4915123456789' },
  { name: 'Dr. Mohr', phone: '+493012345678' },
];

describe('lists', () => {
  it('of people are contacts, beside what is found in them', () => {
    const findings = findInJson({ contacts: people });
    const all = findings.map(({ entity, path }) => `${entity}@${path.at(-1)!}`);
    assert.equal(all[0], 'contacts@json:/contacts');
    assert.equal(findings[0]?.value, JSON.stringify(people));
    assert.deepEqual(findings[0].within, { start: 0, end: JSON.stringify(people).length });
    assert.ok(all.includes('phone@json:/contacts/0/phone'));
    assert.ok(all.includes('person_name@json:/contacts/1/name'));
    assert.deepEqual(lists({ data: people }), ['contacts@json:/data']);
    assert.deepEqual(lists({ phonebook: ['+4915123456789', '+493012345678'] }), [
      'contacts@json:/phonebook',
    ]);
  });

  it('of people that a service publishes are none', () => {
    assert.deepEqual(lists({ stores: people }), []);
    const response = JSON.stringify({ data: people });
    const found = find({ responseBody: response, responseType: 'application/json' });
    assert.deepEqual(
      found.filter(({ at }) => at.type === 'array'),
      [],
    );
  });

  it('of packages are installed apps, unless they are frames of a stack', () => {
    const packages = ['com.bank.app', 'org.quran.reader', 'com.dating.nearby'];
    assert.deepEqual(lists({ apps: packages }), ['installed_apps@json:/apps']);
    assert.deepEqual(lists({ x: packages }), ['installed_apps@json:/x']);
    assert.deepEqual(lists({ x: packages.map((pkg) => ({ pkg, version: '1' })) }), [
      'installed_apps@json:/x',
    ]);
    assert.deepEqual(lists({ x: packages.slice(0, 2) }), []);
    assert.deepEqual(lists({ frames: ['com.a.Main', 'com.a.View', 'com.a.Click'] }), []);
  });

  it('of access points are a scan', () => {
    const points = [
      { bssid: '9c:c7:a6:11:22:33', rssi: -55 },
      { bssid: '44:d9:e7:44:55:66', rssi: -71 },
    ];
    assert.deepEqual(lists({ wifi: points }), ['wifi_scan@json:/wifi']);
    assert.deepEqual(lists({ wifi: points.slice(0, 1) }), []);
  });

  it('of messages, calls and appointments are what they are', () => {
    const sms = { address: '+4915123456789', body: 'See you', date: 1588312991402 };
    assert.deepEqual(lists({ inbox: [sms] }), ['sms@json:/inbox']);
    const call = { number: '+4915123456789', duration: 63, date: 1588312991402 };
    assert.deepEqual(lists({ calls: [call, call] }), ['call_log@json:/calls']);
    const meeting = { title: 'Dentist', start: '2020-05-04T09:00:00Z', location: 'North' };
    assert.deepEqual(lists({ x: [meeting] }), ['calendar@json:/x']);
    assert.deepEqual(lists({ events: [{ name: 'click', time: 1, type: 'ui' }] }), []);
  });
});
