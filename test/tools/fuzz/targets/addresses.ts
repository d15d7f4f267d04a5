import assert from 'node:assert/strict';
import { encodeUtf8 } from '../../../../src/bytes/text';
import { AddressDataError } from '../../../../src/verdict/addresses/error';
import { openMmdb } from '../../../../src/verdict/addresses/mmdb';
import { openAddressTable } from '../../../../src/verdict/addresses/table';
import type { AddressTable } from '../../../../src/verdict/context';
import { mmdb } from '../../../verdict/addresses/mmdbWriter';
import { columnsOf, sealed } from '../../addresses/encode';
import type { Target } from '../model';
import { byteMutators } from '../mutators/bytes';

const probes = ['20.0.0.1', '20.0.2.255', '255.1.2.3', '1.0.0.0', '2a00::1', '3fff:ffff::1'];
const networks = {
  ipv4: [
    { start: 0x14000000, value: '64500' },
    { start: 0x14000100, value: '' },
  ],
  ipv6: [{ start: 0x2a0000000000, value: '64501' }],
};
const located = { ipv4: [{ start: 0x14000000, value: 'SG' }], ipv6: [] };
const names = new Map([[64_500, 'Example']]);

/** Files of address data: the columns of our own, once they are unpacked, and those of the user. */
export const addressesTarget: Target = {
  name: 'addresses',
  tokens: ['country', 'iso_code', 'node_count', '\u00e4', 'SG'].map(encodeUtf8),
  mutators: byteMutators,
  seeds: () => [
    columnsOf({ date: '', origin: '', networks, located, registered: located, names }),
    ...([24, 28, 32] as const).map((recordBits) =>
      mmdb(
        [
          {
            prefix: [20, 0, 0, 0],
            bits: 8,
            record: { country: { iso_code: 'SG' }, list: [1, ['x']] },
          },
          { prefix: [1, 0, 0, 0], bits: 16, record: { asn: 'AS64500', as_name: 'Example' } },
        ],
        { recordBits, isIpv6: recordBits === 28, withPointers: true },
      ),
    ),
  ],
  run(input) {
    checkTable(() => openMmdb(input));
    checkTable(() => {
      const file = sealed('2026-01-02', '', input);
      const digest = Buffer.from(file.subarray(8, 40)).toString('hex');
      return openAddressTable(file, {
        digest: () => digest,
        inflate: (_, bytes) => ({ bytes, state: 'complete', consumed: bytes.length }),
      });
    });
  },
};

/** What opens answers, and what does not says so with the one error there is. */
function checkTable(open: () => AddressTable): void {
  let table: AddressTable;
  try {
    table = open();
  } catch (error) {
    assert.ok(error instanceof AddressDataError, String(error));
    return;
  }
  assert.match(table.date, /^[+-]?\d{4,}-\d\d-\d\d$/);
  for (const address of probes) {
    const { country, registered, asn } = table.lookUp(address) ?? {};
    for (const code of [country, registered]) assert.match(code ?? 'XX', /^[A-Z]{2}$/);
    assert.ok((asn ?? 1) >= 0 && (asn ?? 1) < 2 ** 32);
  }
}
