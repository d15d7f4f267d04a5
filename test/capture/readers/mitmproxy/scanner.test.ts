import assert from 'node:assert/strict';
import { MemorySource } from '../../../../src/bytes/source';
import {
  flowAt,
  hasMessage,
  nextFlow,
  versionOf,
} from '../../../../src/capture/readers/mitmproxy/scanner';
import { FileWindow } from '../../../../src/capture/readers/mitmproxy/window';
import { joinBytes } from '../../writers/message';
import { flowState, tnetstring, writeMitmproxy } from '../../writers/mitmproxy';
import { session } from '../../writers/session';

const windowOf = (bytes: Uint8Array): FileWindow => new FileWindow(new MemorySource(bytes));
const flow = tnetstring(flowState(session[0]!));

describe('flows in a file', () => {
  it('are whole, broken or cut', async () => {
    const file = windowOf(joinBytes(flow, flow.subarray(0, -1), 'x', flow.subarray(0, 200)));
    const { length } = flow;
    assert.deepEqual(await flowAt(file, 0), { start: 0, end: length, state: 'complete' });
    assert.equal((await flowAt(file, length)).state, 'broken');
    assert.deepEqual(await flowAt(file, 2 * length), {
      start: 2 * length,
      end: 2 * length + 200,
      state: 'cut',
    });
    assert.equal((await flowAt(file, 3)).state, 'broken');
  });

  it('are found behind megabytes of a broken one, at any place of a window', async () => {
    for (const length of [1, 262_100, 262_144, 262_190, 1_000_003]) {
      const noise = new Uint8Array(length).fill(0x3a);
      assert.equal(await nextFlow(windowOf(joinBytes(noise, flow)), 0), length, String(length));
    }
    assert.equal(await nextFlow(windowOf(new Uint8Array(600_000).fill(0x31)), 0), null);
  });

  it('are given up where thousands only begin', async () => {
    const text = '99:4:type;'.repeat(100_000);
    assert.equal(await nextFlow(windowOf(joinBytes('x', text)), 0), null);
  });

  it('say their version wherever it stands', async () => {
    for (const [version, read] of [
      [21, 21],
      [17, 17],
      [7, 7],
      ['0.14', null],
    ] as const) {
      const bytes = writeMitmproxy([session[0]!], version);
      const range = { start: 0, end: bytes.length };
      assert.equal(await versionOf(windowOf(bytes), range), read);
    }
    const large = { ...session[0]!, responseBody: new Uint8Array(900_000) };
    const bytes = writeMitmproxy([large]);
    assert.equal(await versionOf(windowOf(bytes), { start: 0, end: bytes.length }), 21);
  });

  it('hold something to show once a message has begun', async () => {
    const at = new TextDecoder('latin1').decode(flow).indexOf('8:response;');
    const isShown = (length: number): Promise<boolean> =>
      hasMessage(windowOf(flow.subarray(0, length)), { start: 0, end: length });
    assert.equal(await isShown(at), false);
    assert.equal(await isShown(at + 11), false);
    assert.equal(await isShown(at + 40), true);
  });
});
