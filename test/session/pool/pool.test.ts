import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SpawnWorker } from '../../../src/bytes/worker';
import { openCapture } from '../../../src/capture/open';
import type { IndexItem } from '../../../src/capture/model';
import { nodePlatform } from '../../../src/platform/platform.node';
import { SessionError } from '../../../src/session/api';
import { defaultOptions } from '../../../src/session/options';
import { analyseInOrder } from '../../../src/session/pool/inOrder';
import { AnalystPool } from '../../../src/session/pool/pool';
import type { AnalystReport, AnalystRequest } from '../../../src/session/pool/protocol';
import { analystWork, type Sharing } from '../../../src/session/pool/work';
import { entry, har, telemetry } from '../captures';
import { buildWorker, type BuiltWorker } from '../realWorker';
import { analystsHere } from './analystsHere';

interface Share {
  readonly index: number;
  readonly entities: readonly string[];
  readonly problems: readonly string[];
}

const share: Sharing<Share> = ({ problems }, { index, findings }) => ({
  index,
  entities: findings.map(({ entity }) => entity),
  problems: problems.map(({ code }) => code),
});

describe('a pool of analysts', function () {
  this.timeout(60_000);
  let folder: string;
  let file: string;
  let hanging: BuiltWorker;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-pool-'));
    file = path.join(folder, 'a.har');
    hanging = await buildWorker('test/session/pool/hangingAnalyst.ts');
  });
  after(() => {
    hanging.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const about = () => ({
    path: file,
    name: 'a.har',
    options: defaultOptions,
    hashKey: [1, 2] as const,
    wish: null,
  });

  async function through(pool: AnalystPool<Share>, text: string): Promise<(Share | string)[]> {
    writeFileSync(file, text);
    const source = await nodePlatform.openFile(file);
    const capture = pool.take(about());
    try {
      const opened = await openCapture(source, 'a.har', {
        inflate: nodePlatform.inflate,
        maxContentBytes: defaultOptions.maxContentBytes,
      });
      const seen: (Share | string)[] = [];
      for await (const item of analyseInOrder(pool, capture, opened.index())) {
        if (item.kind === 'share') seen.push(item.share);
        else if (item.kind === 'problem') seen.push(item.problem.code);
      }
      return seen;
    } finally {
      pool.release(capture);
      await source.close();
    }
  }

  it('hands back exchanges and problems where they stand, whoever was done first', async () => {
    const pool = new AnalystPool<Share>({ spawn: analystsHere(share), size: 3 });
    const seen = await through(pool, telemetry(500));
    assert.deepEqual(
      seen.map((one) => (one as Share).index),
      Array.from({ length: 500 }, (_, index) => index),
    );
    const withImei = seen.filter((one) => (one as Share).entities.includes('imei'));
    assert.equal(withImei.length, 167);
    const cut = har([entry('{}'), entry('{}')]).slice(0, -200);
    const last = (await through(pool, cut)).at(-1);
    assert.ok(typeof last === 'string', JSON.stringify(last));
    pool.close();
  });

  it('starts no more analysts than there is work for, and none beyond its size', async () => {
    let started = 0;
    const spawn = analystsHere(share);
    const counting: SpawnWorker = (events) => {
      started++;
      return spawn(events);
    };
    const few = new AnalystPool<Share>({ spawn: counting, size: 8 });
    await through(few, telemetry(2));
    assert.ok(started <= 2, `${started}`);
    started = 0;
    const many = new AnalystPool<Share>({ spawn: counting, size: 2 });
    await through(many, telemetry(2_000));
    assert.equal(started, 2);
    few.close();
    many.close();
  });

  it('keeps little under way, however long the index is', async () => {
    let open = 0;
    let most = 0;
    const pool = new AnalystPool<Share>({ spawn: analystsHere(share), size: 2 });
    const counted = pool.analyse.bind(pool);
    pool.analyse = async (capture, tasks) => {
      most = Math.max(most, (open += tasks.length));
      return counted(capture, tasks).finally(() => (open -= tasks.length));
    };
    await through(pool, telemetry(3_000));
    assert.ok(most <= 64 * 6, `${most} exchanges`);
    pool.close();
  });

  it('replaces an analyst that hangs or dies, and leaves out the exchange it looked at', async () => {
    const pool = new AnalystPool<Share>({ spawn: hanging.spawn, size: 2, watchdogMs: 4_000 });
    const seen = (await through(pool, telemetry(12))) as Share[];
    pool.close();
    assert.deepEqual(
      seen.map(({ index }) => index),
      Array.from({ length: 12 }, (_, index) => index),
    );
    const left = seen.filter(({ problems }) => problems.includes('analysis-stopped'));
    assert.deepEqual(
      left.map(({ index }) => index),
      [3, 6],
    );
    assert.ok(seen[0]!.entities.includes('imei') && seen[9]!.entities.includes('imei'));
  });

  it('gives up when analysts end again and again', async () => {
    const spawn: SpawnWorker = (events) => ({
      post: (message) => {
        if ((message as AnalystRequest).type === 'analyst-batch') {
          setImmediate(() => events.ended('crashed'));
        }
      },
      terminate: () => {},
    });
    const pool = new AnalystPool<Share>({ spawn, size: 2 });
    await assert.rejects(
      through(pool, telemetry(3)),
      (error: unknown) => error instanceof SessionError && error.code === 'overrun',
    );
    pool.close();
  });

  it('says only of what kind a fault was', async () => {
    const spawn: SpawnWorker = (events) => {
      const work = analystWork<Share>({
        platform: nodePlatform,
        share: () => {
          throw new TypeError('356938035643809');
        },
        report: (report: AnalystReport<Share>) => events.message(report),
      });
      return { post: (message) => work(message as AnalystRequest), terminate: () => {} };
    };
    const pool = new AnalystPool<Share>({ spawn, size: 1 });
    await assert.rejects(through(pool, telemetry(1)), (error: unknown) => {
      return (
        error instanceof SessionError &&
        /TypeError/.test(error.message) &&
        !/3569/.test(error.message)
      );
    });
    pool.close();
  });

  it('ends what waits when it is closed, and takes nothing more', async () => {
    const pool = new AnalystPool<Share>({ spawn: () => ({ post() {}, terminate() {} }), size: 1 });
    const capture = pool.take(about());
    const waiting = pool.analyse(capture, [{ index: 0, range: { start: 0, end: 1 }, stops: 0 }]);
    pool.close();
    await assert.rejects(waiting, { code: 'closed' });
    await assert.rejects(pool.analyse(capture, []), { code: 'closed' });
  });

  it('reads an index no further than it is asked to', async () => {
    const pool = new AnalystPool<Share>({ spawn: analystsHere(share), size: 1 });
    writeFileSync(file, telemetry(1));
    const capture = pool.take(about());
    let read = 0;
    async function* endless(): AsyncIterable<IndexItem> {
      for (;;) {
        read++;
        await Promise.resolve();
        yield { kind: 'exchange', ref: { range: { start: 0, end: 1 } } };
      }
    }
    for await (const item of analyseInOrder(pool, capture, endless())) {
      if (item.kind === 'share') break;
    }
    assert.ok(read < 1_000, `${read}`);
    pool.release(capture);
    pool.close();
  });
});
