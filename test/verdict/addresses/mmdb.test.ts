import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AddressDataError } from '../../../src/verdict/addresses/error';
import { layeredTable } from '../../../src/verdict/addresses/layered';
import { openMmdb } from '../../../src/verdict/addresses/mmdb';
import type { AddressTable } from '../../../src/verdict/context';
import { mmdb, type MmdbMap, type MmdbOptions } from './mmdbWriter';

function names(text: string): MmdbMap {
  return Object.fromEntries(['de', 'en', 'fr', 'ja', 'ru'].map((key) => [key, `${text} ${key}`]));
}

/** 20.1.0.0/16 and 20.2.3.0/24 as GeoLite2 lays it out; 20.3.0.0/16 as IPinfo, 20.4.0.0/16 as its ASN file. */
function small(options: MmdbOptions = {}): Uint8Array {
  const network = (prefix: readonly number[], bits: number, record: MmdbMap) => ({
    prefix,
    bits,
    record,
  });
  return mmdb(
    [
      network([20, 1, 0, 0], 16, {
        continent: { code: 'AS', names: names('Asia') },
        country: {
          geoname_id: 1_880_251,
          is_in_european_union: false,
          iso_code: 'SG',
          names: names('Singapore'),
        },
        location: { accuracy_radius: 100, lists: [[1, 2], [], ['x', { y: 'z' }]] },
        registered_country: { iso_code: 'US', names: names('x'.repeat(300)) },
      }),
      network([20, 2, 3, 0], 24, {
        autonomous_system_number: 64_500,
        autonomous_system_organization: 'Example Network',
      }),
      network([20, 3, 0, 0], 16, {
        asn: 'AS64501',
        as_name: 'Example Two',
        country: 'Russia',
        country_code: 'RU',
      }),
      network([20, 4, 0, 0], 16, { asn: 'AS64502', as_name: 'Example Three', country: 'JP' }),
      network([20, 5, 0, 0], 16, { city: { names: names('Nowhere') } }),
      network([10, 0, 0, 0], 8, { country: { iso_code: 'SG' } }),
    ],
    options,
  );
}

const nothing = { asn: null, network: null, country: null, registered: null };

function isAnswered(bytes: Uint8Array): boolean {
  try {
    const table = openMmdb(bytes);
    for (const address of ['20.1.2.3', '20.2.3.4', '20.3.0.1', '255.1.1.1', '2a00::1'])
      table.lookUp(address);
    return true;
  } catch (error) {
    assert.ok(error instanceof AddressDataError, String(error));
    return false;
  }
}

describe('openMmdb', () => {
  for (const recordBits of [24, 28, 32] as const) {
    for (const isIpv6 of [false, true]) {
      for (const withPointers of [false, true]) {
        const what = `${recordBits} bits, IPv${isIpv6 ? 6 : 4}${withPointers ? ', pointers' : ''}`;
        it(`reads the layouts of those who publish such files: ${what}`, () => {
          const table = openMmdb(small({ recordBits, isIpv6, withPointers }));
          assert.equal(table.date, '2026-05-03');
          const located = { ...nothing, country: 'SG', registered: 'US' };
          assert.deepEqual(table.lookUp('20.1.255.1'), located);
          assert.deepEqual(table.lookUp('::ffff:20.1.255.1'), located);
          const example = { ...nothing, asn: 64_500, network: 'Example Network' };
          assert.deepEqual(table.lookUp('20.2.3.4'), example);
          const two = { ...nothing, asn: 64_501, network: 'Example Two', country: 'RU' };
          assert.deepEqual(table.lookUp('20.3.0.0'), two);
          const three = { ...nothing, asn: 64_502, network: 'Example Three', country: 'JP' };
          assert.deepEqual(table.lookUp('20.4.0.0'), three);
          for (const address of [
            '20.2.4.4',
            '20.0.0.1',
            '20.5.0.1',
            '9.9.9.9',
            '10.0.0.1',
            '2a00::1',
            '',
          ])
            assert.equal(table.lookUp(address), null, address);
        });
      }
    }
  }

  it('refuses what is in another format', () => {
    for (const text of ['', 'x', '\u00ab\u00cd\u00efMaxMind.co', 'PLADDR01', 'a'.repeat(300_000)])
      assert.throws(() => openMmdb(Buffer.from(text, 'latin1')), { code: 'format' });
  });

  it('refuses metadata that does not fit', () => {
    for (const metadata of [
      { node_count: 0 },
      { node_count: 1_000_000 },
      { node_count: 2 ** 53 },
      { node_count: 'many' },
      { record_size: 20 },
      { ip_version: 5 },
      { build_epoch: 2 ** 52 },
    ] as MmdbMap[]) {
      assert.throws(() => openMmdb(small({ metadata })), { code: 'damaged' });
    }
  });

  it('refuses every beginning', () => {
    const file = small({ withPointers: true });
    assert.ok(isAnswered(file));
    for (let length = 0; length < file.length; length++) {
      assert.ok(!isAnswered(file.subarray(0, length)), String(length));
    }
  });

  it('throws nothing else for any change', () => {
    const file = small({ withPointers: true, recordBits: 28 });
    const changes = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1 });
    fc.assert(
      fc.property(changes, (list) => {
        const changed = Uint8Array.from(file);
        for (const [at, byte] of list) changed[at] = byte;
        isAnswered(changed);
      }),
      { numRuns: 5_000 },
    );
  });

  it('gives up on records that hold themselves or have no end', () => {
    const file = small();
    for (const bytes of [
      // A pointer to itself; a map that says it has 16 million members; a list of lists of lists …
      [0x20, 0x00],
      [0xff, 0xff, 0xff, 0xff],
      Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 0x1c : 0x04)),
    ]) {
      const changed = Uint8Array.from(file);
      const start = Buffer.from(file).indexOf(Buffer.alloc(16)) + 16;
      changed.set(bytes, start);
      assert.equal(openMmdb(changed).lookUp('20.1.2.3'), null);
    }
  });
});

describe('layeredTable', () => {
  const builtIn: AddressTable = {
    date: '2026-01-02',
    lookUp: (address) =>
      address.startsWith('20.')
        ? { asn: 64_999, network: 'Built-in', country: 'US', registered: 'US' }
        : null,
  };

  it('lets the file of the user decide on what it knows', () => {
    const table = layeredTable(openMmdb(small()), builtIn);
    assert.deepEqual([table.date, table.ownDate], ['2026-01-02', '2026-05-03']);
    const under = { asn: 64_999, network: 'Built-in', country: 'US', registered: 'US' };
    assert.deepEqual(table.lookUp('20.1.0.1'), { ...under, country: 'SG' });
    const example = { asn: 64_500, network: 'Example Network' };
    assert.deepEqual(table.lookUp('20.2.3.4'), { ...under, ...example });
    assert.deepEqual(table.lookUp('20.9.9.9'), under);
    assert.equal(table.lookUp('9.9.9.9'), null);
  });

  it('does without data of the product', () => {
    const table = layeredTable(openMmdb(small()), null);
    assert.equal(table.date, '2026-05-03');
    assert.equal(table.lookUp('20.1.0.1')?.country, 'SG');
    assert.equal(table.lookUp('20.9.9.9'), null);
  });
});
