import assert from 'node:assert/strict';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { SessionError } from '../../src/session/api';
import type { SessionEvents } from '../../src/session/api';
import { sessionOptions } from '../../src/session/options';
import type { WorkerRequest } from '../../src/session/protocol';
import { createWorkerHost } from '../../src/session/workerHost';
import type { CaptureSummary } from '../../src/view/model';
import type { OpenFailure } from '../../src/view/protocol';
import { fakeWorkers } from './fakeWorker';

const input = { kind: 'file', path: '/captures/a.har', name: 'a.har' } as const;
const masked = { all: false, findings: [] };
const watchdogMs = 40;

interface Heard extends SessionEvents {
  readonly summaries: CaptureSummary[];
  readonly failures: OpenFailure[];
}

function listener(): Heard {
  const summaries: CaptureSummary[] = [];
  const failures: OpenFailure[] = [];
  return {
    summaries,
    failures,
    summary: (summary) => summaries.push(summary),
    analysed: () => {},
    failed: (failure) => failures.push(failure),
  };
}

function summary(exchanges: number, analysed: number, isComplete = false): CaptureSummary {
  return {
    name: 'a.har',
    formatLabel: 'HAR',
    sizeBytes: 1,
    exchanges,
    analysed,
    isComplete,
    flagged: 0,
    findings: 0,
    severity: 'none',
    sentence: '',
    recipients: 0,
    problems: [],
  };
}

function host(spawn: ReturnType<typeof fakeWorkers>['spawn']) {
  return createWorkerHost({ spawn, options: () => sessionOptions(), watchdogMs });
}

function callIds(received: readonly WorkerRequest[]): number[] {
  return received.flatMap((request) => (request.type === 'call' ? [request.id] : []));
}

function rejection(code: SessionError['code']) {
  return (error: unknown) => error instanceof SessionError && error.code === code;
}

