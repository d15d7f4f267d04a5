import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nodePlatform } from '../../../src/platform/platform.node';
import { AddressDataError } from '../../../src/verdict/addresses/error';
import { openAddressTable } from '../../../src/verdict/addresses/table';
import {
  columnsOf,
  compress,
  encodeAddresses,
  sealed,
  type AddressData,
} from '../../tools/addresses/encode';
import { boundsOf, rowsOf } from '../../tools/addresses/rows';

const empty = { ipv4: [], ipv6: [] };

/** 20.0.0.0/24 and 20.0.2.0/24 in network 64500, 20.0.3.0/24 in 64501; 2a00::/32 in 64500. */
function small(): AddressData {
  const ipv4 = boundsOf(
    rowsOf(
      '335544320,335544575,64500,"Example, One"\n335544832,335545087,64500,"Example, One"\n335545088,335545343,64501,Ünlü\n',
    ),
    4,
  );
  const v6 = 0x2a00n << 112n;
  const ipv6 = boundsOf(rowsOf(`${v6},${v6 + (1n << 96n) - 1n},64500,"Example, One"\n`), 6);
  const located = { ipv4: boundsOf(rowsOf('335544320,335545087,RU\n'), 4), ipv6: [] };
  return {
    date: '2026-01-02',
    origin: 'an example',
    networks: { ipv4, ipv6 },
    located,
    registered: { ...empty, ipv4: boundsOf(rowsOf('0,4294967295,SG\n'), 4) },
    names: new Map([
      [64500, 'Example, One'],
      [64501, 'Ünlü\n\u202eA.Ş.'],
    ]),
  };
}

const open = (bytes: Uint8Array) => openAddressTable(bytes, nodePlatform);

function isDamaged(error: unknown): boolean {
  return error instanceof AddressDataError && error.code === 'damaged';
}

describe('openAddressTable', () => {
  const file = encodeAddresses(small());

  it('finds the range that an address is in', () => {
    const table = open(file);
    const one = { asn: 64500, network: 'Example, One', country: 'RU', registered: 'SG' };
    assert.equal(table.date, '2026-01-02');
    for (const address of ['20.0.0.0', '20.0.0.255', '20.0.2.0', '::ffff:20.0.2.255'])
      assert.deepEqual(table.lookUp(address), one, address);
    assert.deepEqual(table.lookUp('20.0.1.9'), { ...one, asn: null, network: null });
    assert.deepEqual(table.lookUp('20.0.3.1'), {
      asn: 64501,
      network: 'Ünlü A.Ş.',
      country: null,
      registered: 'SG',
    });
    const inIpv6 = { ...one, country: null, registered: null };
    for (const address of ['2a00::', '2a00:0:ffff:ffff:ffff:ffff:ffff:ffff', '[2a00::1%eth0]'])
      assert.deepEqual(table.lookUp(address), inIpv6, address);
    for (const address of ['2a00:1::', '29ff:ffff::1', '3000::'])
      assert.equal(table.lookUp(address), null);
  });

  it('says nothing of addresses that are not public, and of texts that are none', () => {
    const table = open(file);
    for (const address of [
      '10.0.0.1',
      '192.0.2.1',
      '127.0.0.1',
      '224.0.0.1',
      '100.64.0.1',
      '',
      'x',
    ])
      assert.equal(table.lookUp(address), null, address);
  });

  it('refuses every beginning of a file', () => {
    for (let length = 0; length < file.length; length++) {
      assert.throws(() => open(file.subarray(0, length)), AddressDataError, String(length));
    }
    assert.throws(() => open(new Uint8Array(0)), { code: 'format' });
  });

  it('refuses a file with any byte changed or added', () => {
    for (let at = 0; at < file.length; at++) {
      const changed = Uint8Array.from(file);
      changed[at]! ^= 1 << (at % 8);
      assert.throws(() => open(changed), AddressDataError, String(at));
    }
    assert.throws(() => open(Uint8Array.from([...file, 0])), isDamaged);
  });

  it('refuses columns that do not fit, or opens them and answers', () => {
    const columns = columnsOf(small());
    const reseal = (bytes: Uint8Array) => sealed('2026-01-02', '', compress(bytes));
    assert.ok(open(reseal(columns)));
    for (let length = 0; length < columns.length; length++) {
      assert.throws(() => open(reseal(columns.subarray(0, length))), isDamaged, String(length));
    }
    assert.throws(() => open(reseal(Uint8Array.from([...columns, 0]))), isDamaged);
    let opened = 0;
    const mutant = fc.array(fc.tuple(fc.nat(columns.length - 1), fc.nat(255)), { minLength: 1 });
    fc.assert(
      fc.property(mutant, (changes) => {
        const changed = Uint8Array.from(columns);
        for (const [at, byte] of changes) changed[at] = byte;
        try {
          open(reseal(changed)).lookUp('20.0.0.1');
          opened++;
        } catch (error) {
          assert.ok(isDamaged(error), String(error));
        }
      }),
      { numRuns: 2_000 },
    );
    assert.ok(opened > 0 && opened < 2_000, 'some are harmless, not all');
  });

  it('refuses numbers that would take all memory', () => {
    const huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0x3f];
    for (const before of [[], [0], [0, 0], [0, 0, 0], [1, 85, 83, 1, 9, 2, 65, 10]]) {
      const columns = Uint8Array.from([...before, ...huge]);
      assert.throws(() => open(sealed('2026-01-02', '', compress(columns))), isDamaged);
    }
  });

  it('refuses dates that are none, and compressed columns that are cut', () => {
    const columns = compress(columnsOf(small()));
    assert.throws(() => open(sealed('02.01.2026', '', columns)), isDamaged);
    assert.throws(() => open(sealed('2026-01-02', '', columns.subarray(0, 20))), isDamaged);
  });
});
