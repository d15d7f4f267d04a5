import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { harEntry, harOf } from '../capture/writers/har';
import { Folder } from '../cli/run';
import { personal } from '../tools/fuzz/seeds';
import { slowness } from '../tools/pace';
import { brotliInGzip, brotliOnce, fanOut, gzipOnce, gzipThrice, nested } from './bombs';
import { bundle } from './bundle';

const mebibyte = 1024 * 1024;
/** What a bomb may cost more than a capture that is none; the time at the usual pace. */
const mostMs = 2_000;
/** A run that took too long is measured again: what disturbs a machine only ever adds. */
const mostRuns = 3;
const mostBytes = 150 * mebibyte;

interface Run {
  readonly lines: readonly { readonly type: string; readonly code?: string }[];
  /** Processor time of the whole program. */
  readonly ms: number;
  readonly peakBytes: number;
}

type Entry = { request: Record<string, unknown>; response: Record<string, unknown> };

function entry(change: (entry: Entry) => void): string {
  const one = harEntry(personal[0]!) as Entry;
  change(one);
  return JSON.stringify(harOf([one]));
}

const body = (text: string, mimeType = 'application/json'): string =>
  entry(({ request }) => (request['postData'] = { mimeType, text }));
const answer = (text: string, coding: string): string =>
  entry(({ response }) => {
    response['content'] = { size: 1, mimeType: 'text/plain', text, encoding: 'base64' };
    response['headers'] = coding === '' ? [] : [{ name: 'Content-Encoding', value: coding }];
  });

const deep = (open: string, close: string): string =>
  open.repeat(5_000_000) + close.repeat(5_000_000);

/** Captures, and whether something must be told to be cut. */
const bombs: Readonly<Record<string, { file: () => string; isCut: boolean }>> = {
  '500 MB from gzip in an answer': { file: () => answer(gzipOnce, 'gzip'), isCut: true },
  '500 MB from brotli in an answer': { file: () => answer(brotliOnce, 'br'), isCut: true },
  '500 MB from three gzips in an answer': {
    file: () => answer(gzipThrice, 'gzip, gzip, gzip'),
    isCut: true,
  },
  '500 MB from gzip in base64 in a body': { file: () => body(gzipOnce, ''), isCut: true },
  '500 MB from three gzips in a body': {
    file: () => body(JSON.stringify({ data: gzipThrice }), ''),
    isCut: true,
  },
  '500 MB from brotli in gzip in an answer': {
    file: () => answer(brotliInGzip, 'br, gzip'),
    isCut: true,
  },
  'a body of 5,000,000 arrays in arrays': { file: () => body(deep('[', ']')), isCut: false },
  'a body of 5,000,000 open arrays': { file: () => body('['.repeat(5_000_000)), isCut: false },
  'a file of 5,000,000 arrays in arrays': {
    file: () => `{"log":{"x":${deep('[', ']')},"entries":[]}}`,
    isCut: false,
  },
  'base64 in base64, 30 times': { file: () => body(nested('{"a":"b"}', 30)), isCut: true },
  'ten strings in each of ten strings, five deep': { file: () => body(fanOut(4)), isCut: true },
};

describe('a bomb', function () {
  this.timeout(120_000);
  const folder = new Folder();
  let cli = '';
  let plain: Run;

  /** Scans with the bundled command line in a process of its own. */
  function scan(text: string): Run {
    const file = folder.file('bomb.har', text);
    const told = 'process.on("exit",()=>console.error(JSON.stringify(process.resourceUsage())))';
    const program = `${told};process.argv.splice(1,0,"cli");require(${JSON.stringify(cli)})`;
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['-e', program, 'scan', '--format', 'ndjson', file],
      { encoding: 'utf8', maxBuffer: 256 * mebibyte },
    );
    assert.equal(status, 0, stderr);
    const usage = JSON.parse(stderr.trim().split('\n').at(-1)!) as NodeJS.ResourceUsage;
    const lines = stdout.trim().split('\n');
    return {
      lines: lines.map((line) => JSON.parse(line) as Run['lines'][number]),
      ms: (usage.userCPUTime + usage.systemCPUTime) / 1000,
      peakBytes: usage.maxRSS * 1024,
    };
  }

  before(async () => {
    cli = folder.file('cli.cjs', (await bundle('cli', true)).text);
    plain = scan(entry(() => undefined));
  });
  after(() => folder.remove());

  for (const [name, { file, isCut }] of Object.entries(bombs)) {
    it(`does not go off: ${name}`, () => {
      const text = file();
      let { lines, ms, peakBytes } = scan(text);
      let limitMs = mostMs;
      for (let run = 1; run < mostRuns && ms - plain.ms > limitMs; run++) {
        limitMs = mostMs * slowness();
        const again = scan(text);
        if (again.ms < ms) ({ lines, ms, peakBytes } = again);
      }
      const cost = Math.round(ms - plain.ms);
      assert.ok(cost <= limitMs, `${cost} of ${Math.round(limitMs)} ms`);
      // The file itself is no part of what it unpacks to.
      const rise = Math.round((peakBytes - plain.peakBytes - text.length) / mebibyte);
      assert.ok(rise * mebibyte <= mostBytes, `${rise} MiB`);
      assert.equal(lines.at(-1)!.type, 'summary');
      const codes = lines.filter(({ type }) => type === 'problem').map(({ code }) => code);
      if (isCut) assert.ok(codes.includes('over-budget'), `told: ${codes.join(', ')}`);
    });
  }
});
