import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeUtf8 } from '../../src/bytes/text';
import { nodePlatform } from '../../src/platform/platform.node';
import type { SessionEvents } from '../../src/session/api';
import { CaptureSession } from '../../src/session/captureSession';
import { sessionOptions } from '../../src/session/options';
import type { WorkerReport } from '../../src/session/protocol';
import { createWorkerHost } from '../../src/session/workerHost';
import { readClaims } from '../../src/verdict/claims/read';
import { imei, telemetry } from './captures';
import { fakeWorkers } from './fakeWorker';

const { claims } = readClaims(encodeUtf8('{"claims":{"encrypted":true},"never":["contacts"]}'));

function open(text: string) {
  const reports: WorkerReport[] = [];
  const input = { kind: 'bytes', bytes: encodeUtf8(text), name: 'a.har' } as const;
  const session = new CaptureSession(input, {
    platform: nodePlatform,
    options: sessionOptions(),
    stopped: [],
    report: (report) => reports.push(report),
    pause: () => nextTurn(),
  });
  return { session, reports };
}

async function outcomes(session: CaptureSession): Promise<[string, string, readonly number[]][]> {
  return (await session.claims()).map((result) => [result.claim, result.outcome, result.exchanges]);
}

const told = [
  ['encrypted', 'contradicted', [0, 3]],
  ['never:contacts', 'holds', []],
];

describe('claims of a session', () => {
  it('are checked when all is judged', async () => {
    const { session } = open(telemetry(4));
    await session.setClaims(claims);
    assert.deepEqual(await session.claims(), []);
    await session.run();
    assert.deepEqual(await outcomes(session), told);
    assert.ok(!JSON.stringify(await session.claims()).includes(imei));
  });

  it('can change afterwards, without a new analysis, and that is told', async () => {
    const { session, reports } = open(telemetry(4));
    await session.run();
    assert.deepEqual(await session.claims(), []);
    const before = reports.length;
    await session.setClaims(claims);
    assert.deepEqual(await outcomes(session), told);
    assert.deepEqual(
      reports.slice(before).map(({ type }) => type),
      ['summary'],
    );
    await session.setClaims([]);
    assert.deepEqual(await session.claims(), []);
  });

  it('name the findings of an exchange as they are once its limits are lifted', async () => {
    const { session } = open(telemetry(1));
    await session.setClaims(claims);
    await session.run();
    await session.lift(0);
    const [result] = await session.claims();
    const [finding = -1] = result?.contradictions[0]?.findings ?? [];
    assert.equal(await session.value({ exchange: 0, finding }), imei);
  });

  it('are told to a worker that was started again', () => {
    const { workers, spawn } = fakeWorkers();
    const host = createWorkerHost({ spawn, options: () => sessionOptions(), watchdogMs: 1_000 });
    const events: SessionEvents = { summary() {}, analysed() {}, failed() {} };
    const file = { kind: 'file', path: '/captures/a.har', name: 'a.har' } as const;
    const session = host.open(file, events);
    session.setClaims(claims).catch(() => {});
    workers[0]!.report({ type: 'result', id: 0, result: undefined });
    workers[0]!.report({ type: 'working', exchange: 2 });
    workers[0]!.end('crashed');
    const calls = workers[1]!.received.flatMap((one) => (one.type === 'call' ? [one.call] : []));
    assert.deepEqual(calls, [{ name: 'setClaims', parameters: [claims] }]);
    session.close();
    host.dispose();
  });
});
