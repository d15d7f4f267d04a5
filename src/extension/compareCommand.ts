import * as vscode from 'vscode';
import { ComparePanel, titleOf } from './comparePanel';
import type { CompareActions, ComparedLeases } from './comparePanel';
import { isCaptureTab } from './captureEditors';
import { nameOf } from './captureInput';
import { askForCaptures } from './captureNames';
import { followProgress, settled } from './captureState';
import type { OpenCapture } from './openCapture';
import type { OpenCaptures } from './openCaptures';
import { slowly } from './slowly';

/** "Compare with…": asks which captures, waits until both are judged, and shows what differs. */
export class CompareCommand implements vscode.Disposable {
  readonly #captures: OpenCaptures;
  readonly #distUri: vscode.Uri;
  readonly #actions: CompareActions;
  readonly #active: () => OpenCapture | null;
  readonly #panels = new Map<string, ComparePanel>();

  constructor(
    captures: OpenCaptures,
    distUri: vscode.Uri,
    active: () => OpenCapture | null,
    actions: CompareActions,
  ) {
    this.#captures = captures;
    this.#distUri = distUri;
    this.#active = active;
    this.#actions = actions;
  }

  /**
   * @param resource what a menu was opened on, or nothing from the palette.
   * @param selected all that is selected in the Explorer: two are compared in that order.
   */
  async run(resource?: unknown, selected?: unknown): Promise<void> {
    const [one, two] = urisOf(selected);
    if (one && two) return this.compare(one, two);
    const before =
      resource instanceof vscode.Uri
        ? resource
        : (this.#active()?.uri ?? (await pick(vscode.l10n.t('Compare a capture'), null)));
    if (!before) return;
    const title = vscode.l10n.t('Compare {0} with…', nameOf(before));
    const after = await pick(title, before);
    if (after) await this.compare(before, after);
  }

  /** Shows the comparison of two captures, or brings its page to the front. */
  async compare(before: vscode.Uri, after: vscode.Uri): Promise<void> {
    const key = `${before.toString()} ${after.toString()}`;
    const shown = this.#panels.get(key);
    if (shown) return shown.reveal();
    const leases: ComparedLeases = {
      before: await this.#captures.open(before),
      after: await this.#captures.open(after),
    };
    if (!(await waitFor(leases))) {
      leases.before.dispose();
      leases.after.dispose();
      return;
    }
    const column = vscode.window.tabGroups.activeTabGroup.viewColumn;
    const page = vscode.window.createWebviewPanel('payloadLens.compare', titleOf(leases), column);
    const panel = new ComparePanel(leases, page, this.#distUri, this.#actions);
    this.#panels.set(key, panel);
    page.onDidDispose(() => {
      panel.dispose();
      this.#panels.delete(key);
    });
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose();
    this.#panels.clear();
  }
}

/** Two resources of the Explorer's selection, or none. */
function urisOf(selected: unknown): readonly vscode.Uri[] {
  if (!Array.isArray(selected) || selected.length !== 2) return [];
  return selected.filter((one) => one instanceof vscode.Uri);
}

/** A capture that the user chooses: of those that are open, or a file. */
async function pick(title: string, other: vscode.Uri | null): Promise<vscode.Uri | undefined> {
  const open = openUris().filter((uri) => uri.toString() !== other?.toString());
  if (open.length === 0) return pickFile(title);
  const items: (vscode.QuickPickItem & { readonly uri: vscode.Uri | null })[] = [
    ...open.map((uri) => ({
      label: nameOf(uri),
      description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')),
      iconPath: new vscode.ThemeIcon('file'),
      uri,
    })),
    { label: '', kind: vscode.QuickPickItemKind.Separator, uri: null },
    {
      label: vscode.l10n.t('Choose a File…'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
      uri: null,
    },
  ];
  const placeHolder = vscode.l10n.t('An open capture, or a file');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder });
  if (!chosen) return undefined;
  return chosen.uri ?? pickFile(title);
}

/** Resources of the tabs that show captures, each once. */
function openUris(): vscode.Uri[] {
  const uris = new Map<string, vscode.Uri>();
  for (const { tabs } of vscode.window.tabGroups.all) {
    for (const { input } of tabs) {
      if (isCaptureTab(input)) uris.set(input.uri.toString(), input.uri);
    }
  }
  return [...uris.values()];
}

async function pickFile(title: string): Promise<vscode.Uri | undefined> {
  const [file] = await askForCaptures(title);
  return file;
}

/** Resolves true when both are judged or cannot be; false when the user has had enough. */
async function waitFor({ before, after }: ComparedLeases): Promise<boolean> {
  const both = [before.capture, after.capture];
  const isOver = await slowly({
    title: vscode.l10n.t('Comparing captures'),
    work: settled(both),
    follow: (tell) => followProgress(both, ({ uri }) => nameOf(uri), tell),
  });
  return isOver === true;
}
