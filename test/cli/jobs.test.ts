import assert from 'node:assert/strict';
import { har, type HarEntry } from '../report/har';
import { bundle } from '../safety/bundle';
import { Folder, run, type Run } from './run';

const imei = '356938035643809';

/** Ids are random for each run, and equal values share one: numbered anew in the order they come. */
function renumbered(text: string): string {
  const ids = new Map<string, string>();
  // As a field of JSON, and as a cell.
  return text.replace(/("valueId":"|,)v(\d+)(?=[",])/g, (_, before: string, id: string) => {
    if (!ids.has(id)) ids.set(id, `${ids.size}`);
    return `${before}#${ids.get(id)!}`;
  });
}

describe('payload-lens scan --jobs', function () {
  this.timeout(120_000);
  let folder: Folder;
  let files: string[];
  let program: string;
  /** Threads run the script that ships; sources are run by one thread. */
  const cli = (args: readonly string[]): Promise<Run> => run([program, ...args]);
  before(async () => {
    folder = new Folder();
    program = folder.file('cli.js', (await bundle('cli')).text);
    const entries = (count: number): HarEntry[] =>
      Array.from({ length: count }, (_, index) => ({
        url: `https://sa.api.intl.miui.com/sa?n=${index}`,
        body: JSON.stringify({
          imei,
          email: `jo.doe${index % 7}@mail.example`,
          note: '"valueId":"\u0001' + index + '"',
          pad: 'x'.repeat(400),
        }),
      }));
    files = [
      folder.file('large.har', har(entries(1_200))),
      folder.file('broken.har', '{"log":{"entries":[{]}}'),
      folder.file('none.har', 'no capture at all'),
      ...[1, 2, 3].map((at) => folder.file(`small${at}.har`, har(entries(at)))),
    ];
  });
  after(() => folder.remove());

  for (const format of ['ndjson', 'json', 'text', 'csv', 'markdown']) {
    it(`reports the same in ${format}, however many threads there are`, async () => {
      const runs = [];
      for (const jobs of ['1', '3']) {
        runs.push(await cli(['scan', '--jobs', jobs, '--format', format, ...files]));
      }
      const [one, three] = runs.map(({ code, out, err }) => ({ code, out: renumbered(out), err }));
      assert.equal(three!.out, one!.out);
      assert.deepEqual([three!.code, three!.err], [one!.code, one!.err]);
      assert.equal(one!.code, 2);
      assert.ok(one!.out.includes('small3.har'));
    });
  }

  it('meets the same limits', async () => {
    const [large] = files;
    const policy = folder.file('policy.json', '{"never":["imei"]}');
    for (const args of [
      ['--fail-on', 'high'],
      ['--policy', policy],
    ]) {
      const { code } = await cli(['scan', '--jobs', '2', '--format', 'ndjson', ...args, large!]);
      assert.equal(code, 1, args.join(' '));
    }
  });

  it('is a whole number of threads', async () => {
    for (const jobs of ['0', '-1', 'two', '1.5', '257']) {
      const { code, err } = await cli(['scan', `--jobs=${jobs}`, files[0]!]);
      assert.equal(code, 2, jobs);
      assert.match(err, /--jobs must be a whole number from 1 to 256/);
    }
  });
});
