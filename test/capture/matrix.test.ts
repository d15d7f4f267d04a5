import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readers } from '../../src/capture/registry';
import { formatsPage, formatsText } from '../tools/formatsPage';
import { differences, lacking, matrixRows, type MatrixRow } from './matrix';
import { matrixFiles } from './matrixFiles';
import { shop } from './writers/shop';

const [har] = matrixFiles;

describe('one session in every format', () => {
  let expected: readonly MatrixRow[] = [];

  before(async () => {
    expected = (await matrixRows(har!)).rows;
  });

  it('is what it was in the HAR that the others are held against', () => {
    const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
    assert.deepEqual(
      expected,
      shop.map(({ method, url, status, requestBody, responseBody }) => {
        return {
          method,
          url,
          status,
          requestBody: text(requestBody),
          responseBody: text(responseBody),
        };
      }),
    );
  });

  it('is there for every format that there is', () => {
    const formats = new Set(matrixFiles.map(({ format }) => format));
    for (const { format } of readers) assert.ok(formats.has(format), format);
  });

  for (const file of matrixFiles) {
    it(`is the same in ${file.name}, but for what that cannot hold`, async () => {
      const { format, rows } = await matrixRows(file);
      assert.equal(format, file.format);
      assert.deepEqual(
        rows.map(({ method, url }) => [method, url]),
        expected.map(({ method, url }) => [method, url]),
      );
      rows.forEach((row, i) => {
        const { method, url } = expected[i]!;
        assert.deepEqual(differences(row, expected[i]!), lacking(file, i), `${method} ${url}`);
      });
    });
  }

  // `npx tsx test/tools/formatsPage.ts` writes it.
  it('is told of on its page as it is', async () => {
    assert.equal(readFileSync(formatsPage, 'utf8'), await formatsText());
  });
});
