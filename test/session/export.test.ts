import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { encodeUtf8 } from '../../src/bytes/text';
import { nodePlatform } from '../../src/platform/platform.node';
import { SessionError } from '../../src/session/api';
import { CaptureSession } from '../../src/session/captureSession';
import type { ExportFormat, ExportWish } from '../../src/session/export/captureExport';
import { sessionOptions } from '../../src/session/options';
import { ExchangeBits } from '../../src/view/filter/bits';
import { everythingMasked } from '../../src/view/input';
import { imei, telemetry } from './captures';

const revealed = { all: true, findings: [] };

async function written(
  session: CaptureSession,
  wish: ExportWish,
  reveal = revealed,
): Promise<string> {
  let text = '';
  for (let stamp: number | null = null; ;) {
    const part = await session.exportPart(wish, stamp, reveal);
    text += part.text;
    stamp = part.stamp;
    if (part.done === part.total) return text;
  }
}

describe('the export of a session', () => {
  let session: CaptureSession;
  before(async () => {
    const input = { kind: 'bytes', bytes: encodeUtf8(telemetry(9)), name: 'a.har' } as const;
    session = new CaptureSession(input, {
      platform: nodePlatform,
      options: sessionOptions(),
      stopped: [],
      report: () => undefined,
      pause: () => nextTurn(),
    });
    await session.run();
  });

  it('holds the exchanges that are asked for, and no others', async () => {
    const within = ExchangeBits.of([3, 4], 9).bytes;
    const text = await written(session, { format: 'ndjson', within });
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; exchange?: number; exchanges?: number });
    const numbers = lines.map(({ exchange }) => exchange).filter((number) => number !== undefined);
    assert.deepEqual([...new Set(numbers)], [3, 4]);
    assert.deepEqual([lines[0]?.type, lines.at(-1)?.type], ['capture', 'summary']);
    assert.equal(lines.at(-1)?.exchanges, 2);
  });

  for (const format of ['ndjson', 'csv', 'markdown'] as const satisfies readonly ExportFormat[]) {
    it(`shows masks in ${format} unless all is revealed`, async () => {
      const wish = { format, within: null };
      assert.ok((await written(session, wish)).includes(imei));
      const masked = await written(session, wish, { ...everythingMasked, findings: [] });
      assert.ok(!masked.includes(imei) && masked.includes('356•'), masked.slice(0, 300));
    });
  }

  it('is whole where nothing is left, and ends where another one begins', async () => {
    const empty = await written(session, { format: 'csv', within: new Uint8Array(2) });
    assert.match(empty, /^type,file,exchange,[^\r]*\r\n$/);
    const wish = { format: 'csv', within: null } as const;
    const { stamp } = await session.exportPart(wish, null, revealed);
    await session.exportPart(wish, null, revealed);
    await assert.rejects(session.exportPart(wish, stamp, revealed), SessionError);
  });
});
