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
/** The events of an exchange lie scattered over a network log, some twelve of them: each has its place. */
const others: ReadonlyMap<CaptureFormat, number> = new Map([['netlog', 400]]);

/** Exchanges that the index is measured over; writers of archives take long over more. */
const count = 8_000;
const list = Array.from({ length: count }, () => shop[2]!);

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

function usedBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('the index of a capture in memory', function () {
  this.timeout(300_000);

  for (const file of matrixFiles.filter(({ recordedBy }) => recordedBy === undefined)) {
    const mostPerExchange = others.get(file.format) ?? usual;
    it(`takes at most ${mostPerExchange} bytes an exchange: ${file.name}`, async () => {
      const source = new MemorySource(file.bytes(list));
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
