import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { FrameLocator, Locator } from 'playwright-core';
import { clipboard, openStage, panelRow, panelView, root, unfold, type Stage } from './setting';

const sample = 'redmi-note-8.har';
const imei = '356938035643809';

/** The side panel as a person goes through it, by mouse and keys. */
describe('the side panel', () => {
  let stage: Stage;
  let frame: FrameLocator;
  const row = (view: string, text: string | RegExp): Locator =>
    panelRow(stage.workbench, view, text);

  before(async () => {
    stage = await openStage({ viewport: { width: 1440, height: 1200 } });
    const claims = { claims: { encrypted: true, notInPrivateBrowsing: true }, never: ['contacts'] };
    writeFileSync(path.join(stage.folder, 'vendor.claims.json'), JSON.stringify(claims));
    await stage.workbench.openFile(sample);
    frame = await stage.workbench.editorFrame();
    await frame.getByText('11 flagged').first().waitFor();
    await stage.workbench.runCommand('Payload Lens: Show Verdicts');
  });
  after(() => stage.close());
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.title.replaceAll(/\W+/g, '-');
    await stage.workbench.screenshot(path.join(root, '.vscode-test/failures', `${name}.png`));
  });

  /** Chooses from the menu of a row. */
  const choose = async (on: Locator, item: string): Promise<void> => {
    await on.click({ button: 'right' });
    const { page } = stage.workbench;
    const label = page.locator('.context-view .action-label', { hasText: item });
    // VS Code takes no click right after a menu has opened, lest it was meant for what is below.
    await label.hover();
    await page.keyboard.press('Enter');
    await label.waitFor({ state: 'hidden' });
  };
  const copied = async (pattern: RegExp): Promise<string> => {
    for (let attempt = 0; attempt < 100; attempt++) {
      const text = await clipboard(stage.workbench);
      if (pattern.test(text)) return text;
      await delay(50);
    }
    return assert.fail(`the clipboard never held ${pattern.source}`);
  };

  it('unfolds a verdict to its points, and leads from a field to the editor', async () => {
    await unfold(row('Verdicts', /^Visited page/));
    await unfold(row('Verdicts', /#3 sa\.api/));
    await unfold(row('Verdicts', /^Why critical/));
    await row('Verdicts', /^115 points make it critical/).waitFor();
    await row('Verdicts', /^\+25 for private browsing/).waitFor();
    await row('Verdicts', /^Why critical/)
      .locator('.monaco-tl-twistie')
      .click();
    await row('Verdicts', /^properties\.url/).click();
    await frame.locator('[role=row][aria-selected=true][aria-rowindex="5"]').waitFor();
    await frame.locator('.tab-panel [data-finding="23"]').first().waitFor();
  });

  it('reveals one value by its button, and copies rows and values by keys', async () => {
    const field = row('Verdicts', /^properties\.url/);
    assert.match(await field.innerText(), /http•+/);
    // Choosing a field moves on to the page; keys go to the tree again once it has the focus.
    await stage.workbench.runCommand('Payload Lens: Show Verdicts');
    await panelView(stage.workbench, 'Verdicts').locator('.monaco-list:focus').waitFor();
    await stage.workbench.page.keyboard.press('Control+c');
    await copied(/^properties\.url\thttp•+$/);
    await stage.workbench.page.keyboard.press('Control+Shift+c');
    await copied(/^https:\/\/clinic\.example\.org/);
    await field.hover();
    await field.locator('.action-label[aria-label*="Reveal Value"]').click();
    await row('Verdicts', /^properties\.urlhttps:\/\/clinic/).waitFor();
  });

  it('groups by whatever is chosen', async () => {
    const view = panelView(stage.workbench, 'Verdicts');
    for (const [grouping, first] of [
      ['Recipient', /^Xiaomi/],
      ['Severity', /^Critical/],
      ['Exchange', /^#3 sa\.api/],
      ['Entity', /^Visited page/],
    ] as const) {
      await stage.workbench.runCommand(`Payload Lens: Group by ${grouping}`);
      await row('Verdicts', first).waitFor();
      assert.match(
        await view.locator('.pane-header').innerText(),
        new RegExp(`by ${grouping}`, 'i'),
      );
    }
  });

  it('says who got it and where they are', async () => {
    const xiaomi = row('Recipients', /^Xiaomi/);
    assert.match(await xiaomi.innerText(), /8 exchanges · third party/);
    await unfold(xiaomi);
    await unfold(row('Recipients', /^What it got/));
    await unfold(row('Recipients', /^IMEI/));
    await row('Recipients', /^#1 sa\.api/).waitFor();
  });

  it('says what ties exchanges together, masked until a value is revealed', async () => {
    const found = row('Identifiers', /^IMEI 356•/);
    assert.match(await found.innerText(), /7 exchanges, 4 hosts, 2 companies/);
    await choose(found, 'Copy Value');
    assert.equal(await copied(/^3569/), imei);
    await choose(found, 'Reveal Value');
    await row('Identifiers', new RegExp(`^IMEI ${imei}`)).waitFor();
  });

  it('holds the claims of a file against the capture', async () => {
    await row('Claims', /contradicted/).waitFor();
    assert.equal(await panelView(stage.workbench, 'Claims').locator('.monaco-list-row').count(), 3);
  });

  it('judges anew when a party is set, and again when that is taken back', async () => {
    await choose(row('Recipients', /^Xiaomi/), 'Set as First Party');
    await row('Recipients', /^Xiaomi.*first party/).waitFor();
    await choose(row('Recipients', /^Xiaomi/), 'Judge Party by the Capture');
    await row('Recipients', /^Xiaomi.*third party/).waitFor();
  });
});
