/**
 * Takes pictures of the packaged extension in the real workbench: the states of the walk in VS
 * Code's four themes, into `out/screenshots/`. With `--docs`, those of the README and of the
 * walkthrough as well.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeWalkthrough } from './pictures/walkthrough';
import { openStage, panelRow, root, unfold, verdictNode, verdictsView } from '../ui/setting';
import { themes, type Theme } from '../vscode/workbench';

const folder = path.join(root, 'out/screenshots');
const withDocs = process.argv.includes('--docs');
const docs: Partial<Record<Theme, string>> = { dark: 'walk-dark.png', light: 'walk-light.png' };

async function main(): Promise<void> {
  const stage = await openStage({ viewport: { width: 1600, height: 1000 } });
  const { workbench } = stage;
  const take = async (state: string): Promise<void> => {
    for (const theme of themes) {
      await workbench.setTheme(theme);
      await workbench.screenshot(path.join(folder, `${state}-${theme}.png`));
    }
    await workbench.setTheme('dark');
  };
  try {
    await workbench.openFile('redmi-note-8.har');
    let frame = await workbench.editorFrame();
    await frame.getByText('flagged').first().waitFor();
    await workbench.runCommand('Payload Lens: Show Verdicts');
    await verdictsView(workbench).locator('.monaco-list-row').first().waitFor();
    await take('1-overview');

    await frame.locator('[role=row][aria-rowindex="5"]').click();
    await frame.locator('.segment').first().waitFor();
    const node = verdictNode(workbench, /^visited page/i).first();
    await node.locator('.monaco-tl-twistie').click();
    await frame.locator('.tab-panel [data-finding]').first().waitFor();
    await take('2-exchange');
    if (withDocs) {
      for (const [theme, name] of Object.entries(docs)) {
        await workbench.setTheme(theme as Theme);
        await workbench.screenshot(path.join(root, 'media/docs', name));
      }
      await workbench.setTheme('dark');
    }

    await frame.locator('.tab-panel .segment [data-finding]').nth(3).hover();
    await frame.locator('.card').waitFor();
    await workbench.screenshot(path.join(folder, '3-card-dark.png'));
    await workbench.page.keyboard.press('Escape');

    await frame.getByRole('tab', { name: /Findings/ }).click();
    await take('4-findings');
    await frame.getByRole('tab', { name: 'Bytes' }).click();
    await frame.locator('.hex-row').first().waitFor();
    await take('12-bytes');
    await frame.getByRole('tab', { name: 'Request' }).click();

    await frame.getByRole('button', { name: 'View', exact: true }).click();
    await frame.getByRole('menuitemradio', { name: 'Group by Recipient' }).click();
    await frame.locator('[role=row][aria-level="1"]').first().waitFor();
    await frame.getByRole('combobox').fill('android');
    await frame.getByText(/^in /).first().waitFor();
    await take('13-arranged');
    await frame.getByRole('combobox').fill('');
    await frame.getByRole('button', { name: 'View', exact: true }).click();
    await frame.getByRole('menuitemradio', { name: 'No Groups' }).click();

    await frame.locator('[role=row][aria-rowindex="13"]').click();
    await frame.locator('.verdict', { hasText: 'Exchange 11:' }).waitFor();
    await workbench.screenshot(path.join(folder, '5-encrypted-dark.png'));

    await workbench.runCommand('Payload Lens: Open as Text');
    await workbench.hoverText('H4sIAAAAAAAC');
    await workbench.screenshot(path.join(folder, '6-text-hover-dark.png'));
    await workbench.setTheme('light');
    await workbench.hoverText('H4sIAAAAAAAC');
    await workbench.screenshot(path.join(folder, '6-text-hover-light.png'));
    await workbench.setTheme('dark');

    await workbench.openFile('notes.har');
    frame = await workbench.editorFrame();
    await frame.getByRole('alert').waitFor();
    await workbench.screenshot(path.join(folder, '7-no-capture-dark.png'));

    await workbench.openFile('live.har');
    frame = await workbench.editorFrame();
    await frame.locator('[role=row][aria-rowindex="2"]').first().click();
    await frame.getByRole('tab', { name: /Messages/ }).click();
    await frame.locator('#message-6').click();
    await frame.locator('.message-detail .segment').waitFor();
    await take('11-messages');

    await workbench.openFile('cut.har');
    frame = await workbench.editorFrame();
    await frame.locator('[role=row][aria-rowindex="2"]').click();
    await frame.locator('.segment').first().waitFor();
    await workbench.screenshot(path.join(folder, '8-cut-dark.png'));

    await workbench.openFile('items.xml');
    await workbench.runCommand('Payload Lens: Open as Capture');
    frame = await workbench.editorFrame();
    await frame.locator('[role=row][aria-rowindex="2"]').click();
    await frame.locator('.segment').first().waitFor();
    await workbench.screenshot(path.join(folder, '9-burp-dark.png'));
    const claims = { claims: { encrypted: true, anonymous: true }, never: ['contacts'] };
    writeFileSync(path.join(stage.folder, 'vendor.claims.json'), JSON.stringify(claims));
    // It was left open as text.
    await workbench.openFile('redmi-note-8.har');
    await workbench.runCommand('Payload Lens: Open as Capture');
    frame = await workbench.editorFrame();
    await frame.getByText('flagged').first().waitFor();
    for (const [view, text] of [
      ['Verdicts', /^Visited page/],
      ['Verdicts', /#3 sa\.api/],
      ['Recipients', /^Xiaomi/],
      ['Recipients', /Who it is/],
      ['Identifiers', /^Installation id/],
      ['Claims', /contradicted/i],
    ] as const) {
      await unfold(panelRow(workbench, view, text));
    }
    await take('10-panel');
    if (withDocs) writeWalkthrough();
    console.log(`Pictures are in ${path.relative(root, folder)}.`);
  } finally {
    await stage.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
