import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { ComparePageMessage } from '../../src/view/compareProtocol';
import type { CompareHarness } from './harness/fakeCompareHost';
import { openPage, withBrowser, type Opened, type Play } from './browser';
import { hostileStrings } from './harness/hostile';

const axe = readFileSync(
  path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

type WithHarness = Window & { readonly compareHarness: CompareHarness };

function openComparison(play: Play = {}, width?: number, height?: number): Promise<Opened> {
  return openPage({ page: 'compare', ...play }, width, height);
}

function sentBy(page: Page): Promise<ComparePageMessage[]> {
  return page.evaluate(() => (window as unknown as WithHarness).compareHarness.sent);
}

describe('the page of a comparison', () => {
  withBrowser();

  it('shows the sentence, both files, and surviving identifiers first', async () => {
    const { page, troubles } = await openComparison();
    assert.match(await page.innerText('h1'), /^2 of 3 identifiers survive: IMEI and Android id/);
    assert.deepEqual(await page.locator('.facts li').allInnerTexts(), [
      'Before: before-reset.har, 58 exchanges',
      'After: after-reset.har, 12 exchanges',
    ]);
    const rows = page.locator('.compare-section').first().locator('tbody tr');
    assert.match(await rows.first().innerText(), /^survives\s+IMEI/);
    assert.match(await page.innerText('.compare-note'), /could not be read in full/);
    assert.match(await page.locator('.compare-more').first().innerText(), /^and 202 more: new$/);
    assert.deepEqual(troubles, []);
  });

  it('is masked until values are asked for, and again', async () => {
    const { page } = await openComparison();
    const text = (): Promise<string> => page.innerText('.compare-body');
    assert.ok(!(await text()).includes('356938035643809'));
    await page.click('.action[aria-pressed]');
    await page.waitForSelector('.action[aria-pressed="true"]');
    assert.ok((await text()).includes('356938035643809'));
    await page.click('.action[aria-pressed]');
    await page.waitForSelector('.action[aria-pressed="false"]');
    assert.ok(!(await text()).includes('356938035643809'));
  });

  it('leads from each row to its exchange in the capture it stands in', async () => {
    const { page } = await openComparison();
    await page.getByRole('button', { name: 'IMEI, Before: show exchange 3' }).first().click();
    await page.getByRole('button', { name: 'IMEI, After: show exchange 1' }).last().click();
    assert.deepEqual((await sentBy(page)).slice(1), [
      { type: 'show', which: 'before', exchange: 3, finding: null },
      { type: 'show', which: 'after', exchange: 1, finding: 0 },
    ]);
  });

  it('swaps the captures, and lists what stays when asked', async () => {
    const { page } = await openComparison();
    await page.getByRole('button', { name: 'Swap' }).click();
    await page.waitForFunction(() =>
      document.querySelector('.facts li')?.textContent.includes('after-reset.har'),
    );
    assert.equal(await page.getByText('sa.api.intl.miui.com').count(), 0);
    await page.getByRole('button', { name: '2 stay as they are' }).click();
    assert.equal(await page.getByText('sa.api.intl.miui.com').count(), 1);
  });

  it('says why there is nothing to compare, and that it works', async () => {
    const failed = await openComparison({ scene: 'failed' });
    assert.match(await failed.page.innerText('[role=alert]'), /no capture/);
    const reading = await openComparison({ scene: 'reading' });
    await reading.page.waitForSelector('.progress.is-running');
    assert.equal(await reading.page.innerText('h1'), 'Comparing…');
  });

  it('shows hostile text as the text it is, inside its box', async () => {
    for (const width of [400, 1280]) {
      const { page, troubles } = await openComparison({ scene: 'hostile' }, width, 900);
      await page.waitForSelector('.compare-table');
      const shown = await page.evaluate(() => document.body.textContent);
      for (const text of hostileStrings) assert.ok(shown.includes(text), JSON.stringify(text));
      const elements = await page.evaluate(() => ({
        foreign: document.querySelectorAll('#root :is(script, img, iframe, style, link, a, b, i)')
          .length,
        wide: document.documentElement.scrollWidth - window.innerWidth,
      }));
      assert.deepEqual(elements, { foreign: 0, wide: 0 });
      assert.deepEqual(troubles, []);
    }
  });

  for (const theme of ['dark', 'light', 'hc-dark', 'hc-light']) {
    it(`has no fault that axe finds in ${theme}`, async function () {
      this.timeout(30_000);
      const { page } = await openComparison({ theme });
      await page.waitForSelector('.compare-table');
      await page.getByRole('button', { name: '2 stay as they are' }).click();
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id} ${target.join(' ')}`),
        ),
        [],
      );
    });
  }
});
