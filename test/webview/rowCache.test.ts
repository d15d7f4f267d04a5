import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { ExchangeRow } from '../../src/view/model';
import { createRowCache } from '../../src/webview/rowCache';

/** A host whose answers come when they are let. */
function slowHost(total: number) {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  let version = 1;
  return {
    asked,
    change: () => (version += 1),
    async answer(): Promise<void> {
      waiting.shift()?.();
      await setImmediate();
    },
    read(start: number, count: number): Promise<readonly ExchangeRow[]> {
      asked.push(start);
      return new Promise((done) => {
        waiting.push(() => {
          const length = Math.max(0, Math.min(count, total - start));
          const findings = version;
          done(Array.from({ length }, (_, at) => ({ index: start + at, findings }) as ExchangeRow));
        });
      });
    },
  };
}

describe('createRowCache', () => {
  it('asks for what is on screen, a page at a time, and says when it has come', async () => {
    const host = slowHost(1000);
    let changes = 0;
    const cache = createRowCache(host.read.bind(host), () => (changes += 1));
    cache.show(150, 40);
    assert.deepEqual(host.asked, [100]);
    assert.equal(cache.get(160), undefined);
    await host.answer();
    assert.equal(cache.get(160)?.index, 160);
    assert.equal(changes, 1);
    cache.show(160, 20);
    assert.deepEqual(host.asked, [100]);
  });

  it('does not ask for pages that were scrolled past', async () => {
    const host = slowHost(100_000);
    const cache = createRowCache(host.read.bind(host), () => undefined);
    for (let first = 0; first < 50_000; first += 500) cache.show(first, 50);
    assert.equal(host.asked.length, 2);
    await host.answer();
    await host.answer();
    assert.deepEqual(host.asked.slice(2), [49_500]);
  });

  it('keeps old rows until the new have come, and asks only for changed pages', async () => {
    const host = slowHost(1000);
    const cache = createRowCache(host.read.bind(host), () => undefined);
    cache.show(0, 150);
    await host.answer();
    await host.answer();
    host.change();
    cache.invalidate(120, 121);
    assert.deepEqual(host.asked, [0, 100, 100]);
    assert.equal(cache.get(120)?.findings, 1);
    await host.answer();
    assert.equal(cache.get(120)?.findings, 2);
    assert.equal(cache.get(0)?.findings, 1);
  });

  it('asks again for rows that change while they are on their way', async () => {
    const host = slowHost(1000);
    const cache = createRowCache(host.read.bind(host), () => undefined);
    cache.show(0, 50);
    cache.invalidate(0, 10);
    assert.deepEqual(host.asked, [0]);
    await host.answer();
    assert.deepEqual(host.asked, [0, 0]);
  });

  it('leaves a page alone that could not be had, until the list moves', async () => {
    let asked = 0;
    const cache = createRowCache(
      () => {
        asked += 1;
        return Promise.reject(new Error('closed'));
      },
      () => undefined,
    );
    cache.show(0, 50);
    await setImmediate();
    assert.equal(asked, 1);
    cache.show(500, 50);
    await setImmediate();
    assert.equal(asked, 2);
  });

  it('forgets what was scrolled away long ago', async () => {
    const cache = createRowCache(
      (start, count) =>
        Promise.resolve(
          Array.from({ length: count }, (_, at) => ({ index: start + at }) as ExchangeRow),
        ),
      () => undefined,
    );
    for (let page = 0; page < 100; page += 1) {
      cache.show(page * 100, 50);
      await setImmediate();
    }
    assert.equal(cache.get(0), undefined);
    assert.equal(cache.get(9_950)?.index, 9_950);
  });
});
