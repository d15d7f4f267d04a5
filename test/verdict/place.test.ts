import assert from 'node:assert/strict';
import type { AddressFacts, AddressTable } from '../../src/verdict/context';
import { placeOf } from '../../src/verdict/place';

const nothing: AddressFacts = { asn: null, network: null, country: null, registered: null };

function table(facts: Record<string, Partial<AddressFacts>>): AddressTable {
  return {
    date: '2026-06-17',
    lookUp: (address) => (Object.hasOwn(facts, address) ? { ...nothing, ...facts[address] } : null),
  };
}

const known = table({
  '161.117.71.1': { asn: 45_102, network: 'Alibaba', country: 'SG', registered: 'SG' },
  '47.236.0.1': { asn: 45_102, network: 'Alibaba', country: null, registered: 'US' },
  '47.88.128.1': { asn: 45_102, network: 'Alibaba', country: 'SG', registered: 'US' },
  '20.47.97.1': { asn: 8_075, network: 'Microsoft', country: 'NL', registered: 'US' },
});

function ids(place: ReturnType<typeof placeOf>): string[] {
  return place.evidence.map(({ statement }) => statement.id.replace('verdict.evidence.', ''));
}

describe('placeOf', () => {
  it('takes the location of the address, with what else tells beside it', () => {
    const place = placeOf('sg-log.example.com', '161.117.71.1', known);
    assert.equal(place.country, 'SG');
    assert.equal(place.asn, 45_102);
    assert.deepEqual(place.countries, [
      { country: 'SG', source: 'address' },
      { country: 'SG', source: 'registration' },
      { country: 'SG', source: 'host-name' },
    ]);
    assert.deepEqual(ids(place), ['network', 'located', 'named']);
  });

  it('tells a registration elsewhere, which contradicts nothing', () => {
    const place = placeOf('api.example.com', '47.88.128.1', known);
    assert.equal(place.country, 'SG');
    assert.deepEqual(ids(place), ['network', 'located', 'registered']);
  });

  it('names no country where address and host name disagree, and says both', () => {
    const place = placeOf('log-sg.example.com', '20.47.97.1', known);
    assert.equal(place.country, null);
    assert.deepEqual(ids(place), [
      'network',
      'located',
      'registered',
      'named',
      'countries-disagree',
    ]);
    assert.deepEqual(place.evidence.at(-1)!.statement.arguments, { located: 'NL', named: 'SG' });
  });

  it('takes a region of a cloud where no location is known, but no word and no registration', () => {
    const region = placeOf('x.oss-ap-southeast-1.aliyuncs.com', '47.236.0.1', known);
    assert.equal(region.country, 'SG');
    assert.deepEqual(ids(region), ['network', 'registered', 'named']);
    const word = placeOf('log-sg.example.com', '47.236.0.1', known);
    assert.equal(word.country, null);
    assert.deepEqual(
      word.countries.map(({ country, source }) => `${country} ${source}`),
      ['US registration', 'SG host-name'],
    );
  });

  it('takes a host that is an address for the address', () => {
    const place = placeOf('161.117.71.1', null, known);
    assert.equal(place.address, '161.117.71.1');
    assert.equal(place.country, 'SG');
    assert.deepEqual(ids(place), ['address-host', 'network', 'located']);
  });

  it('says what private, reserved and unreadable addresses are, and looks none of them up', () => {
    const trap: AddressTable = { date: '', lookUp: () => assert.fail('was looked up') };
    const kinds: Record<string, string> = {
      '10.0.0.8': 'private',
      '127.0.0.1': 'loopback',
      '192.0.2.1': 'documentation',
      'fe80::1': 'link-local',
      '::1': 'loopback',
      'not an address': 'invalid',
    };
    for (const [address, kind] of Object.entries(kinds)) {
      const place = placeOf('api.example.com', address, trap);
      assert.deepEqual(place.evidence[0]!.statement, {
        id: 'verdict.evidence.address-kind',
        arguments: { kind },
      });
      assert.equal(place.country, null);
    }
  });

  it('says that there is no address, and nothing where there is no host either', () => {
    assert.deepEqual(ids(placeOf('api.example.com', null, known)), ['no-address']);
    assert.deepEqual(ids(placeOf(null, null, known)), []);
    assert.deepEqual(ids(placeOf('api.example.com', '8.8.8.8', null)), []);
  });
});
