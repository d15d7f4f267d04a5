import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStage, panelRow, panelView, unfold, type Stage } from './setting';

const claims = {
  claims: { encrypted: true, anonymous: true, notInPrivateBrowsing: true },
  never: ['contacts'],
};

/** A claims file in the folder, a capture, and what the one says of the other. */
describe('claims in VS Code', () => {
  let stage: Stage;
  afterEach(() => stage.close());

  const openSample = async (): Promise<void> => {
    writeFileSync(path.join(stage.folder, 'story.claims.json'), JSON.stringify(claims));
    await stage.workbench.openFile('redmi-note-8.har');
    const frame = await stage.workbench.editorFrame();
    await frame.locator('[role=row][aria-rowindex="16"]').waitFor();
    await stage.workbench.runCommand('Payload Lens: Show Verdicts');
  };

  it('stand beside the verdicts and lead to what contradicts them', async () => {
    stage = await openStage();
    await openSample();
    const { workbench } = stage;
    const claim = panelRow(workbench, 'Claims', 'Nothing is collected in private');
    await claim.waitFor();
    assert.match(await claim.innerText(), /contradicted · \d+ exchanges/);
    assert.match(await panelRow(workbench, 'Claims', 'Never sent: contacts').innerText(), /holds/);
    await unfold(claim);
    // The view is low: what a claim rests on comes first, and its exchanges have to be gone to.
    const exchange = panelRow(workbench, 'Claims', /^#3 /);
    for (let row = 0; row < 20 && !(await exchange.isVisible()); row++) {
      await workbench.page.keyboard.press('ArrowDown');
    }
    await exchange.click();
    const frame = await workbench.editorFrame();
    await frame.locator('.verdict', { hasText: 'Exchange 3:' }).waitFor();
  });

  it('are left alone in Restricted Mode', async () => {
    stage = await openStage({ trust: 'restricted' });
    await openSample();
    await panelRow(stage.workbench, 'Verdicts', 'IMEI').waitFor();
    assert.equal(await panelView(stage.workbench, 'Claims').count(), 0);
  });
});
