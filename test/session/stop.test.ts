import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeUtf8 } from '../../src/bytes/text';
import { nodePlatform } from '../../src/platform/platform.node';
import { CaptureSession } from '../../src/session/captureSession';
import { sessionOptions } from '../../src/session/options';
import type { WorkerReport } from '../../src/session/protocol';
import type { CaptureSummary } from '../../src/view/model';
import { telemetry } from './captures';

const masked = { all: false, findings: [] };

describe('stopping to look at a capture', () => {
  it('judges what was looked at, says what was left, and looks at the rest when asked', async () => {
    const count = 400;
    const reports: WorkerReport[] = [];
    const summaries = (): CaptureSummary[] =>
      reports.flatMap((report) => (report.type === 'summary' ? [report.summary] : []));
    const session: CaptureSession = new CaptureSession(
      { kind: 'bytes', bytes: encodeUtf8(telemetry(count)), name: 'a.har' },
      {
        platform: nodePlatform,
        options: sessionOptions(),
        stopped: [],
        report: (report) => reports.push(report),
        pause: async () => {
          await nextTurn();
          if ((summaries().at(-1)?.analysed ?? 0) > 0) void session.stop();
        },
      },
    );
    await session.run();
    const last = summaries().at(-1)!;
    assert.ok(last.isComplete, 'nothing else will come by itself');
    assert.equal(last.exchanges, count);
    assert.ok(last.analysed > 0 && last.analysed < count, `${last.analysed}`);
    const said = `You stopped after ${String(last.analysed)} of ${String(count)} exchanges`;
    assert.ok(last.problems.some(({ text }) => text.startsWith(said)));
    assert.deepEqual(reports.at(-1), { type: 'idle' });

    const end = count - 1;
    const [row] = await session.rowsOf([end], masked);
    assert.ok(row!.isPending);
    assert.equal((await session.exchange(end, masked)).index, end);
    const [looked] = await session.rowsOf([end], masked);
    assert.ok(!looked!.isPending);
  });
});
