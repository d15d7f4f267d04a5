import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeUtf8 } from '../../src/bytes/text';
import { nodePlatform } from '../../src/platform/platform.node';
import { CaptureSession } from '../../src/session/captureSession';
import { sessionOptions } from '../../src/session/options';
import type { CompareSide } from '../../src/verdict/compare/model';
import { entry, har, imei, telemetry } from './captures';

function open(text: string): CaptureSession {
  const input = { kind: 'bytes', bytes: encodeUtf8(text), name: 'a.har' } as const;
  return new CaptureSession(input, {
    platform: nodePlatform,
    options: sessionOptions(),
    stopped: [],
    report: () => {},
    pause: () => nextTurn(),
  });
}

describe('comparing sessions', () => {
  it('waits until all is judged, and says what survives, masked or not', async () => {
    const before = open(telemetry(9));
    const after = open(har([entry(JSON.stringify({ imei }))]));
    const waiting = before.side();
    const runs = Promise.all([before.run(), after.run()]);
    // What goes from one worker to the other is cloned on its way.
    const side = structuredClone(await waiting) as CompareSide;
    assert.equal(side.exchanges, 9);
    const masked = await after.compare(side, false);
    assert.match(masked.sentence, /^The one identifier survives: IMEI still goes to /);
    assert.ok(!JSON.stringify(masked).includes(imei));
    assert.ok(JSON.stringify(await after.compare(side, true)).includes(imei));
    await runs;
  });

  it('tells of a capture that cannot be read, and waits for nothing', async () => {
    const session = open('no capture');
    await session.run();
    await assert.rejects(session.side());
  });
});