describe('WorkerSession', () => {
  it('opens the capture in a worker of its own and matches answers to calls', async () => {
    const { workers, spawn } = fakeWorkers();
    const session = host(spawn).open(input, listener());
    const rows = session.rows(0, 2, masked);
    const value = session.value({ exchange: 1, finding: 0 });
    const [worker] = workers;
    assert.equal(workers.length, 1);
    assert.deepEqual(worker!.received[0], {
      type: 'open',
      input,
      options: sessionOptions(),
      stopped: [],
    });
    const [rowsId, valueId] = callIds(worker!.received);
    worker!.report({ type: 'result', id: valueId!, result: 'the value' });
    worker!.report({ type: 'error', id: rowsId!, code: 'out-of-range', message: 'No such row.' });
    assert.equal(await value, 'the value');
    await assert.rejects(rows, rejection('out-of-range'));
    session.close();
  });

  it('rejects what is under way when it is closed, and what comes after', async () => {
    const { workers, spawn } = fakeWorkers();
    const session = host(spawn).open(input, listener());
    const marks = session.marks();
    session.close();
    await assert.rejects(marks, rejection('closed'));
    await assert.rejects(session.marks(), rejection('closed'));
    assert.ok(workers[0]!.isTerminated);
  });

  it('leaves out the exchange that a silent worker was looking at, and begins again', async () => {
    const { workers, spawn } = fakeWorkers((worker, index) => {
      if (index === 0) worker.report({ type: 'working', exchange: 7 });
      else {
        worker.report({ type: 'summary', summary: summary(9, 9, true) });
        worker.report({ type: 'idle' });
        for (const id of callIds(worker.received)) {
          worker.report({ type: 'result', id, result: [] });
        }
      }
    });
    const heard = listener();
    const session = host(spawn).open(input, heard);
    const marks = session.marks();
    await delay(watchdogMs * 3);
    assert.equal(workers.length, 2);
    assert.ok(workers[0]!.isTerminated);
    const [open] = workers[1]!.received;
    assert.ok(open?.type === 'open');
    assert.deepEqual(open.stopped, [7]);
    assert.deepEqual(await marks, []);
    assert.deepEqual(heard.failures, []);
    session.close();
  });

  it('goes back to the usual limits of an exchange that went too far without them', async () => {
    const { workers, spawn } = fakeWorkers((worker, index) => {
      worker.report({ type: 'summary', summary: summary(9, 9, true) });
      if (index === 0) worker.report({ type: 'working', exchange: 4 });
      else worker.report({ type: 'idle' });
    });
    const heard = listener();
    const session = host(spawn).open(input, heard);
    await assert.rejects(session.lift(4), rejection('overrun'));
    const [open] = workers[1]!.received;
    assert.ok(open?.type === 'open');
    assert.deepEqual(open.stopped, [], 'it is not left out for that');
    assert.equal(open.lifted, undefined);
    assert.deepEqual(heard.failures, []);
    session.close();
  });

  it('lifts the same limits again in a worker that had to be replaced', async () => {
    const { workers, spawn } = fakeWorkers((worker, index) => {
      worker.report({ type: 'summary', summary: summary(9, 9, true) });
      if (index > 0) return worker.report({ type: 'idle' });
      worker.report({ type: 'result', id: callIds(worker.received)[0]!, result: undefined });
      worker.report({ type: 'working', exchange: 6 });
      worker.end('out-of-memory');
    });
    const session = host(spawn).open(input, listener());
    await session.lift(4);
    await delay(20);
    const [open] = workers[1]!.received;
    assert.ok(open?.type === 'open');
    assert.deepEqual([open.stopped, open.lifted], [[6], [4]]);
    session.close();
  });

  it('leaves a worker in peace that has nothing to do', async () => {
    const { workers, spawn } = fakeWorkers((worker) => {
      worker.report({ type: 'summary', summary: summary(1, 1, true) });
      worker.report({ type: 'idle' });
    });
    const session = host(spawn).open(input, listener());
    await delay(watchdogMs * 3);
    assert.equal(workers.length, 1);
    assert.ok(!workers[0]!.isTerminated);
    session.close();
  });

  it('stops a call that no exchange is to blame for, and keeps the capture', async () => {
    const { workers, spawn } = fakeWorkers((worker) => {
      worker.report({ type: 'summary', summary: summary(3, 3, true) });
      worker.report({ type: 'idle' });
    });
    const heard = listener();
    const session = host(spawn).open(input, heard);
    await nextTurn();
    await assert.rejects(
      session.panel({ name: 'identifiers' }, null, masked),
      rejection('overrun'),
    );
    assert.equal(workers.length, 2);
    assert.deepEqual(heard.failures, []);
    session.close();
  });

  it('gives a capture up that cannot even be indexed', async () => {
    const { workers, spawn } = fakeWorkers();
    const heard = listener();
    const session = host(spawn).open(input, heard);
    await assert.rejects(session.rows(0, 1, masked), rejection('overrun'));
    assert.equal(workers.length, 1);
    assert.equal(heard.failures.length, 1);
    assert.match(heard.failures[0]!.message, /took too long/);
    await assert.rejects(session.rows(0, 1, masked), rejection('closed'));
    session.close();
  });

  it('gives up after eight restarts', async () => {
    const { workers, spawn } = fakeWorkers((worker, index) => {
      worker.report({ type: 'working', exchange: index });
      worker.end('out-of-memory');
    });
    const heard = listener();
    const session = host(spawn).open(input, heard);
    await delay(100);
    assert.equal(workers.length, 9);
    assert.deepEqual(
      heard.failures.map(({ message }) => message),
      ['Reading this file needed too much memory and was stopped.'],
    );
    session.close();
  });

  it('never counts backwards after a restart', async () => {
    const { spawn } = fakeWorkers((worker, index) => {
      if (index === 0) {
        worker.report({ type: 'summary', summary: summary(10, 5) });
        worker.report({ type: 'working', exchange: 5 });
        worker.end('crashed');
      } else {
        worker.report({ type: 'summary', summary: summary(2, 0) });
        worker.report({ type: 'summary', summary: summary(10, 6) });
        worker.report({ type: 'summary', summary: summary(9, 9, true) });
      }
    });
    const heard = listener();
    const session = host(spawn).open(input, heard);
    await delay(30);
    assert.deepEqual(
      heard.summaries.map(({ exchanges, analysed }) => [exchanges, analysed]),
      [
        [10, 5],
        [10, 6],
        [9, 9],
      ],
    );
    session.close();
  });

  it('ends all workers when the host goes', () => {
    const { workers, spawn } = fakeWorkers();
    const sessions = host(spawn);
    sessions.open(input, listener());
    sessions.open(input, listener());
    sessions.dispose();
    assert.deepEqual(
      workers.map(({ isTerminated }) => isTerminated),
      [true, true],
    );
  });
});

describe('WorkerDecoder', () => {
  it('decodes in one worker, and starts another when that one is stuck', async () => {
    const { workers, spawn } = fakeWorkers();
    const sessions = host(spawn);
    const answer = {
      chain: ['base64'],
      protection: 'encoded',
      text: 'a',
      evidence: [],
      segments: [],
    };
    const first = sessions.decode(new Uint8Array([1]));
    workers[0]!.report({ type: 'result', id: 0, result: answer });
    assert.deepEqual(await first, answer);
    await assert.rejects(sessions.decode(new Uint8Array([2])), rejection('overrun'));
    assert.equal(workers.length, 1);
    const third = sessions.decode(new Uint8Array([3]));
    assert.equal(workers.length, 2);
    sessions.dispose();
    await assert.rejects(third, rejection('closed'));
    assert.ok(workers.every(({ isTerminated }) => isTerminated));
  });
});
