import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { intents, openPage, withBrowser } from './browser';

/** Numbers of the exchanges on screen, from the top; `g` for the head of a group. */
async function listed(page: Page, count: number): Promise<(number | 'g')[]> {
  return page.evaluate(
    (most) =>
      [...document.querySelectorAll('.exchanges .grid-body .row')]
        .map((row) => ({ row, at: Number(row.getAttribute('aria-rowindex')) }))
        .sort((a, b) => a.at - b.at)
        .slice(0, most)
        .map(({ row }) => (row.id.startsWith('row-') ? Number(row.id.slice(4)) : ('g' as const))),
    count,
  );
}

async function chosen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.exchanges [aria-selected="true"]')].map(({ id }) => id).sort(),
  );
}

async function sortOf(page: Page, column: string): Promise<string | null> {
  return page.getAttribute(`.grid-head .cell-${column}`, 'aria-sort');
}

async function openMenu(page: Page, entry: string): Promise<void> {
  await page.click('.action >> text=View');
  await page.click(`.menu-item >> text="${entry}"`);
}

describe('the list, arranged', () => {
  withBrowser();

  it('sorts by a heading: up, down, and back; by the keyboard too; and outlives the page', async () => {
    const { page, troubles } = await openPage({ rows: 20 }, 1400);
    await page.click('.cell-status .grid-sort');
    await page.waitForSelector('.cell-status[aria-sort="ascending"]');
    await page.waitForFunction(() => document.querySelector('[aria-rowindex="2"]')?.id === 'row-0');
    assert.deepEqual(await listed(page, 4), [0, 1, 4, 8]);
    await page.focus('.cell-index .grid-sort');
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-rowindex="2"]')?.id === 'row-3');
    assert.equal(await sortOf(page, 'status'), 'descending');
    assert.deepEqual((await listed(page, 60)).at(-1), 5, 'what has no status is last');
    await page.reload();
    await page.waitForFunction(() => document.querySelector('[aria-rowindex="2"]')?.id === 'row-3');
    await page.click('.cell-status .grid-sort');
    await page.waitForFunction(() => document.querySelector('[aria-rowindex="2"]')?.id === 'row-0');
    assert.deepEqual(await listed(page, 3), [0, 1, 2]);
    assert.equal(await sortOf(page, 'status'), 'none');
    assert.deepEqual(troubles, []);
  });

  it('sorts what a filter leaves, and keeps the order as it is typed', async () => {
    const { page } = await openPage({ rows: 60 }, 1400);
    await page.click('.cell-host .grid-sort');
    await page.waitForSelector('.cell-host[aria-sort="ascending"]');
    await page.fill('.filter-input', 'status:200');
    await page.waitForFunction(() => document.querySelector('[aria-rowindex="2"]')?.id === 'row-1');
    const hosts = await page.$$eval('.exchanges .grid-body .cell-host', (cells) =>
      cells.map(({ textContent }) => textContent),
    );
    assert.deepEqual(hosts, [...hosts].sort());
  });

  it('chooses columns and sizes them by the mouse and by keys', async () => {
    const { page } = await openPage({ rows: 60 }, 1600);
    const width = async (): Promise<number> =>
      (await page.locator('.grid-head .cell-host').boundingBox())!.width;
    const usual = await width();
    await page.click('.cell-host .grid-sort', { button: 'right' });
    await page.click('.menu-item >> text="Response"');
    await page.waitForSelector('.grid-head .cell-response');
    const before = await width();
    const edge = (await page.locator('.cell-host .column-edge').boundingBox())!;
    await page.mouse.move(edge.x + 2, edge.y + 5);
    await page.mouse.down();
    await page.mouse.move(edge.x + 42, edge.y + 5, { steps: 3 });
    await page.mouse.up();
    assert.ok(Math.abs((await width()) - before - 40) < 2, `${before} became ${await width()}`);
    await page.focus('.cell-host .grid-sort');
    await page.keyboard.press('Alt+ArrowLeft');
    assert.ok(Math.abs((await width()) - before - 30) < 2);
    await page.dblclick('.cell-host .column-edge');
    const cut = await page.$$eval(
      '.grid-body .cell-host',
      (cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length,
    );
    assert.equal(cut, 0);
    await openMenu(page, 'Reset Columns');
    await page.waitForSelector('.grid-head .cell-response', { state: 'detached' });
    assert.ok(Math.abs((await width()) - usual) < 1, `${usual} became ${await width()}`);
  });

  it('groups, folds by keys and mouse, and counts what the filter leaves', async () => {
    const { page, troubles } = await openPage({ rows: 60 }, 1400);
    await openMenu(page, 'Group by Host');
    await page.waitForSelector('[role="treegrid"] .group-row');
    assert.equal((await listed(page, 2))[0], 'g');
    const heads = (): Promise<string[]> => page.locator('.group-row .group-label').allInnerTexts();
    assert.equal((await heads())[0], 'sa.telemetry.example');
    assert.equal(await page.getAttribute('.row[aria-level="2"]', 'role'), 'row');
    await page.focus('.exchanges');
    await page.keyboard.press('Home');
    const active = await page.getAttribute('.exchanges', 'aria-activedescendant');
    assert.match(active ?? '', /^group-\d+$/);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.getAttribute(`#${active}`, 'aria-expanded'), 'false');
    assert.deepEqual(await listed(page, 2), ['g', 'g']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await chosen(page), [`row-${(await listed(page, 2))[1]}`]);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.getAttribute('.exchanges', 'aria-activedescendant'), active);
    await page.click('.group-row >> nth=0');
    assert.equal(await page.getAttribute(`#${active}`, 'aria-expanded'), 'false');
    await page.fill('.filter-input', 'host:api.shop');
    await page.waitForFunction(() => document.querySelectorAll('.group-row').length === 1);
    assert.deepEqual(await heads(), ['api.shop.example']);
    assert.deepEqual(troubles, []);
  });

  it('chooses several by mouse and keys, shows only these, and tells the menu of them', async () => {
    const { page } = await openPage({ rows: 60 });
    await page.click('#row-2');
    await page.click('#row-5', { modifiers: ['Shift'] });
    await page.click('#row-4', { modifiers: ['Control'] });
    assert.deepEqual(await chosen(page), ['row-2', 'row-3', 'row-5']);
    await page.focus('.exchanges');
    await page.keyboard.press('Escape');
    assert.deepEqual(await chosen(page), ['row-4']);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    assert.deepEqual(await chosen(page), ['row-4', 'row-5', 'row-6']);
    assert.match(await page.innerText('.selection-bar [role="status"]'), /^3 of 60 chosen/);
    await page.click('#row-5', { button: 'right' });
    const context = await page.getAttribute('.exchanges', 'data-vscode-context');
    assert.deepEqual((JSON.parse(context!) as { exchanges: number[] }).exchanges, [4, 5, 6]);
    const others = await page.getAttribute('#row-9', 'data-vscode-context');
    assert.deepEqual((JSON.parse(others!) as { exchanges: number[] }).exchanges, [9]);
    await page.reload();
    await page.waitForFunction(
      () => document.querySelectorAll('.exchanges [aria-selected="true"]').length === 3,
    );
    await page.click('text=Show Only These');
    await page.waitForFunction(() => document.querySelectorAll('.exchanges .row').length === 4);
    assert.deepEqual(await listed(page, 9), [4, 5, 6]);
    await page.focus('.exchanges');
    await page.keyboard.press('Control+a');
    await page.click('.filter-clear');
    await page.waitForSelector('#row-0');
    await page.focus('.exchanges');
    await page.keyboard.press('Control+a');
    assert.match(await page.innerText('.selection-bar [role="status"]'), /^60 of 60/);
    assert.ok((await intents(page)).every(({ name }) => name === 'select'));
  });

  it('jumps to the next row whose host or path begins with what is typed', async () => {
    const { page } = await openPage({ rows: 60 });
    await page.focus('.exchanges');
    await page.keyboard.type('track');
    await page.waitForSelector('#row-2[aria-selected="true"]');
    await page.waitForTimeout(950);
    await page.keyboard.type('cdn');
    await page.waitForSelector('#row-3[aria-selected="true"]');
    await page.waitForTimeout(950);
    await page.keyboard.type('xq');
    await page.waitForFunction(() =>
      document.querySelector('.selection-bar')?.textContent.includes('“xq”'),
    );
  });
});
