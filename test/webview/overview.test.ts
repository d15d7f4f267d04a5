import assert from 'node:assert/strict';
import { intents, openPage, withBrowser } from './browser';

describe('the overview', () => {
  withBrowser();

  it('shows who gets what, when, what ties it together, and the claims', async () => {
    const { page } = await openPage({}, 1600, 1000);
    await page.waitForSelector('.matrix');
    const titles = await page.locator('.picture h2').allTextContents();
    for (const title of ['Who gets what', 'When', 'What ties it to one person', 'Claims']) {
      assert.ok(titles.includes(title), title);
    }
    assert.equal(await page.locator('.matrix-mark').count(), 17);
    assert.equal(await page.locator('.graph-link').count(), 9);
    assert.equal(await page.locator('.matrix-frame').evaluate((at) => at.scrollLeft), 0);
  });

  it('says of each mark what it stands for, without its colour', async () => {
    const { page } = await openPage();
    const name = await page.locator('.matrix-mark').first().getAttribute('aria-label');
    assert.equal(
      name,
      'browsing → Xiaomi, 14 exchanges, critical severity, Encoded, not encrypted: readable without a key, with private browsing',
    );
  });

  it('leads from a cell to its exchanges, and to the one that is chosen', async () => {
    const { page } = await openPage();
    await page.locator('.matrix-mark', { hasText: '28' }).first().click();
    await page.waitForSelector('.card .worst');
    assert.equal(await page.locator('.card .worst').count(), 6);
    assert.match((await page.locator('.card').textContent()) ?? '', /and 22 more/);
    await page.locator('.card .worst').nth(1).click();
    await page.waitForSelector('.pane .tabs');
    assert.deepEqual(await intents(page), [{ name: 'select', exchange: 1, finding: null }]);
    assert.equal(await page.locator('.card').count(), 0);
  });

  it('is read by the keyboard alone', async () => {
    const { page } = await openPage();
    const first = page.locator('.matrix-mark').first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    const label = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
    assert.match((await label()) ?? '', /^search → Xiaomi/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    assert.match((await label()) ?? '', /^IMEI → Umeng/);
    assert.equal(await page.locator('.matrix button[tabindex="0"]').count(), 1);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card .worst:focus');
    await page.keyboard.press('Escape');
    assert.match((await label()) ?? '', /^IMEI → Umeng/);
  });

  it('comes back when it is asked for', async () => {
    const { page } = await openPage();
    await page.locator('.worst').first().click();
    await page.waitForSelector('.pane .tabs');
    await page.getByRole('button', { name: 'Overview' }).click();
    await page.waitForSelector('.overview .matrix');
    assert.equal(await page.locator('.pane').count(), 0);
    assert.equal((await intents(page)).at(-1)?.name, 'deselect');
  });

  it('masks identifiers until they are revealed', async () => {
    const { page } = await openPage();
    const node = page.locator('.graph-node').first();
    assert.match((await node.textContent()) ?? '', /9f3c•{8}/);
    await page.getByRole('button', { name: 'Reveal' }).click();
    await page.waitForFunction(() =>
      document.querySelector('.graph-node')?.textContent.includes('9f3c1e2d3b4c5d6e'),
    );
  });

  for (const width of [400, 900, 1600]) {
    it(`keeps within ${width} px`, async () => {
      const { page } = await openPage({ scene: 'hostile' }, width, 900);
      await page.waitForSelector('.matrix');
      const overflow = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth - window.innerWidth,
        pane: ((at) => at.scrollWidth - at.clientWidth)(document.querySelector('.overview')!),
      }));
      assert.ok(overflow.page <= 0, `page ${overflow.page}`);
      assert.ok(overflow.pane <= 0, `overview ${overflow.pane}`);
    });
  }
});
