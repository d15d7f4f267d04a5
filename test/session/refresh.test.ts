import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Platform } from '../../src/bytes/platform';
import type { ByteSource } from '../../src/bytes/source';
import { nodePlatform } from '../../src/platform/platform.node';
import { SessionError } from '../../src/session/api';
import { CaptureSession } from '../../src/session/captureSession';
import { sessionOptions } from '../../src/session/options';
import type { WorkerReport } from '../../src/session/protocol';
import type { CaptureSummary } from '../../src/view/model';
import { encoded, entry, har, imei } from './captures';
import { writeMitmproxy } from '../capture/writers/mitmproxy';
import { session as recorded } from '../capture/writers/session';

const masked = { all: false, findings: [] };
const sources = new Set<ByteSource>();
const platform: Platform = {
  ...nodePlatform,
  // Value ids begin with the same number each time, so that they can be compared.
  randomId: () => '1000',
  openFile: async (name) => {
    const source = await nodePlatform.openFile(name);
    const close = source.close.bind(source);
    sources.add(source);
    source.close = () => {
      sources.delete(source);
      return close();
    };
    return source;
  },
};
const entries = Array.from({ length: 12 }, (_, index) =>
  entry(JSON.stringify({ data: encoded({ imei, index: index % 5 }) })),
);
const flows = recorded.map((exchange) => writeMitmproxy([exchange]));

describe('a file that changes while it is open', function () {
  this.timeout(60_000);
  let folder: string;
  let file: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-refresh-'));
    file = path.join(folder, 'capture');
  });
  afterEach(async () => {
    for (const source of [...sources]) await source.close();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function open() {
    const reports: WorkerReport[] = [];
    const session = new CaptureSession(
      { kind: 'file', path: file, name: 'capture' },
      {
        platform,
        options: sessionOptions(),
        stopped: [],
        report: (report) => reports.push(report),
        pause: () => nextTurn(),
      },
    );
    await session.run();
    const summary = (): CaptureSummary =>
      reports.flatMap((report) => (report.type === 'summary' ? [report.summary] : [])).at(-1)!;
    return { session, summary, reports };
  }

  async function allOf({ session, summary }: Awaited<ReturnType<typeof open>>): Promise<unknown> {
    return {
      summary: summary(),
      rows: await session.rows(0, 200, masked),
      identifiers: await session.panel({ name: 'identifiers' }, null, masked),
      recipients: await session.panel({ name: 'recipients' }, null, masked),
      side: await session.side(),
    };
  }

  /** What is known after the file was written anew is what opening it would tell. */
  async function grows(before: Uint8Array | string, after: Uint8Array | string): Promise<void> {
    writeFileSync(file, before);
    const opened = await open();
    const [first] = await opened.session.rows(0, 1, masked);
    writeFileSync(file, after);
    assert.equal(await opened.session.refresh(), 'grown');
    assert.ok(opened.summary().isComplete);
    assert.deepEqual((await opened.session.rows(0, 1, masked))[0], first);
    const known = await allOf(opened);
    assert.deepEqual(known, await allOf(await open()));
    assert.equal(sources.size, 2, 'one reading of each session is open');
  }

  it('is read on where exchanges were appended', async () => {
    const [one, two, ...rest] = flows;
    await grows(Buffer.concat([one!, two!]), Buffer.concat([one!, two!, ...rest]));
  });

  it('is read on where its recorder writes it whole each time', async () => {
    await grows(har(entries.slice(0, 4)), har(entries));
  });

  it('is read on where the last exchange was there in part', async () => {
    const all = Buffer.concat(flows);
    await grows(all.subarray(0, all.length - 200), all);
  });

  it('is another where it was shortened, or begins or goes on otherwise', async () => {
    const text = har(entries);
    for (const other of [
      har(entries.slice(0, 5)),
      har([entry('{}'), ...entries]),
      har([...entries.slice(0, 3), entry('{"a":1}'), ...entries.slice(3)]),
      text.replace('telemetry', 'telemetrx'),
      'no capture at all'.repeat(2_000),
      '',
    ]) {
      writeFileSync(file, text);
      const { session, summary } = await open();
      const before = summary();
      writeFileSync(file, other);
      assert.equal(await session.refresh(), 'replaced');
      assert.deepEqual(summary(), before, 'nothing was told');
    }
  });

  it('is known as long as it is gone, and said to be there again', async () => {
    writeFileSync(file, har(entries));
    const { session, summary, reports } = await open();
    const told = reports.length;
    assert.equal(await session.refresh(), 'same');
    const news = reports.slice(told).filter(({ type }) => type === 'summary');
    assert.deepEqual(news, [], 'nothing has changed, and nothing is told');
    rmSync(file);
    assert.equal(await session.refresh(), 'gone');
    assert.equal(summary().analysed, entries.length);
    assert.match(summary().problems[0]!.text, /no longer there/);
    writeFileSync(file, har(entries));
    assert.equal(await session.refresh(), 'same');
    assert.deepEqual(summary().problems, []);
  });

  it('is followed through changes at random, whatever is asked meanwhile', async () => {
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      return (state >> 8) % below;
    };
    const flow = (): Uint8Array => flows[random(flows.length)]!;
    const steps: readonly (() => void)[] = [
      () => appendFileSync(file, flow()),
      () => appendFileSync(file, Buffer.concat([flow(), flow()])),
      () => appendFileSync(file, flow().subarray(0, 150)),
      () => writeFileSync(file, flow()),
      () => rmSync(file, { force: true }),
      () => writeFileSync(file, ''),
    ];
    writeFileSync(file, flow());
    let opened = await open();
    let pending: Promise<unknown>[] = [];
    for (let step = 0; step < 120; step++) {
      steps[Math.min(random(12), 11) % (step % 30 > 22 ? 6 : 3)]!();
      const { session } = opened;
      const asked = [
        session.rows(random(4), 20, masked),
        session.exchange(random(6), masked),
        session.panel({ name: 'recipients' }, null, masked),
      ];
      // A number beyond the end is all that may be said no to.
      pending.push(
        ...asked.map((one) =>
          one.catch((error: unknown) => assert.ok(error instanceof SessionError)),
        ),
      );
      if (random(3) > 0) continue;
      const change = await session.refresh();
      await Promise.all(pending);
      pending = [];
      if (change === 'replaced' || change === 'gone') {
        writeFileSync(file, flow());
        opened = await open();
      }
    }
    await Promise.all(pending);
    if ((await opened.session.refresh()) === 'replaced') opened = await open();
    assert.deepEqual(await allOf(opened), await allOf(await open()));
  });
});
