import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { choose, openPage, withBrowser } from './browser';

const axe = readFileSync(
  path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

describe('accessibility', () => {
  withBrowser();

  for (const theme of ['dark', 'light', 'hc-dark', 'hc-light']) {
    it(`has no fault that axe finds in ${theme}`, async function () {
      this.timeout(40_000);
      // Six rows stand for all: axe takes its time for each element.
      const { page } = await openPage({ theme, rows: 6 }, 1280, 500);
      await page.waitForSelector('.matrix');
      assert.deepEqual(await violations(page), [], 'overview');
      await page.locator('.matrix-mark').first().click();
      await page.waitForSelector('.card .worst');
      assert.deepEqual(await violations(page), [], 'exchanges behind a mark');
      await page.keyboard.press('Escape');
      await choose(page, 0);
      await page.click('.why');
      await page.focus('[data-finding="3"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.card');
      assert.deepEqual(await violations(page), [], 'request with its card');
      await page.keyboard.press('Escape');
      await choose(page, 2);
      await page.click('.problems-button');
      assert.deepEqual(await violations(page), [], 'boxes in boxes, problems');
      await page.keyboard.press('Escape');
      await page.click('#tab-findings');
      assert.deepEqual(await violations(page), [], 'findings');
      const live = await openPage({ theme, scene: 'connection', rows: 6 }, 1280, 500);
      await choose(live.page, 0);
      await live.page.click('#tab-messages');
      await live.page.waitForSelector('#message-3 .is-found');
      await live.page.click('#message-3');
      await live.page.waitForSelector('.message-detail [data-finding]');
      assert.deepEqual(await violations(live.page), [], 'messages');
      const tree = await openPage({ theme, scene: 'tree', rows: 6 }, 1280, 500);
      await choose(tree.page, 0);
      await tree.page.click('#tab-response');
      await tree.page.click('.text-block .line:nth-child(3) .fold');
      assert.deepEqual(await violations(tree.page), [], 'tree');
      await tree.page.click('#tab-bytes');
      await tree.page.click('.bytes-content >> nth=2');
      await tree.page.click('.hex-digits .byte[data-at="9"]');
      await tree.page.waitForSelector('.line.is-linked');
      assert.deepEqual(await violations(tree.page), [], 'bytes');
      const failed = await openPage({ theme, scene: 'failed' });
      assert.deepEqual(await violations(failed.page), [], 'failure');
    });
  }

  it('has no fault that axe finds where the list is arranged', async function () {
    this.timeout(40_000);
    const { page } = await openPage({ rows: 6 }, 1280, 500);
    await page.click('.action >> text=View');
    await page.click('.menu-item >> text="Group by Host"');
    await page.waitForSelector('[role="treegrid"]');
    await page.focus('.time-from');
    await page.keyboard.press('PageUp');
    await page.waitForSelector('.time-span');
    await page.click('#row-2');
    await page.click('#row-4', { modifiers: ['Control'] });
    await page.click('.cell-host .grid-sort', { button: 'right' });
    await page.waitForSelector('[role="menuitemcheckbox"]');
    assert.deepEqual(await violations(page), []);
  });

  it('tells severity by a shape and a word, not by colour alone', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    const shapes = await page.evaluate(() =>
      ['critical', 'high', 'medium', 'low'].map(
        (severity) =>
          document.querySelector(`.label-chip.sev-${severity} .mark-shape`)!.firstElementChild!
            .outerHTML,
      ),
    );
    assert.equal(new Set(shapes).size, 4);
    assert.match(await page.innerText('#row-0 .unseen'), /critical severity/);
  });

  it('shows where the focus is on everything that takes it', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await page.focus('.problems-button');
    const unseen: string[] = [];
    for (let press = 0; press < 24; press += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const focused = document.activeElement!;
        const own = getComputedStyle(focused);
        const bar = getComputedStyle(focused, '::after');
        const row = focused.querySelector('.row.is-selected');
        const drawn = [own, ...(row ? [getComputedStyle(row)] : [])].some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
        );
        const isBar = focused.getAttribute('role') === 'separator' && bar.content !== 'none';
        return drawn || isBar ? null : focused.className;
      });
      if (outline !== null) unseen.push(outline);
    }
    assert.deepEqual(unseen, []);
  });
});
