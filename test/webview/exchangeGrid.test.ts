import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { choose, intents, openPage, withBrowser } from './browser';

async function selectedRow(page: Page): Promise<string | null> {
  return page.evaluate(
    () =>
      document.querySelector('.row[aria-selected="true"]')?.getAttribute('aria-rowindex') ?? null,
  );
}

describe('the list of exchanges', () => {
  withBrowser();

  it('is worked by the keyboard alone', async () => {
    const { page, troubles } = await openPage({ rows: 1000 });
    await page.focus('.grid');
    await page.keyboard.press('ArrowDown');
    assert.equal(await selectedRow(page), '2');
    await page.keyboard.press('ArrowDown');
    assert.equal(await selectedRow(page), '3');
    await page.keyboard.press('End');
    assert.equal(await selectedRow(page), '1001');
    assert.ok(await page.isVisible('#row-999'));
    await page.keyboard.press('PageUp');
    const after = Number(await selectedRow(page));
    assert.ok(after < 1001 && after > 950, `a page up from the end is row ${after}`);
    await page.keyboard.press('Home');
    assert.equal(await selectedRow(page), '2');
    assert.equal(await page.getAttribute('.grid', 'aria-activedescendant'), 'row-0');
    await page.waitForSelector('.tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-request');
    await page.keyboard.press('Escape');
    assert.equal(
      await page.evaluate(() => document.activeElement?.className.split(' ')[0]),
      'grid',
    );
    assert.deepEqual(troubles, []);
  });

  it('tells the host what was chosen', async () => {
    const { page } = await openPage();
    await choose(page, 2);
    assert.deepEqual(await intents(page), [{ name: 'select', exchange: 2, finding: null }]);
  });

  it('does not ask for every exchange on the way of a held key', async () => {
    const { page } = await openPage({ rows: 1000 });
    await page.focus('.grid');
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowDown');
    await page.waitForSelector('.verdict');
    const asked = await page.evaluate(
      () =>
        window.harness.sent.filter(
          (message) => message.type === 'request' && message.name === 'exchange',
        ).length,
    );
    assert.ok(asked < 12, `${asked} exchanges were asked for`);
  });

  it('holds at most 200 rows of 1,000,000, and reaches the last', async () => {
    const { page, troubles } = await openPage({ rows: 1_000_000 }, 1280, 2400);
    const count = (): Promise<number> => page.locator('.grid-body .row').count();
    assert.equal(await page.getAttribute('.grid', 'aria-rowcount'), '1000001');
    assert.ok((await count()) <= 200);

    await page.evaluate(() => {
      const grid = document.querySelector('.grid')!;
      grid.scrollTop = grid.scrollHeight;
    });
    await page.waitForSelector('#row-999999 .chip, #row-999999 .cell-host:not(:empty)');
    assert.ok((await count()) <= 200);
    const gap = await page.evaluate(() => {
      const grid = document.querySelector('.grid')!.getBoundingClientRect();
      return grid.bottom - document.querySelector('#row-999999')!.getBoundingClientRect().bottom;
    });
    assert.ok(Math.abs(gap) < 1, `the last row ends ${gap} px above the end of the list`);

    await page.evaluate(() => {
      const grid = document.querySelector('.grid')!;
      grid.scrollTop = grid.scrollHeight / 2;
    });
    await page.waitForFunction(() => !document.querySelector('#row-999999'));
    assert.ok((await count()) <= 200);
    assert.deepEqual(troubles, []);
  });

  it('moves the wheel and the keys by exact rows however long the list is', async () => {
    const { page } = await openPage({ rows: 1_000_000 });
    await page.click('#row-3');
    await page.mouse.wheel(0, 220);
    await page.waitForFunction(() => {
      const { top } = document.querySelector('#row-10')!.getBoundingClientRect();
      const head = document.querySelector('.grid-head')!.getBoundingClientRect();
      return Math.abs(top - head.bottom) < 1.5;
    });
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    assert.equal(await selectedRow(page), '1000000');
    assert.ok(await page.isVisible('#row-999998'));
  });

  it('shows rows anew when they have changed', async () => {
    const { page } = await openPage({ scene: 'pending', rows: 60 });
    await page.waitForSelector('#row-1 .cell-found >> text=analysing…');
    await page.evaluate(() => {
      const { capture } = window.harness;
      const rows = capture.rows.bind(capture);
      capture.rows = (start, count) =>
        rows(start, count).map((row) => ({ ...row, isPending: false, found: ['IMEI'] }));
      window.harness.post({ type: 'rows-changed', start: 1, end: 2 });
    });
    await page.waitForSelector('#row-1 .chip >> text=IMEI');
  });
});
