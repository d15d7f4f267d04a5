import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { Watchdog } from '../../src/session/watchdog';

describe('Watchdog', () => {
  it('notices silence', async () => {
    let stuck = 0;
    new Watchdog(30, () => stuck++).watch();
    await delay(120);
    assert.equal(stuck, 1);
  });

  it('is content with signs of life, and with rest', async () => {
    let stuck = 0;
    const watchdog = new Watchdog(60, () => stuck++);
    watchdog.watch();
    for (let sign = 0; sign < 6; sign++) {
      await delay(20);
      watchdog.sign();
    }
    assert.equal(stuck, 0);
    watchdog.rest();
    await delay(120);
    assert.equal(stuck, 0);
  });

  it('gives a machine that was asleep time to speak up', async () => {
    let stuck = 0;
    const watchdog = new Watchdog(100, () => stuck++);
    watchdog.watch();
    const until = performance.now() + 105;
    // Nothing runs meanwhile, as in sleep; then the worker's message comes with the timer.
    while (performance.now() < until);
    setTimeout(() => watchdog.sign(), 3);
    await delay(60);
    assert.equal(stuck, 0);
    watchdog.rest();
  });

  it('can be started again after it barked', async () => {
    let stuck = 0;
    const watchdog = new Watchdog(20, () => stuck++);
    watchdog.watch();
    await delay(80);
    watchdog.watch();
    await delay(80);
    assert.equal(stuck, 2);
  });
});
