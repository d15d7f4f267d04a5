import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCapture } from './reading';

const folder = process.env['PAYLOAD_LENS_SAMPLES'];

/** The index counts responses; a revisit is one, too, and its request stands beside it. */
const revisits: Readonly<Record<string, number>> = {
  'example.warc': 1,
  'example-bad-length.warc': 1,
};
/** Lengths that are wrong in truth. */
const isSaid = new Set(['length-mismatch']);

describe('real web archives and traces', () => {
  if (folder === undefined || !existsSync(join(folder, 'INDEX.tsv'))) {
    it('are looked at where PAYLOAD_LENS_SAMPLES names their folder', () => {
      console.log('      PAYLOAD_LENS_SAMPLES is not set: the real captures were left out');
    });
    return;
  }
  const [head, ...rows] = readFileSync(join(folder, 'INDEX.tsv'), 'utf8').trim().split('\n');
  const columns = head!.split('\t');
  const column = (row: string, name: string): string => row.split('\t')[columns.indexOf(name)]!;

  for (const row of rows.filter((one) => column(one, 'format') === 'warc')) {
    const name = column(row, 'file');
    it(`${name} has the exchanges that the index counts, and its revisits`, async () => {
      const bytes = new Uint8Array(readFileSync(join(folder, 'warc', name)));
      const { format, exchanges, problems } = await readCapture(bytes, 'x');
      assert.equal(format, 'warc');
      const count = Number(column(row, 'http_exchanges')) + (revisits[name] ?? 0);
      assert.equal(exchanges.length, count);
      assert.ok(exchanges.every(({ request, response }) => request?.method && response));
      assert.ok(exchanges.every(({ host, startedAtMs }) => host !== null && startedAtMs !== null));
      assert.ok(problems.every(({ code }) => name.includes('bad-length') && isSaid.has(code)));
    });
  }

  for (const row of rows.filter((one) => column(one, 'format') === 'playwright-trace')) {
    const name = column(row, 'file');
    it(`${name} has the exchanges that the index counts, and its version is told`, async () => {
      const bytes = new Uint8Array(readFileSync(join(folder, 'playwright-trace', name)));
      const { format, exchanges, problems } = await readCapture(bytes, 'x');
      assert.equal(format, 'playwright');
      assert.equal(exchanges.length, Number(column(row, 'http_exchanges')));
      const expected = name.includes('future')
        ? ['newer-version', 'no-exchanges']
        : ['no-exchanges'];
      assert.deepEqual(
        problems.map(({ code }) => code),
        expected,
      );
    });
  }
});
