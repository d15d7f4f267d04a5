import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fuzzer, runOne } from '../tools/fuzz/fuzzer';
import { targets } from '../tools/fuzz/targets';

/** Mutants of each target: a tenth of what `npm run fuzz` is held to. */
const runs: Readonly<Record<string, number>> = {
  json: 3_000,
  addresses: 2_000,
  har: 1_500,
  burp: 1_500,
  mitmproxy: 2_000,
  raw: 2_000,
  containers: 2_000,
  netlog: 600,
  streams: 2_000,
  log: 600,
  decode: 500,
  'decode-as': 500,
  detect: 700,
  analyse: 100,
  view: 60,
  'page-message': 2_000,
  args: 2_000,
};

/** How often a target is run; one without a number would be run not at all. */
function runsOf(name: string): number {
  const count = runs[name];
  assert.ok(count !== undefined, `no number of runs for ${name}`);
  return count;
}

const folder = path.join(__dirname, 'regressions');

describe('hostile input', function () {
  this.timeout(120_000);

  for (const target of targets) {
    it(`does no harm to ${target.name}`, async () => {
      const fuzzer = new Fuzzer(target, 20_200_501);
      await fuzzer.runSeeds();
      for (let count = runsOf(target.name); count > 0; count--) await fuzzer.step();
    });
  }

  it('that did harm once does so no more', async () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.bin'));
    assert.ok(files.length > 0, 'there are regressions');
    for (const name of files) {
      // `view-0123abcd.bin` is one of the target `view`.
      const target = targets.find((one) => name.replace(/-[\da-f]{12}\.bin$/, '') === one.name);
      assert.ok(target, name);
      await runOne(target, new Uint8Array(readFileSync(path.join(folder, name))));
    }
  });
});
