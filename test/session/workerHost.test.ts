import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeUtf8 } from '../../src/bytes/text';
import { SessionError } from '../../src/session/api';
import type { SessionApi, SessionHost, SessionInput } from '../../src/session/api';
import { sessionOptions } from '../../src/session/options';
import { createWorkerHost } from '../../src/session/workerHost';
import type { CaptureSummary } from '../../src/view/model';
import type { OpenFailure } from '../../src/view/protocol';
import { encoded, imei, telemetry } from './captures';
import { buildWorker, type BuiltWorker } from './realWorker';

const masked = { all: false, findings: [] };

/** Opens a capture and waits until all is judged, or nothing can be. */
function complete(
  host: SessionHost,
  input: SessionInput,
): Promise<{ session: SessionApi; summary: CaptureSummary | null; failure: OpenFailure | null }> {
  return new Promise((resolve) => {
    const session = host.open(input, {
      summary: (summary) => {
        if (summary.isComplete) resolve({ session, summary, failure: null });
      },
      analysed: () => {},
      failed: (failure) => resolve({ session, summary: null, failure }),
    });
  });
}

describe('worker host', function () {
  this.timeout(30_000);
  let worker: BuiltWorker;
  let host: SessionHost;
  let folder: string;

  before(async () => {
    worker = await buildWorker();
    folder = mkdtempSync(path.join(tmpdir(), 'payload-lens-session-'));
  });
  beforeEach(() => {
    host = createWorkerHost({ spawn: worker.spawn, options: () => sessionOptions() });
  });
  afterEach(() => host.dispose());
  after(() => {
    worker.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens a file by its path in a thread of its own', async () => {
    const file = path.join(folder, 'a.har');
    writeFileSync(file, telemetry(30));
    const { session, summary } = await complete(host, { kind: 'file', path: file, name: 'a.har' });
    assert.equal(summary?.exchanges, 30);
    assert.equal(summary.flagged, 10);
    assert.equal((await session.rows(0, 200, masked)).length, 30);
    assert.equal((await session.exchange(29, masked)).index, 29);
    await assert.rejects(
      session.exchange(30, masked),
      (error) => error instanceof SessionError && error.code === 'out-of-range',
    );
  });

  it('opens text that an editor holds', async () => {
    const bytes = encodeUtf8(telemetry(1));
    const { session } = await complete(host, { kind: 'bytes', bytes, name: 'a.har' });
    assert.ok((await session.marks()).length > 0);
    assert.ok(bytes.length > 0, 'the bytes are still the caller’s');
  });

  it('says when there is no such file, or a folder, without its place', async () => {
    for (const place of [path.join(folder, 'none.har'), folder]) {
      const { failure } = await complete(host, { kind: 'file', path: place, name: 'x' });
      assert.ok(failure);
      assert.match(failure.message, /cannot be read/);
      assert.ok(!JSON.stringify(failure).includes(folder));
    }
  });

  it('decodes loose text', async () => {
    const answer = await host.decode(encodeUtf8(encoded({ imei })));
    assert.deepEqual(answer.chain, ['base64', 'gzip', 'json']);
    assert.equal(answer.text, JSON.stringify({ imei }));
  });

  it('decodes loose text as it is told, with a key too', async () => {
    const xorKey = Uint8Array.of(0x5a, 0x13);
    const mixed = Buffer.from(`{"imei":"${imei}"}`).map((byte, at) => byte ^ xorKey[at % 2]!);
    const answer = await host.decodeAs(encodeUtf8(Buffer.from(mixed).toString('hex')), { xorKey });
    assert.deepEqual(answer.chain, ['hex', 'xor', 'json']);
    assert.equal(answer.text, JSON.stringify({ imei }));
    const key = new Uint8Array(5);
    const failed = await host.decodeAs(encodeUtf8('00'.repeat(32)), {
      cipher: 'aes-cbc',
      key,
      iv: new Uint8Array(16),
    });
    assert.deepEqual([failed.state, failed.reason?.id], ['failed', 'decode.key-length']);
  });

  it('explains what was left alone', async () => {
    const [shape] = await host.explain(encodeUtf8('123e4567-e89b-12d3-a456-426614174000'));
    assert.equal(shape?.statement.id, 'decode.why.uuid');
  });

  it('stops at once when it is closed', async () => {
    const bytes = encodeUtf8(telemetry(3_000));
    const session = host.open(
      { kind: 'bytes', bytes, name: 'a.har' },
      { summary: () => {}, analysed: () => {}, failed: () => {} },
    );
    const rows = session.rows(0, 10, masked);
    const startedAt = performance.now();
    session.close();
    await assert.rejects(rows, (error) => error instanceof SessionError && error.code === 'closed');
    assert.ok(performance.now() - startedAt < 200);
  });

  it('keeps the caller’s thread free while it works', async () => {
    const bytes = encodeUtf8(telemetry(2_000));
    let longestMs = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      longestMs = Math.max(longestMs, now - last);
      last = now;
    }, 5);
    try {
      await complete(host, { kind: 'bytes', bytes, name: 'a.har' });
    } finally {
      clearInterval(beat);
    }
    assert.ok(longestMs < 150, `the longest wait was ${longestMs.toFixed(0)} ms`);
  });
});

describe('worker that hangs', function () {
  this.timeout(30_000);

  it('loses the exchange it hangs on, and no other', async () => {
    const worker = await buildWorker('test/session/hangingWorker.ts');
    const host = createWorkerHost({
      spawn: worker.spawn,
      options: () => sessionOptions(),
      watchdogMs: 3_000,
    });
    try {
      const bytes = encodeUtf8(telemetry(7).replace('"index":3', '"index":3'));
      const { session, summary } = await complete(host, { kind: 'bytes', bytes, name: 'a.har' });
      assert.equal(summary?.analysed, 7);
      assert.equal(summary.flagged, 2);
      assert.deepEqual(
        summary.problems.map(({ exchange }) => exchange),
        [3],
      );
      const view = await session.exchange(3, masked);
      assert.ok(view.problems.some((problem) => /took too long/.test(problem)));
      assert.equal((await session.exchange(0, masked)).findings.length > 0, true);
    } finally {
      host.dispose();
      worker.remove();
    }
  });
});
