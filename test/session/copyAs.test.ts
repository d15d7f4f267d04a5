import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeUtf8 } from '../../src/bytes/text';
import { nodePlatform } from '../../src/platform/platform.node';
import { SessionError } from '../../src/session/api';
import { CaptureSession } from '../../src/session/captureSession';
import { sessionOptions } from '../../src/session/options';
import { imei, telemetry } from './captures';

async function opened(text: string): Promise<CaptureSession> {
  const session = new CaptureSession(
    { kind: 'bytes', bytes: encodeUtf8(text), name: 'a.har' },
    {
      platform: nodePlatform,
      options: sessionOptions(),
      stopped: [],
      report: () => {},
      pause: () => nextTurn(),
    },
  );
  await session.run();
  return session;
}

describe('what a session puts on the clipboard and into files', () => {
  it('is in the clear: commands, HAR entries, paths and JSON', async () => {
    const session = await opened(telemetry(4));
    assert.match((await session.exchangesAs([0], 'curl'))!, /^curl /);
    const har = JSON.parse((await session.exchangesAs([0, 2], 'har'))!) as {
      log: { entries: unknown[] };
    };
    assert.equal(har.log.entries.length, 2);
    await assert.rejects(session.exchangesAs([0, 99], 'fetch'), SessionError);
    const json = await session.placeAs(0, 0, 'json');
    assert.ok(json!.includes(imei));
    assert.ok(Array.isArray(JSON.parse(json!)) || typeof JSON.parse(json!) === 'object');
    assert.match((await session.placeAs(0, 0, 'path'))!, /imei$/);
  });

  it('is a body of those that it lists', async () => {
    const session = await opened(telemetry(1));
    const choices = await session.bodies(0);
    assert.ok(choices.length > 0);
    for (const [at, { sizeBytes }] of choices.entries()) {
      const body = await session.body(0, at);
      assert.equal(body.bytes.length, sizeBytes);
      // What is sent to another thread takes all of its buffer along.
      assert.equal(body.bytes.buffer.byteLength, sizeBytes);
    }
    await assert.rejects(session.body(0, choices.length), SessionError);
    await assert.rejects(session.bodies(9), SessionError);
  });
});
