import * as vscode from 'vscode';
import type { FilterWish } from '../view/filter/model';
import { CapturePanel } from './capturePanel';
import type { PanelActions } from './capturePanel';
import type { CaptureSelection, OpenCapture } from './openCapture';
import type { CaptureLease, OpenCaptures } from './openCaptures';

/** Our custom editors: one is the default for `.har`, the other is offered for names others own. */
export const viewTypes = { default: 'payloadLens.capture', option: 'payloadLens.captureOption' };

/** The view type a resource is opened with. */
export function viewTypeFor(uri: vscode.Uri): string {
  return /\.har$/i.test(uri.path) ? viewTypes.default : viewTypes.option;
}

/** Whether a tab is one of our editors. */
export function isCaptureTab(input: unknown): input is vscode.TabInputCustom {
  return (
    input instanceof vscode.TabInputCustom && Object.values(viewTypes).includes(input.viewType)
  );
}

/** A document of our editors: a hold on the capture. */
class CaptureDocument implements vscode.CustomDocument {
  readonly #lease: CaptureLease;

  constructor(
    readonly uri: vscode.Uri,
    lease: CaptureLease,
  ) {
    this.#lease = lease;
  }

  get capture(): OpenCapture {
    return this.#lease.capture;
  }

  dispose(): void {
    this.#lease.dispose();
  }
}

/** Opens captures in our editors, and knows those that are open. */
export class CaptureEditors
  implements vscode.CustomReadonlyEditorProvider<CaptureDocument>, vscode.Disposable
{
  readonly #captures: OpenCaptures;
  readonly #distUri: vscode.Uri;
  readonly #actions: PanelActions;
  readonly #panels = new Set<CapturePanel>();
  readonly #targets = new Map<string, CaptureSelection>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** An editor was opened, closed or made active. */
  readonly onDidChange = this.#changed.event;

  constructor(captures: OpenCaptures, distUri: vscode.Uri, actions: PanelActions) {
    this.#captures = captures;
    this.#distUri = distUri;
    this.#actions = actions;
  }

  register(): vscode.Disposable {
    const options = { supportsMultipleEditorsPerDocument: true };
    return vscode.Disposable.from(
      this,
      ...Object.values(viewTypes).map((viewType) =>
        vscode.window.registerCustomEditorProvider(viewType, this, options),
      ),
    );
  }

  async openCustomDocument(uri: vscode.Uri): Promise<CaptureDocument> {
    return new CaptureDocument(uri, await this.#captures.open(uri));
  }

  resolveCustomEditor(document: CaptureDocument, webviewPanel: vscode.WebviewPanel): void {
    const panel = new CapturePanel(document.capture, webviewPanel, this.#distUri, this.#actions);
    this.#panels.add(panel);
    webviewPanel.onDidChangeViewState(() => {
      if (webviewPanel.active) panel.activate();
      this.#changed.fire();
    });
    webviewPanel.onDidDispose(() => {
      panel.dispose();
      this.#panels.delete(panel);
      this.#changed.fire();
    });
    const key = document.uri.toString();
    const target = this.#targets.get(key);
    this.#targets.delete(key);
    if (target) panel.reveal(target);
    this.#changed.fire();
  }

  /** The editor that has the focus, or had it last in its group. */
  get active(): CapturePanel | undefined {
    return [...this.#panels].find((panel) => panel.webviewPanel.active);
  }

  /** Whether an editor shows this capture. */
  shows(capture: OpenCapture): boolean {
    return this.find(capture.id) === capture;
  }

  /** The capture of that id, or undefined where no editor of ours shows it. */
  find(id: number): OpenCapture | undefined {
    return [...this.#panels].find(({ capture }) => capture.id === id)?.capture;
  }

  /** Opens a capture, or brings its editor to the front, and shows `target` in it. */
  async open(uri: vscode.Uri, target: CaptureSelection | null = null): Promise<void> {
    const key = uri.toString();
    const panels = [...this.#panels].filter((panel) => panel.capture.uri.toString() === key);
    const shown = panels.find((panel) => panel.webviewPanel.visible) ?? panels[0];
    if (shown) {
      shown.webviewPanel.reveal(undefined, false);
      if (target) shown.reveal(target);
      return;
    }
    if (target) this.#targets.set(key, target);
    await vscode.commands.executeCommand('vscode.openWith', uri, viewTypeFor(uri));
  }

  /** Opens a capture, or brings its editor to the front, and narrows its list. */
  async narrow(uri: vscode.Uri, wish: FilterWish): Promise<void> {
    await this.open(uri);
    const key = uri.toString();
    const panels = [...this.#panels].filter((panel) => panel.capture.uri.toString() === key);
    (panels.find((panel) => panel.webviewPanel.visible) ?? panels[0])?.narrow(wish);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
