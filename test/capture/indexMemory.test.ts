import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';
import { MemorySource } from '../../src/bytes/source';
import type { CaptureFormat } from '../../src/capture/model';
import { openCapture } from '../../src/capture/open';
import { ExchangeRefs } from '../../src/session/exchangeRefs';
import { matrixFiles } from './matrixFiles';
import { context } from './reading';
import { shop } from './writers/shop';

/** Bytes that an index may keep for each exchange, and at all. */
const usual = 64;
const mostConstant = 256 * 1024;
/**
 * The events of an exchange lie scattered over a network log, some twelve of them: each has its place.
 * The log in a trace is kept as it was unpacked, so that exchanges can be read in any order.
 */
const others: ReadonlyMap<CaptureFormat, number> = new Map([
  ['netlog', 400],
  ['playwright', 800],
]);

/** Exchanges that the index is measured over; writers of archives take long over more. */
const count = 8_000;
const list = Array.from({ length: count }, () => shop[2]!);

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

function usedBytes(): number {
  // What the first round lets go may hold on to more.
  for (let round = 0; round < 3; round++) collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What the programs keep that read a file, compiled or made the first time, is none of its index. */
async function warmUp(bytes: Uint8Array, name: string): Promise<void> {
  const capture = await openCapture(new MemorySource(bytes), name, context);
  for await (const item of capture.index()) if (item.kind === 'exchange') return;
}

describe('the index of a capture in memory', function () {
  this.timeout(300_000);

  for (const file of matrixFiles.filter(({ recordedBy }) => recordedBy === undefined)) {
    const mostPerExchange = others.get(file.format) ?? usual;
    it(`takes at most ${mostPerExchange} bytes an exchange: ${file.name}`, async () => {
      const source = new MemorySource(file.bytes(list));
      await warmUp(file.bytes(list.slice(0, 20)), file.name);
      const before = usedBytes();
      const capture = await openCapture(source, file.name, context);
      const refs = new ExchangeRefs();
      for await (const item of capture.index()) if (item.kind === 'exchange') refs.push(item.ref);
      const kept = usedBytes() - before;
      assert.equal(refs.length, count);
      const most = mostConstant + mostPerExchange * count;
      assert.ok(kept <= most, `${Math.round(kept / count)} bytes for each of ${count}`);
      // What is measured is still in use.
      const last = await capture.load(refs.at(count - 1)!, count - 1);
      assert.equal(last.request?.method, 'POST');
    });
  }
});
