import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStage, panelRow, panelView, unfold, type Stage } from './setting';

const claims = {
  claims: { encrypted: true, anonymous: true, notInPrivateBrowsing: true },
  never: ['contacts'],
};

/** Opens a claims file in the folder and a capture, before the clock of a test runs. */
async function openSample(options: Parameters<typeof openStage>[0]): Promise<Stage> {
  const stage = await openStage(options);
  writeFileSync(path.join(stage.folder, 'story.claims.json'), JSON.stringify(claims));
  await stage.workbench.openFile('redmi-note-8.har');
  const frame = await stage.workbench.editorFrame();
  await frame.locator('[role=row][aria-rowindex="16"]').waitFor();
  await stage.workbench.runCommand('Payload Lens: Show Verdicts');
  return stage;
}

/** What a claims file says of a capture. */
describe('claims in VS Code', () => {
  let stage: Stage;
  before(async () => {
    stage = await openSample({});
  });
  after(() => stage.close());

  it('stand beside the verdicts and lead to what contradicts them', async () => {
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
    const frame = await workbench.editorFrame();
    const shown = frame.locator('.verdict', { hasText: 'Exchange 3:' });
    // VS Code lets go of a row's command when the tree is told anew, a moment before it draws the row anew.
    for (let tries = 0; tries < 4 && !(await shown.isVisible()); tries++) {
      await exchange.click();
      await shown.waitFor({ timeout: 4_000 }).catch(() => undefined);
    }
    await shown.waitFor();
  });
});

describe('claims in Restricted Mode', () => {
  let stage: Stage;
  before(async () => {
    stage = await openSample({ trust: 'restricted' });
  });
  after(() => stage.close());

  it('are left alone', async () => {
    await panelRow(stage.workbench, 'Verdicts', 'IMEI').waitFor();
    assert.equal(await panelView(stage.workbench, 'Claims').count(), 0);
  });
});
