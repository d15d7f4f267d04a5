import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { clipboard, openStage, root, type Stage } from './setting';

/** A working day in the editor, by mouse and keys: arranging, searching, folding, bytes, taking along. */
describe('the editor in VS Code', () => {
  let stage: Stage;
  let frame: FrameLocator;

  before(async () => {
    stage = await openStage({ viewport: { width: 1600, height: 1000 } });
    await stage.workbench.openFile('redmi-note-8.har');
    frame = await stage.workbench.editorFrame();
    await frame.getByText('11 flagged').first().waitFor();
  });
  after(() => stage.close());
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.title.replaceAll(/\W+/g, '-');
    await stage.workbench.screenshot(path.join(root, '.vscode-test/failures', `${name}.png`));
  });

  const row = (index: number): Locator => frame.locator(`#row-${index}`);
  const cells = (column: string): Promise<string[]> =>
    frame.locator(`.grid [role=row]:not(.grid-head) .cell-${column}`).allInnerTexts();
  const view = async (entry: string): Promise<void> => {
    await frame.getByRole('button', { name: 'View', exact: true }).click();
    await frame.getByRole('menuitemradio', { name: entry, exact: true }).click();
  };

  it('sorts by a heading, both ways and back', async () => {
    const heading = frame.locator('[role=columnheader].cell-host');
    const asCaptured = await cells('host');
    await heading.locator('.grid-sort').click();
    await frame.locator('[role=columnheader].cell-host[aria-sort=ascending]').waitFor();
    await frame.locator('.grid [aria-rowindex="2"]', { hasText: 'account.' }).waitFor();
    assert.deepEqual(await cells('host'), asCaptured.toSorted());
    await heading.locator('.grid-sort').click();
    await frame.locator('[role=columnheader].cell-host[aria-sort=descending]').waitFor();
    await frame.locator('.grid [aria-rowindex="2"]', { hasText: 'weather.' }).waitFor();
    await heading.locator('.grid-sort').click();
    await frame.locator('.grid [aria-rowindex="2"]', { hasText: 'news.' }).waitFor();
    assert.deepEqual(await cells('host'), asCaptured);
  });

  it('groups, folds a group, and keeps that where the tab was hidden', async () => {
    await view('Group by Recipient');
    const xiaomi = frame.locator('.group-row', { hasText: 'Xiaomi' });
    await xiaomi.click();
    await row(3).waitFor({ state: 'detached' });
    await stage.workbench.openFile('items.xml');
    await stage.workbench.openFile('redmi-note-8.har');
    frame = await stage.workbench.editorFrame();
    await frame.locator('.group-row', { hasText: 'Xiaomi' }).waitFor();
    assert.equal(await row(3).count(), 0, 'it is folded still');
    await view('No Groups');
    await row(3).waitFor();
  });

  it('chooses several, and shows only these', async () => {
    await row(1).click();
    await row(4).click({ modifiers: ['Shift'] });
    await frame.getByText('4 of 15 chosen').first().waitFor();
    await frame.getByRole('button', { name: 'Show Only These' }).click();
    await frame.locator('.filter-count', { hasText: '4 of 15' }).waitFor();
    await frame.locator('.filter-clear').click();
    await row(14).waitFor();
  });

  it('narrows to a span of time by dragging over the timeline', async () => {
    const strip = (await frame.locator('.time-strip').boundingBox())!;
    const { mouse } = stage.workbench.page;
    await mouse.move(strip.x + strip.width * 0.25, strip.y + strip.height / 2);
    await mouse.down();
    await mouse.move(strip.x + strip.width * 0.45, strip.y + strip.height / 2, { steps: 4 });
    await mouse.up();
    await frame.locator('.filter-count', { hasText: /^2 of 15$/ }).waitFor();
    assert.match(await frame.locator('.filter-input').inputValue(), /^time:/);
    await frame.getByRole('button', { name: 'Show All Times' }).click();
    await row(14).waitFor();
  });

  it('searches what is decoded, says where it hit, and finds on in the exchange', async () => {
    await frame.locator('.filter-input').fill('example-search');
    await frame.locator('.filter-count', { hasText: /^1 of 15$/ }).waitFor();
    await row(3).getByText('base64').first().waitFor();
    await row(3).click();
    await frame.locator('.find-count', { hasText: /^1 of / }).waitFor();
    assert.equal(await frame.locator('.find-bar input').inputValue(), 'example-search');
    await frame.locator('.filter-clear').click();
    await frame.locator('.find-bar input').fill('distinct_id');
    await frame.locator('.find-count', { hasText: '1 of 2' }).waitFor();
    await frame.locator('.find-bar input').press('Enter');
    await frame.locator('.find-count', { hasText: '2 of 2' }).waitFor();
    await frame.locator('.find-bar input').press('Escape');
    assert.equal(await frame.locator('.find-bar').count(), 0);
  });

  it('folds a tree, and goes to the bytes of a field', async () => {
    const fold = frame.locator('.tab-panel .line .fold').nth(1);
    await fold.click();
    await frame.locator('.tab-panel .folded').first().waitFor();
    await fold.click();
    await frame.locator('.tab-panel .folded').first().waitFor({ state: 'detached' });
    await frame.getByRole('tab', { name: 'Bytes' }).click();
    await frame.locator('.bytes-text .mark').first().click();
    await frame.locator('.bytes-status', { hasText: /chosen/ }).waitFor();
    assert.ok((await frame.locator('.hex-digits .is-chosen').count()) > 0);
    await frame.getByRole('tab', { name: 'Request' }).click();
    const scrolled = await frame
      .locator('html, body, .page')
      .evaluateAll((all) => all.reduce((sum, { scrollTop }) => sum + scrollTop, 0));
    assert.equal(scrolled, 0, 'the page stays in its place');
  });

  it('copies the path of what is pointed at', async () => {
    await frame.locator('.tab-panel [data-finding]', { hasText: '356•' }).first().click();
    await stage.workbench.runCommand('Payload Lens: Copy Path');
    for (
      let tries = 0;
      tries < 20 && !(await clipboard(stage.workbench)).includes('/imei');
      tries++
    ) {
      await stage.workbench.page.waitForTimeout(100);
    }
    assert.match(
      await clipboard(stage.workbench),
      /form:data_list.*gzip.*json:\/0\/properties\/imei/,
    );
  });

  it('exports what the filter leaves, masked, to a file that is chosen', async () => {
    const { page } = stage.workbench;
    await frame.locator('.filter-input').fill('recipient:umeng');
    await frame.locator('.filter-count', { hasText: /^1 of 15$/ }).waitFor();
    await frame.getByRole('button', { name: 'Export' }).click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'CSV' }).click();
    const file = path.join(stage.folder, 'umeng.csv');
    const box = page.locator('.quick-input-box input');
    await box.waitFor();
    await box.fill(file);
    await box.press('Enter');
    for (let tries = 0; tries < 50 && !existsSync(file); tries++) await page.waitForTimeout(100);
    const text = readFileSync(file, 'utf8');
    assert.match(text, /ulogs\.umeng\.com/);
    assert.match(text, /imei/);
    assert.doesNotMatch(text, /miui|\d{15}/, 'only what is left, and masked');
  });
});
