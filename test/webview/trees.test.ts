import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { choose, openPage, post, withBrowser } from './browser';

const play = { scene: 'tree', rows: 3 };

/** Lines as they stand, without labels. */
async function linesOf(page: Page): Promise<string[]> {
  return page.$$eval('.tab-panel .line', (lines) =>
    lines.map((line) => {
      const copy = line.cloneNode(true) as Element;
      for (const label of copy.querySelectorAll('.label-chip')) label.remove();
      return copy.textContent;
    }),
  );
}

async function fold(page: Page, text: string): Promise<void> {
  await page.click(`.line:has-text('${text}') .fold >> nth=0`);
}

async function foldTo(page: Page, entry: string): Promise<void> {
  await page.click('.section-line .fold-menu');
  await page.getByRole('menuitemradio', { name: entry, exact: true }).click();
}

describe('trees', () => {
  withBrowser();

  it('fold away what a line opens, and tell how much that is', async () => {
    const { page, troubles } = await openPage(play);
    await choose(page, 0);
    await fold(page, '"device": {');
    const lines = await linesOf(page);
    assert.ok(lines.includes('"device": {…},2'), lines.slice(0, 6).join('\n'));
    assert.equal(lines.filter((line) => line.includes('imei')).length, 0);
    await page.click('.folded');
    assert.ok((await linesOf(page)).some((line) => line.includes('imei')));
    assert.deepEqual(troubles, []);
  });

  it('take decoded segments along that stand within', async () => {
    const { page } = await openPage(play);
    await choose(page, 0);
    assert.equal(await page.locator('.segment').count(), 1);
    await page.click('.text-block .fold >> nth=0');
    assert.equal(await page.locator('.segment').count(), 0);
    assert.deepEqual(await linesOf(page), ['{…}4']);
  });

  it('are folded and opened by keys, which lead through them', async () => {
    const { page } = await openPage(play);
    await choose(page, 0);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement!.getAttribute('aria-label')!);
    await page.focus('.text-block .fold >> nth=0');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), '"device": { with 2 members');
    await page.keyboard.press('ArrowLeft');
    assert.ok((await linesOf(page)).includes('"device": {…},2'));
    assert.equal(await focused(), '"device": { with 2 members');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), '"context": { with 2 members');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    assert.ok(!(await linesOf(page)).includes('"device": {…},2'));
  });

  it('fold to a level as a whole, and stay so over a restart', async () => {
    const { page } = await openPage(play);
    await choose(page, 0);
    await foldTo(page, 'Fold to Level 1');
    const folded = ['{', '"context": {…},2', '"coded": "eyJh…",', '"events": […],60'];
    const outer = (lines: readonly string[]) =>
      lines.filter((line) => folded.some((one) => line === one));
    assert.deepEqual(outer(await linesOf(page)), ['{', ...folded.slice(1, 3), '{', folded[3]]);
    await page.reload();
    await page.waitForSelector('.folded');
    assert.deepEqual(outer(await linesOf(page)), ['{', ...folded.slice(1, 3), '{', folded[3]]);
    const kept = await page.evaluate(() => JSON.stringify(acquireVsCodeApi().getState()));
    assert.doesNotMatch(kept, /device|context|imei|eyJh/);
    await foldTo(page, 'Unfold All');
    assert.ok((await linesOf(page)).some((line) => line.includes('imei')));
  });

  it('open where a finding is gone to', async () => {
    const { page } = await openPage(play);
    await choose(page, 0);
    await foldTo(page, 'Fold All');
    assert.equal(await page.locator('[data-finding]').count(), 0);
    for (const finding of [0, 1]) {
      await post(page, { type: 'reveal', exchange: 0, finding });
      await page.waitForFunction(
        (wanted) => document.activeElement?.getAttribute('data-finding') === String(wanted),
        finding,
      );
    }
  });

  it('bring only what is seen of 100,000 members', async () => {
    const { page } = await openPage({ ...play, size: 3_000_000 });
    await choose(page, 1);
    await foldTo(page, 'Fold to Level 2');
    await page.waitForFunction(() => document.querySelectorAll('.folded').length > 500);
    const asked = await page.evaluate(() =>
      window.harness.sent.filter(
        (message) => message.type === 'request' && message.name === 'lines',
      ),
    );
    assert.equal(asked.length, 1, 'one request fills the screen');
    assert.match((await page.innerText('.gap'))!, /Show 500 more lines/);
  });
});
