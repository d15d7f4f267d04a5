import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { openPage, withBrowser } from './browser';

async function filterText(page: Page): Promise<string> {
  return page.inputValue('.filter-input');
}

async function dragOver(page: Page, from: number, to: number): Promise<void> {
  const { x, y, width, height } = (await page.locator('.time-strip').boundingBox())!;
  await page.mouse.move(x + from * width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + to * width, y + height / 2, { steps: 4 });
  await page.mouse.up();
}

describe('the timeline', () => {
  withBrowser();

  it('narrows the list to the span that is dragged over, and takes it back', async () => {
    const { page, troubles } = await openPage({ rows: 400 });
    await page.waitForSelector('.time-bars rect');
    await page.fill('.filter-input', 'method:GET');
    await dragOver(page, 0.5, 0.75);
    await page.waitForSelector('.time-span');
    assert.match(await filterText(page), /^method:GET time:[\d.]+-[\d.]+ $/);
    const shown = Number.parseInt(await page.innerText('.filter-count'), 10);
    assert.ok(shown > 60 && shown < 110, `${shown} of 400 are left`);
    await page.reload();
    await page.waitForSelector('.time-span');
    await page.click('.time-chosen .link');
    await page.waitForSelector('.time-span', { state: 'detached' });
    assert.equal(await filterText(page), 'method:GET ');
    assert.deepEqual(troubles, []);
  });

  it('is worked by keys, and says what it shows', async () => {
    const { page } = await openPage({ rows: 400 });
    await page.focus('.time-from');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('PageUp');
    await page.waitForSelector('.time-span');
    assert.equal(await page.getAttribute('.time-from', 'aria-valuenow'), '30');
    assert.match(
      (await page.getAttribute('.time-from', 'aria-valuetext')) ?? '',
      /^\d\d:\d\d:\d\d$/,
    );
    await page.keyboard.press('Escape');
    assert.equal(await filterText(page), '');
  });

  it('can be put away, and stays so', async () => {
    const { page } = await openPage({ rows: 400 });
    await page.waitForSelector('.time-bar');
    await page.click('.action >> text=View');
    await page.click('.menu-item >> text="Timeline"');
    await page.waitForSelector('.time-bar', { state: 'detached' });
    await page.reload();
    await page.waitForSelector('#row-0');
    assert.equal(await page.locator('.time-bar').count(), 0);
  });
});
