import assert from 'node:assert/strict';
import { readCapture } from './reading';
import { samplesOrWord, type Sample } from './samples';

/** The index counts responses; a revisit is one, too, and its request stands beside it. */
const revisits: Readonly<Record<string, number>> = {
  'example.warc': 1,
  'example-bad-length.warc': 1,
};
/** Lengths that are wrong in truth. */
const isSaid = new Set(['length-mismatch']);

describe('real web archives and traces', () => {
  const samples = samplesOrWord();
  if (samples === null) return;
  const inFormat = (wanted: string): readonly Sample[] =>
    samples.filter(({ format }) => format === wanted);

  for (const sample of inFormat('warc')) {
    const { name } = sample;
    it(`${name} has the exchanges that the index counts, and its revisits`, async () => {
      const { format, exchanges, problems } = await readCapture(sample.bytes(), 'x');
      assert.equal(format, 'warc');
      const count = sample.count + (revisits[name] ?? 0);
      assert.equal(exchanges.length, count);
      assert.ok(exchanges.every(({ request, response }) => request?.method && response));
      assert.ok(exchanges.every(({ host, startedAtMs }) => host !== null && startedAtMs !== null));
      assert.ok(problems.every(({ code }) => name.includes('bad-length') && isSaid.has(code)));
    });
  }

  for (const sample of inFormat('playwright-trace')) {
    const { name } = sample;
    it(`${name} has the exchanges that the index counts, and its version is told`, async () => {
      const { format, exchanges, problems } = await readCapture(sample.bytes(), 'x');
      assert.equal(format, 'playwright');
      assert.equal(exchanges.length, sample.count);
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
