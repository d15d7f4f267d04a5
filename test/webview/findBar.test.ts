import assert from 'node:assert/strict';
import { choose, openPage, withBrowser } from './browser';

const play = { scene: 'tree', rows: 3 };

describe('the find bar', () => {
  withBrowser();

  it('opens in the pane, goes from match to match, and closes', async () => {
    const { page, troubles } = await openPage(play);
    await choose(page, 0);
    await page.locator('.tab[aria-selected=true]').focus();
    await page.keyboard.press('Control+f');
    await page.locator('.find-bar input').waitFor();
    await page.keyboard.type('page_view');
    await page.locator('.find-count', { hasText: '1 of 60' }).waitFor();
    await page.locator('.line.is-flashed', { hasText: 'page_view' }).first().waitFor();
    const marked = await page.evaluate(() => CSS.highlights.get('payload-lens-find-current')?.size);
    assert.equal(marked, 1);
    await page.keyboard.press('F3');
    await page.locator('.find-count', { hasText: '2 of 60' }).waitFor();
    await page.keyboard.press('Shift+F3');
    await page.keyboard.press('Shift+F3');
    await page.locator('.find-count', { hasText: '60 of 60' }).waitFor();
    await page.locator('.line.is-flashed', { hasText: 'page_view' }).nth(0).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.find-bar').count(), 0);
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.tab')));
    assert.deepEqual(troubles, []);
  });

  it('leaves the key to the filter outside of the pane, and says where nothing is found', async () => {
    const { page } = await openPage(play);
    await choose(page, 0);
    await page.locator('.grid').focus();
    await page.keyboard.press('Control+f');
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.filter .filter-input')));
    await page.locator('.tab[aria-selected=true]').focus();
    await page.keyboard.press('Control+f');
    await page.locator('.find-bar input').fill('nowhere to be found');
    await page.locator('.find-count', { hasText: 'No results' }).waitFor();
  });

  it('shows an exchange that is searched for at its first hit', async () => {
    const { page } = await openPage(play);
    await page.fill('.filter .filter-input', '/e/');
    await choose(page, 0);
    await page.locator('.find-count', { hasText: /^1 of / }).waitFor();
    assert.equal(await page.inputValue('.find-bar input'), 'e');
  });
});
