import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Platform } from '../../src/bytes/platform';
import type { ByteSource } from '../../src/bytes/source';
import type { SpawnWorker } from '../../src/bytes/worker';
import { nodePlatform } from '../../src/platform/platform.node';
import { CaptureSession } from '../../src/session/captureSession';
import { pooledShare } from '../../src/session/exchangeShare';
import { sessionOptions } from '../../src/session/options';
import type { PoolOptions } from '../../src/session/pool/pool';
import type { AnalystRequest } from '../../src/session/pool/protocol';
import type { WorkerReport } from '../../src/session/protocol';
import type { CaptureSummary } from '../../src/view/model';
import { encoded, entry, har, imei } from './captures';
import { analystsHere } from './pool/analystsHere';

const masked = { all: false, findings: [] };
const sources: ByteSource[] = [];
const platform: Platform = {
  ...nodePlatform,
  // Value ids begin with the same number each time, so that they can be compared.
  randomId: () => '1000',
  openFile: async (name) => {
    const source = await nodePlatform.openFile(name);
    sources.push(source);
    return source;
  },
};
const count = 240;

/** More than 2 MB, most of it where nobody looks, and of several hosts and people. */
function large(): string {
  const comment = 'x'.repeat(9_000);
  return har(
    Array.from({ length: count }, (_, index) => {
      const id = `${(index % 7) + 1}0000000-1111-4222-8333-444444444444`;
      const body = index % 3 === 0 ? { data: encoded({ imei, id, index }) } : { id };
      const url = `https://h${index % 5}.vendor.example/${index}`;
      return { ...entry(JSON.stringify(body), url), comment };
    }),
  );
}

const analysts = (asked?: (request: AnalystRequest) => void): SpawnWorker =>
  analystsHere(pooledShare, asked, platform);

describe('a capture that is shared out to analysts', function () {
  this.timeout(60_000);
  let folder: string;
  let file: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-shared-'));
    file = path.join(folder, 'large.har');
    writeFileSync(file, large());
  });
  afterEach(async () => {
    for (const source of sources.splice(0)) await source.close();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function open(pool: PoolOptions | null, stopped: readonly number[] = []) {
    const reports: WorkerReport[] = [];
    const session = new CaptureSession(
      { kind: 'file', path: file, name: 'large.har' },
      {
        platform,
        options: sessionOptions(),
        stopped,
        ...(pool === null ? {} : { analysts: pool }),
        report: (report) => reports.push(report),
        pause: () => nextTurn(),
      },
    );
    return { session, reports };
  }

  function lastSummary(reports: readonly WorkerReport[]): CaptureSummary {
    return reports.flatMap((report) => (report.type === 'summary' ? [report.summary] : [])).at(-1)!;
  }

  async function allOf({ session, reports }: ReturnType<typeof open>): Promise<unknown> {
    const rows = await session.rows(0, 200, masked);
    const byEntity = { name: 'verdicts', grouping: 'entity' } as const;
    return {
      summary: lastSummary(reports),
      rows,
      verdicts: await session.panel(byEntity, null, masked),
      identifiers: await session.panel({ name: 'identifiers' }, null, masked),
      recipients: await session.panel({ name: 'recipients' }, null, masked),
      side: await session.side(),
    };
  }

  it('is told the same however many there are', async () => {
    const alone = open(null);
    await alone.session.run();
    const expected = await allOf(alone);
    assert.equal(lastSummary(alone.reports).analysed, count);
    for (const size of [1, 3]) {
      let asked = 0;
      const spawn = analysts(({ type }) => {
        if (type === 'analyst-batch') asked++;
      });
      const shared = open({ spawn, size });
      await shared.session.run();
      assert.ok(asked > 3, 'analysts did the work');
      assert.deepEqual(await allOf(shared), expected, `${size} analysts`);
      assert.deepEqual(shared.reports.at(-1), { type: 'idle' });
    }
  });

  it('shows what is on screen while the analysts are still busy with the rest', async () => {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const sharing = analysts();
    const waits: SpawnWorker = (events) => {
      const worker = sharing(events);
      return { ...worker, post: (message) => void released.then(() => worker.post(message)) };
    };
    const { session, reports } = open({ spawn: waits, size: 2 });
    const isOver = session.run();
    // Answered once all exchanges are found.
    await session.hover(0, masked);
    await session.rows(200, 3, masked);
    const isSeen = (index: number) =>
      reports.some((report) => report.type === 'analysed' && report.start === index);
    while (![200, 201, 202].every(isSeen)) await nextTurn();
    const rows = await session.rows(200, 3, masked);
    assert.deepEqual(
      rows.map(({ isPending }) => isPending),
      [false, false, false],
    );
    assert.ok(!lastSummary(reports).isComplete);
    release();
    await isOver;
    assert.ok(lastSummary(reports).isComplete);
  });

  it('is gone through here where no analyst can be had, or they lose the file', async () => {
    const ends: SpawnWorker = (events) => ({
      post: () => setImmediate(() => events.ended('crashed')),
      terminate: () => {},
    });
    const lose = (): never => {
      throw new Error('gone');
    };
    const loses = analystsHere(lose, undefined, platform);
    for (const spawn of [ends, loses]) {
      const { session, reports } = open({ spawn, size: 2 });
      await session.run();
      assert.ok(lastSummary(reports).isComplete);
      assert.equal(lastSummary(reports).analysed, count);
    }
  });

  it('leaves out the exchange that an analyst hung at, and no other', async () => {
    let hung = 0;
    const sharing = analysts();
    const hangs: SpawnWorker = (events) => {
      let isOver = false;
      const worker = sharing({
        ended: (reason) => events.ended(reason),
        message: (message) => {
          const report = message as { type: string; exchange?: number };
          if (isOver) return;
          events.message(message);
          if (report.type === 'looking' && report.exchange === 7 && hung++ < 1) isOver = true;
        },
      });
      return worker;
    };
    const { session, reports } = open({ spawn: hangs, size: 2, watchdogMs: 300 });
    await session.run();
    assert.ok(lastSummary(reports).isComplete);
    const { problems } = lastSummary(reports);
    assert.deepEqual(
      problems.map(({ exchange }) => exchange),
      [7],
    );
  });

  it('is told to others with what a stopped worker was looking at', async () => {
    const { session, reports } = open({ spawn: analysts(), size: 2 }, [9, 9]);
    await session.run();
    assert.deepEqual(
      lastSummary(reports).problems.map(({ exchange }) => exchange),
      [9],
    );
  });
});
