import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../vscode/workbench';
import { writeCaptures } from '../extension/captures';

export const root = path.resolve(__dirname, '../..');

/** The package that `npm run package` made. */
export function packagedExtension(): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return path.join(root, `payload-lens-${version}.vsix`);
}

/** A workbench with the packaged extension over a folder of invented captures. */
export interface Stage {
  readonly folder: string;
  readonly workbench: Workbench;
  close(): Promise<void>;
}

/** Opens the workbench as a user's would be: the package installed, captures in the folder. */
export async function openStage(options: Partial<WorkbenchOptions> = {}): Promise<Stage> {
  const home = mkdtempSync(path.join(tmpdir(), 'payload-lens-walk-'));
  // Its name stands in the title of the window, and so in pictures.
  const folder = path.join(home, 'captures');
  cpSync(path.join(root, 'media/samples'), folder, { recursive: true });
  writeCaptures(folder);
  const workbench = await openWorkbench({
    folder,
    vsix: packagedExtension(),
    viewport: { width: 1440, height: 900 },
    ...options,
    settings: { 'workbench.startupEditor': 'none', ...options.settings },
  });
  return {
    folder,
    workbench,
    async close() {
      await workbench.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A view of ours in the side bar by its title. */
export function panelView({ page }: Workbench, title: string): Locator {
  return page.locator(`.pane:has(.pane-header[aria-label*="${title}"])`);
}

/** The Verdicts view in the side bar. */
export function verdictsView(workbench: Workbench): Locator {
  return panelView(workbench, 'Verdicts');
}

/** A row of a view of ours whose label or description holds `text`; the first of them. */
export function panelRow(workbench: Workbench, title: string, text: string | RegExp): Locator {
  return panelView(workbench, title).locator('.monaco-list-row').filter({ hasText: text }).first();
}

/** Unfolds a row, and waits until it has; a tree that is just being filled may miss a click. */
export async function unfold(row: Locator): Promise<void> {
  const unfolded = row.and(row.page().locator('[aria-expanded=true]'));
  for (let tries = 0; tries < 5 && (await unfolded.count()) === 0; tries++) {
    await row.locator('.monaco-tl-twistie').click();
    await unfolded.waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
  await unfolded.waitFor();
}

/** A node of the Verdicts tree whose label or description holds `text`. */
export function verdictNode(workbench: Workbench, text: string | RegExp): Locator {
  return verdictsView(workbench).locator('.monaco-list-row').filter({ hasText: text });
}

/**
 * Runs a command that is offered only in some state, once that state has come: the palette looks
 * when it opens, and the extension tells of what is active a moment after it is.
 */
export async function runOnceOffered(workbench: Workbench, title: string): Promise<void> {
  for (let attempt = 0; attempt < 8 && !(await workbench.paletteOffers(title)); attempt++);
  await workbench.runCommand(title);
}

/** The text of the clipboard. */
export async function clipboard({ page }: Workbench): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
