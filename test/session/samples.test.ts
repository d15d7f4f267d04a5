import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sessionOptions } from '../../src/session/options';
import type { SessionHost } from '../../src/session/api';
import { createWorkerHost } from '../../src/session/workerHost';
import type { CaptureSummary } from '../../src/view/model';
import { buildWorker, type BuiltWorker } from './realWorker';

const samples = process.env.PAYLOAD_LENS_SAMPLES;
const masked = { all: false, findings: [] };

/** File names of real HAR captures and how many exchanges each holds. */
function listed(folder: string): readonly (readonly [file: string, exchanges: number])[] {
  return readFileSync(path.join(folder, 'INDEX.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([format, , , , , , , , notes]) => format === 'har' && !/NOLOG|zlib/.test(notes ?? ''))
    .map(([, file, , , , , , exchanges]) => [file!, Number(exchanges)] as const);
}

describe('real captures in a session', function () {
  this.timeout(60_000);
  if (!samples) {
    it('are left out: PAYLOAD_LENS_SAMPLES is not set', () => {});
    return;
  }
  let worker: BuiltWorker;
  let host: SessionHost;
  before(async () => {
    worker = await buildWorker();
    host = createWorkerHost({ spawn: worker.spawn, options: () => sessionOptions() });
  });
  after(() => {
    host.dispose();
    worker.remove();
  });

  for (const [name, exchanges] of listed(samples)) {
    it(`${name} opens with ${exchanges} exchanges, each of which can be shown`, async () => {
      const { promise, resolve, reject } = withResolvers<CaptureSummary>();
      const session = host.open(
        { kind: 'file', path: path.join(samples, 'har', name), name },
        {
          summary: (summary) => summary.isComplete && resolve(summary),
          analysed: () => {},
          failed: ({ message }) => reject(new Error(message)),
        },
      );
      assert.equal((await promise).exchanges, exchanges);
      for (let index = 0; index < exchanges; index++) {
        assert.equal((await session.exchange(index, masked)).index, index);
      }
      assert.equal((await session.rows(0, 200, masked)).length, exchanges);
      session.close();
    });
  }
});

function withResolvers<Value>(): {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (error: Error) => void;
} {
  let resolve!: (value: Value) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
