import * as vscode from 'vscode';
import { groupings, type CaptureSummary, type Grouping } from '../view/model';
import { visible } from '../view/visible';
import type { ActiveCapture } from './activeCapture';
import { PanelTree } from './panelTree';
import type { PanelElement } from './verdictItem';

const groupingKey = 'payloadLens.grouping';

/** The side panel's first view: what was found in the active capture, and how bad it is. */
export class VerdictsView implements vscode.Disposable {
  readonly #active: ActiveCapture;
  readonly #memento: vscode.Memento;
  readonly #tree: PanelTree;
  readonly view: vscode.TreeView<PanelElement>;
  readonly #subscriptions: vscode.Disposable;
  #grouping: Grouping;

  constructor(active: ActiveCapture, memento: vscode.Memento) {
    this.#active = active;
    this.#memento = memento;
    const kept = memento.get(groupingKey);
    this.#grouping = groupings.find((grouping) => grouping === kept) ?? 'entity';
    this.#tree = new PanelTree(active, () => ({ name: 'verdicts', grouping: this.#grouping }));
    this.view = vscode.window.createTreeView('payloadLens.verdicts', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.view,
      this.#tree,
      active.onDidChange(() => this.#show(true)),
      active.onDidChangeCapture(({ kind }) => {
        if (kind !== 'pointed' && kind !== 'selection') this.#show(kind === 'masking');
      }),
    );
    this.#setGroupingKey();
    this.#show(true);
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  /** Groups what was found otherwise; kept for the workspace. */
  group(grouping: Grouping): void {
    this.#grouping = grouping;
    void this.#memento.update(groupingKey, grouping);
    this.#setGroupingKey();
    this.#show(true);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #show(isAtOnce: boolean): void {
    const summary = this.#active.capture?.summary ?? null;
    const failure = this.#active.capture?.failure ?? null;
    this.view.message = failure ? failure.message : messageOf(summary);
    this.view.description = summary === null ? undefined : descriptions()[this.#grouping];
    this.view.badge =
      summary && summary.flagged > 0
        ? {
            value: summary.flagged,
            tooltip: vscode.l10n.t('{0} exchanges hold personal data', summary.flagged),
          }
        : undefined;
    this.#tree.refresh(isAtOnce);
  }

  #setGroupingKey(): void {
    void vscode.commands.executeCommand('setContext', groupingKey, this.#grouping);
  }
}

function descriptions(): Readonly<Record<Grouping, string>> {
  return {
    entity: vscode.l10n.t('by entity'),
    recipient: vscode.l10n.t('by recipient'),
    severity: vscode.l10n.t('by severity'),
    exchange: vscode.l10n.t('by exchange'),
  };
}

function messageOf(summary: CaptureSummary | null): string | undefined {
  if (summary === null) return undefined;
  return (
    visible([summary.sentence, progressOf(summary), markedOf(summary)].filter(Boolean).join(' ')) ||
    undefined
  );
}

/** What the user's word leaves out; '' where that is nothing. */
function markedOf({ notPersonal = 0 }: CaptureSummary): string {
  if (notPersonal === 0) return '';
  return vscode.l10n.t('{0} marked not personal.', notPersonal);
}

/** How far looking at a capture is; '' once it is done. */
export function progressOf({ isComplete, analysed, exchanges }: CaptureSummary): string {
  if (isComplete) return '';
  return vscode.l10n.t('Looked at {0} of {1} exchanges.', analysed, exchanges);
}
