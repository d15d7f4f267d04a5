import assert from 'node:assert/strict';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openStage, panelRow, root, type Stage } from './setting';

/** The filter of the list, by keys in the page and by the side panel's menus. */
describe('the filter in VS Code', () => {
  let stage: Stage;
  let frame: FrameLocator;

  before(async () => {
    stage = await openStage({ viewport: { width: 1440, height: 1000 } });
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

  const counted = (words: string | RegExp): Promise<void> =>
    frame.locator('.filter-count', { hasText: words }).waitFor();
  const choose = async (view: string, text: RegExp, item: string): Promise<void> => {
    await panelRow(stage.workbench, view, text).click({ button: 'right' });
    const { page } = stage.workbench;
    const label = page.locator('.context-view .action-label', { hasText: item });
    await label.hover();
    await page.keyboard.press('Enter');
    await label.waitFor({ state: 'hidden' });
  };

  it('takes the focus by its key, completes, and narrows the list', async () => {
    const { keyboard } = stage.workbench.page;
    const focused = frame.locator('.filter-input:focus');
    // A workbench that has just opened the editor may not know yet whose the key is.
    for (let tries = 0; tries < 5 && (await focused.count()) === 0; tries++) {
      await frame.locator('.grid').click({ position: { x: 60, y: 60 } });
      await keyboard.press('Control+f');
      await focused.waitFor({ timeout: 4_000 }).catch(() => undefined);
    }
    await focused.waitFor();
    await keyboard.type('sev');
    await frame.locator('.filter-choice', { hasText: 'severity:' }).waitFor();
    await keyboard.press('Tab');
    await keyboard.type('>=crit');
    await counted(/^\d+ of 15$/);
    await keyboard.press('Escape');
    const left = Number(await frame.locator('.grid').getAttribute('aria-rowcount')) - 1;
    assert.ok(left > 0 && left < 15, `${left} are left`);
    await frame.locator('.filter-clear').click();
    await frame.locator('[role=row][aria-rowindex="16"]').waitFor({ state: 'attached' });
  });

  it('narrows to a node of the side panel, by words or by a set', async () => {
    await stage.workbench.runCommand('Payload Lens: Show Verdicts');
    await choose('Recipients', /^Xiaomi/, 'Show Only These Exchanges');
    await counted('8 of 15');
    assert.match(await frame.locator('.filter-input').inputValue(), /^recipient:=Xiaomi/);
    await choose('Identifiers', /^IMEI 356•/, 'Show Only These Exchanges');
    await counted('7 of 15');
    assert.match(await frame.locator('.filter-set').innerText(), /^IMEI 356•/);
    assert.equal(await frame.locator('.filter-input').inputValue(), '');
  });
});
