import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { har } from '../report/har';
import { phone, unknown, xiaomi } from '../verdict/compare/pairs';
import { openStage, root, runOnceOffered, type Stage } from './setting';

const { imei, gaid, freshGaid } = phone;

/** A user compares a capture with one from after a reset. */
describe('comparing two captures', () => {
  let stage: Stage;

  before(async () => {
    stage = await openStage();
    const write = (name: string, url: string, body: object): void => {
      const entries = [{ url: unknown }, { url, body: JSON.stringify(body) }];
      writeFileSync(path.join(stage.folder, name), har(entries));
    };
    write('before.har', xiaomi, { imei, gaid });
    write('after.har', xiaomi, { imei, gaid: freshGaid });
  });
  after(() => stage.close());
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.title.replaceAll(/\W+/g, '-');
    await stage.workbench.screenshot(path.join(root, '.vscode-test/failures', `${name}.png`));
  });

  it('says what survives, masked, and leads to the exchange in the capture it stands in', async () => {
    const { workbench } = stage;
    for (const name of ['after.har', 'before.har']) {
      await workbench.openFile(name);
      await (await workbench.editorFrame()).getByRole('grid').waitFor();
    }
    await runOnceOffered(workbench, 'Payload Lens: Compare with…');
    await workbench.pick('after.har');
    await workbench.page.getByRole('tab', { name: 'before.har ↔ after.har' }).waitFor();
    const frame = await workbench.editorFrame();
    await frame.locator('.compare-table').first().waitFor();
    assert.equal(
      await frame.locator('h1').innerText(),
      '1 of 2 identifiers survives: IMEI still goes to Xiaomi; 1 is new',
    );
    assert.ok(!(await frame.locator('body').innerText()).includes(imei));
    await workbench.screenshot(path.join(root, 'out/screenshots/compare-dark.png'));

    await frame.getByRole('button', { name: 'Reveal' }).click();
    await frame.getByText(imei).first().waitFor();
    await frame.getByRole('button', { name: 'IMEI, After: show exchange 1' }).first().click();
    const tab = workbench.page.getByRole('tab', { name: /^after\.har/, selected: true });
    await tab.first().waitFor();
    const editor = await workbench.editorFrame();
    await editor.locator('.verdict', { hasText: 'Exchange 1:' }).waitFor();
  });
});
