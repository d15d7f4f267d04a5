import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DataFile } from '../../src/bytes/platform';
import { ByteSourceError } from '../../src/bytes/source';
import { readData } from '../../src/platform/data.node';

describe('readData', () => {
  it('gives a data file of the product', async () => {
    const file = path.resolve(__dirname, '../../src/verdict/data/addresses.bin');
    assert.deepEqual(await readData('addresses.bin'), new Uint8Array(readFileSync(file)));
  });

  it('says so where there is none', async () => {
    await assert.rejects(readData('none.bin' as DataFile), (error: unknown) => {
      return error instanceof ByteSourceError && error.code === 'not-found';
    });
  });
});
