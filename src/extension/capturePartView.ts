import * as vscode from 'vscode';
import type { PanelName } from '../view/model';
import type { ActiveCapture } from './activeCapture';
import { PanelTree } from './panelTree';
import type { PanelElement } from './verdictItem';
import { progressOf } from './verdictsView';
import { formatCount } from '../view/language';

/** What a view beside the verdicts says where it has nothing to show. */
export interface PartWords {
  readonly empty: string;
}

/**
 * A view of the side panel that shows what only the whole capture can tell, so it is empty until all
 * of it was looked at, and says so.
 */
export class CapturePartView implements vscode.Disposable {
  readonly view: vscode.TreeView<PanelElement>;
  readonly #active: ActiveCapture;
  readonly #tree: PanelTree;
  readonly #empty: string;
  readonly #subscriptions: vscode.Disposable;

  constructor(
    name: Exclude<PanelName, 'verdicts'>,
    active: ActiveCapture,
    { empty }: PartWords,
    counted?: (roots: number) => void,
  ) {
    this.#active = active;
    this.#empty = empty;
    this.#tree = new PanelTree(
      active,
      () => ({ name }),
      (roots) => {
        this.#describe(roots);
        counted?.(roots);
      },
    );
    this.view = vscode.window.createTreeView(`payloadLens.${name}`, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.view,
      this.#tree,
      active.onDidChange(() => this.#tree.refresh(true)),
      active.onDidChangeCapture(({ kind }) => {
        if (kind !== 'pointed' && kind !== 'selection') this.#tree.refresh(kind === 'masking');
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #describe(roots: number): void {
    const summary = this.#active.capture?.summary ?? null;
    this.view.description = roots === 0 ? undefined : formatCount(roots);
    this.view.message =
      summary === null || roots > 0 ? undefined : progressOf(summary) || this.#empty;
  }
}
