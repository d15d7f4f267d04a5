import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { choose, intents, openPage, post, withBrowser } from './browser';
import { telemetrySegment } from './harness/exchanges';
import { dumpRows } from './harness/steps';

const axe = readFileSync(
  path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

async function openMenu(page: Page, step: string): Promise<void> {
  await page.click(`.segment >> nth=0 >> .step >> text="${step}"`);
  await page.waitForSelector('.menu');
}

async function pick(page: Page, step: string, entry: string): Promise<void> {
  await openMenu(page, step);
  await page.click(`.menu-item >> text="${entry}"`);
}

async function kept(page: Page): Promise<unknown> {
  // What is kept is written a moment later.
  await page.waitForTimeout(300);
  return page.evaluate(() => JSON.parse(sessionStorage.getItem('harness-state') ?? '{}').choices);
}

describe('the box of a segment', () => {
  withBrowser();

  it('opens a menu on each step, by the keyboard alone, and gives the focus back', async () => {
    const { page, troubles } = await openPage();
    await choose(page, 0);
    await page.focus('.segment .step');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(page), 'gzip');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.menu[role=menu]');
    assert.equal(await focused(page), 'Show This Step');
    const entries = await page.locator('.menu-item').allInnerTexts();
    assert.deepEqual(
      entries.map((entry) => entry.trim()),
      [
        'Show This Step',
        'Show as Bytes',
        'Copy Text',
        'Copy as Base64',
        'Copy as Hex',
        'Open in New Editor',
        'Save…',
        'Go to Bytes',
        'Decode This Step As…',
      ],
    );
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(page), 'Decode This Step As…');
    await page.keyboard.press('Home');
    await page.keyboard.press('s');
    assert.equal(await focused(page), 'Show as Bytes');
    await page.keyboard.press('s');
    assert.equal(await focused(page), 'Save…');
    assert.equal(await page.getAttribute('.step >> text=gzip', 'aria-expanded'), 'true');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.menu').count(), 0);
    assert.equal(await focused(page), 'gzip');
    assert.equal(await page.getAttribute('.step >> text=gzip', 'aria-expanded'), 'false');
    assert.deepEqual(troubles, []);
  });

  it('closes its menu for a click elsewhere and for scrolling', async () => {
    const { page } = await openPage({}, 1280, 500);
    await choose(page, 0);
    await openMenu(page, 'gzip');
    await page.click('.verdict h2');
    assert.equal(await page.locator('.menu').count(), 0);
    await openMenu(page, 'gzip');
    await page.locator('.pane').evaluate((pane) => pane.scrollBy(0, 30));
    await page.waitForSelector('.menu', { state: 'detached' });
  });

  it('keeps its menu on screen at every edge', async () => {
    const { page } = await openPage({}, 400, 480);
    await choose(page, 0);
    await page.locator('.segment .step').last().scrollIntoViewIfNeeded();
    await openMenu(page, 'JSON');
    const box = (await page.locator('.menu').boundingBox())!;
    assert.ok(box.x >= 0 && box.x + box.width <= 400 && box.y >= 0 && box.y + box.height <= 480);
  });

  it('shows one step, says so, and leads back', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await pick(page, 'gzip', 'Show This Step');
    await page.waitForSelector('.segment-body >> text=page_view');
    // The pointer still rests where the menu was: longer than a hover takes to come up.
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.card').count(), 0);
    assert.match(
      await page.innerText('.segment-shown'),
      /Showing step 2 of 3 as it stands: gzip, as text/,
    );
    assert.equal(await page.getAttribute('.step >> text=gzip', 'aria-current'), 'step');
    await page.click('.segment-shown >> text=Show as Bytes');
    await page.waitForSelector('.segment-body >> text=00000010');
    assert.match(await page.innerText('.segment-shown'), /gzip, as bytes/);
    await page.click('.segment-shown >> text=Back to Decoded');
    await page.waitForSelector('.segment-body >> text=distinct_id');
    assert.equal(await page.locator('.segment-shown').count(), 0);
  });

  it('asks for a hex dump in slices, never for all of it', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await pick(page, 'base64', 'Show This Step');
    await page.waitForSelector('.segment-body >> text=00000c70');
    assert.equal(await page.locator('.segment-body .line').count(), 200);
    await page.click('.gap >> text=Show 500 more lines');
    await page.waitForFunction(
      () => document.querySelectorAll('.segment-body .line').length === 700,
    );
    const asked = await page.evaluate(() =>
      window.harness.sent.flatMap((message) =>
        message.type === 'request' && message.name === 'lines' ? [message.params] : [],
      ),
    );
    const blockId = `${telemetrySegment}-base64#bytes@0-${dumpRows}`;
    assert.deepEqual(asked, [{ exchange: 0, blockId, start: 200, count: 500, level: null }]);
    // One row of a dump is one line, whatever the width.
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('.segment-body .line')].map(
        (line) => line.getBoundingClientRect().height,
      ),
    );
    assert.ok(Math.max(...heights.slice(0, 20)) < 30);
  });

  it('remembers what it shows by numbers alone, and asks again when masks have changed', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await pick(page, 'base64', 'Show This Step');
    await page.waitForSelector('.segment-body >> text=00000010');
    const choice = { reading: 0, step: 0, form: 'bytes' } as const;
    assert.deepEqual(await kept(page), [{ exchange: 0, blockId: telemetrySegment, ...choice }]);
    await page.reload();
    await page.waitForSelector('.segment-body >> text=00000010');
    await post(page, { type: 'masking', isRevealed: true });
    await page.waitForFunction(
      () =>
        window.harness.sent.filter(
          (message) => message.type === 'request' && message.name === 'box',
        ).length >= 2,
    );
  });

  it('goes back to what was decoded when a finding in it is gone to', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    await pick(page, 'base64', 'Show This Step');
    await page.waitForSelector('.segment-body >> text=00000010');
    await post(page, { type: 'reveal', exchange: 0, finding: 3 });
    await page.waitForSelector('.segment [data-finding="3"]');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-finding') === '3');
    assert.deepEqual(await kept(page), []);
  });

  it('asks the host to copy, save and show bytes, by ids alone', async () => {
    const { page } = await openPage();
    await choose(page, 0);
    const step = `${telemetrySegment}-gzip`;
    for (const [entry, intent] of [
      ['Copy Text', { name: 'copy-step', exchange: 0, step, as: 'text' }],
      ['Copy as Base64', { name: 'copy-step', exchange: 0, step, as: 'base64' }],
      ['Copy as Hex', { name: 'copy-step', exchange: 0, step, as: 'hex' }],
      ['Save…', { name: 'save-step', exchange: 0, step }],
      ['Go to Bytes', { name: 'show-step-bytes', exchange: 0, step }],
    ] as const) {
      await pick(page, 'gzip', entry);
      assert.deepEqual((await intents(page)).at(-1), intent);
    }
    await openMenu(page, 'base64');
    assert.equal(await page.locator('.menu-item >> text="Copy Text"').count(), 0, 'it is no text');
  });

  it('offers the other readings that stand, and leads back to the best', async () => {
    const { page } = await openPage();
    await choose(page, 2);
    await page.click('.readings');
    assert.deepEqual(
      (await page.locator('.menu-item').allInnerTexts()).map((entry) => entry.trim()),
      ['base64 › gzip', 'base64 › protobuf', 'base64 › MessagePack'],
    );
    assert.equal(await page.getAttribute('.menu-item >> nth=0', 'aria-checked'), 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.segment-body >> text=read as protobuf');
    assert.match(await page.innerText('.segment-shown'), /another reading/);
    const [choice] = (await kept(page)) as { reading: number }[];
    assert.equal(choice?.reading, 1);
    await page.click('.segment-shown >> text=Back to the Best Reading');
    await page.waitForSelector('.segment-body >> text={"a":1');
  });

  it('says what protects it, by a drawing and words', async () => {
    const { page } = await openPage();
    await choose(page, 2);
    const chips = await page.locator('.protection-chip').allInnerTexts();
    assert.ok(chips.includes('encoded, not encrypted'));
    assert.ok(chips.includes('encrypted (JWE)') && chips.includes('unknown: dense bytes'));
    const drawings = await page.evaluate(() =>
      ['encoded', 'encrypted', 'unknown'].map(
        (kind) => document.querySelector(`.protection-chip.is-${kind} svg`)!.innerHTML,
      ),
    );
    assert.equal(new Set(drawings).size, 3);
  });

  it('says what was recovered, and decodes anyway where only a limit stood in the way', async () => {
    const { page } = await openPage();
    await choose(page, 2);
    assert.match(
      await page.innerText('.state-truncated'),
      /cut short · the gzip stream ends before its last block · 812 bytes were recovered/,
    );
    assert.equal(await page.locator('.lift').count(), 1);
    await page.click('.state-skipped .lift');
    assert.deepEqual((await intents(page)).at(-1), { name: 'decode-anyway', exchange: 2 });
    assert.equal(await page.innerText('.lift'), 'Decoding…');
    await post(page, { type: 'rows-changed', start: 2, end: 3 });
    await page.waitForSelector('.lift >> text=Decode Anyway');
  });

  for (const theme of ['dark', 'light', 'hc-dark', 'hc-light']) {
    it(`has no fault that axe finds in ${theme}`, async function () {
      this.timeout(40_000);
      const { page } = await openPage({ theme, rows: 6 }, 1280, 700);
      await choose(page, 0);
      await pick(page, 'base64', 'Show This Step');
      await page.waitForSelector('.segment-body >> text=00000010');
      await openMenu(page, 'gzip');
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary}`),
        ),
        [],
      );
    });
  }
});
