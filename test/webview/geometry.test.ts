import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { choose, openPage, withBrowser } from './browser';

interface Faults {
  readonly overlapping: string[];
  readonly clipped: string[];
  readonly sideways: string[];
  /** Text that is broken within words because its column is too narrow. */
  readonly squeezed: string[];
}

/** What a careful eye would find: boxes on top of each other, cut labels, sideways scrolling. */
async function faults(page: Page): Promise<Faults> {
  return page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.className} “${element.textContent.slice(0, 24)}”`;
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2;
    };
    const overlapping: string[] = [];
    const rows = [
      '.top-row',
      '.actions',
      '.capture-line',
      '.verdict-line',
      '.tabs',
      '.segment-head',
      '.section-head',
      '.grid-head',
      '#row-0',
      '.time-bar',
      '.time-words',
      '.time-chosen',
      '.cell-group',
      '.list',
      '.selection-bar',
      '.page',
      '.split',
    ];
    for (const row of rows.flatMap((selector) => [...document.querySelectorAll(selector)])) {
      const boxes = [...row.children].filter(isSeen);
      for (const [at, one] of boxes.entries()) {
        for (const other of boxes.slice(at + 1)) {
          const a = one.getBoundingClientRect();
          const b = other.getBoundingClientRect();
          const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (x > 1 && y > 1) overlapping.push(`${name(one)} / ${name(other)}`);
        }
      }
    }
    const labels =
      '.label-chip, .severity-badge, .tab, .action, .cell-status, .cell-method, .cell-index, .cell-time, .cell-size, .more, .badge, .why, .chain, .grid-head .cell, .grid-sort, .time-words span, .selection-bar, .group-label';
    const clipped = [...document.querySelectorAll(labels)]
      .filter(isSeen)
      .filter((label) => {
        const box = label.getBoundingClientRect();
        const isCut = label.scrollWidth > label.clientWidth + 1 && label.clientWidth > 0;
        return isCut || box.right > window.innerWidth + 0.5 || box.left < -0.5;
      })
      .map(name);
    const sideways = [
      document.documentElement,
      document.body,
      ...document.querySelectorAll('.page, .pane, .grid, .split, .overview'),
    ]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(name);
    const squeezed = [...document.querySelectorAll('#root *')]
      .filter((element) => element.childElementCount === 0 && element.textContent.length > 3)
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 2 && width < 30 && height > 40;
      })
      .map(name);
    return { overlapping, clipped, sideways, squeezed };
  });
}

const nothing: Faults = { overlapping: [], clipped: [], sideways: [], squeezed: [] };

describe('geometry', () => {
  withBrowser();

  for (const width of [400, 700, 900, 1600]) {
    it(`holds at ${width} px: nothing overlaps, no label is cut, nothing scrolls sideways`, async () => {
      const { page } = await openPage({ rows: 123_456 }, width, 900);
      assert.deepEqual(await faults(page), nothing, 'overview');
      for (const index of [0, 2, 5]) {
        await choose(page, index);
        assert.deepEqual(await faults(page), nothing, `exchange ${index}`);
      }
      await page.click('#tab-findings');
      assert.deepEqual(await faults(page), nothing, 'findings');
    });
  }

  for (const width of [400, 900, 1600]) {
    it(`holds at ${width} px where the list is arranged, narrowed and chosen from`, async () => {
      const { page } = await openPage({ rows: 300 }, width, 900);
      await page.click('.action[aria-haspopup="menu"]');
      await page.click('.menu-item >> text="Group by Host"');
      await page.waitForSelector('.group-row');
      await page.focus('.time-from');
      await page.keyboard.press('PageUp');
      await page.waitForSelector('.time-span');
      await page.click('.grid-head .cell-host .grid-sort');
      await page.focus('.exchanges');
      await page.keyboard.press('Control+a');
      await page.waitForSelector('.selection-acts');
      assert.deepEqual(await faults(page), nothing);
    });
  }

  it('stacks list and exchange where it is narrow', async () => {
    const { page } = await openPage({}, 400, 900);
    const list = (await page.locator('.split-first').boundingBox())!;
    const exchange = (await page.locator('.split-second').boundingBox())!;
    assert.ok(exchange.y >= list.y + list.height);
    assert.equal(await page.getAttribute('[role=separator]', 'aria-orientation'), 'horizontal');
  });

  it('holds at 300 % zoom and with a large font', async () => {
    const { page } = await openPage({ '--vscode-font-size': '20px' }, 427, 300);
    await choose(page, 0);
    const { sideways } = await faults(page);
    assert.deepEqual(sideways, []);
  });

  it('cuts no chip of the list that stands before another', async () => {
    const { page } = await openPage({ rows: 100 }, 1600, 900);
    await page.waitForSelector('.chip');
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.chip + .chip')]
        .flatMap((second) => [second.previousElementSibling!, second])
        .filter((chip) => chip.scrollWidth > chip.clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
    assert.deepEqual(cut, []);
  });
});
