import * as vscode from 'vscode';
import type { CaptureSummary, Grouping, VerdictNode } from '../view/model';
import { visible } from '../view/visible';
import type { ActiveCapture } from './activeCapture';
import { throttled } from './event';
import { verdictItem } from './verdictItem';

/** Milliseconds between two refreshes while a capture is being looked at. */
const refreshMs = 1_000;
const groupingKey = 'payloadLens.grouping';

/** The side panel: what was found in the active capture, by entity or by exchange. */
export class VerdictsView implements vscode.TreeDataProvider<VerdictNode>, vscode.Disposable {
  readonly #active: ActiveCapture;
  readonly #memento: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<VerdictNode>;
  readonly #refresh = throttled(refreshMs, () => this.#changed.fire());
  readonly #subscriptions: vscode.Disposable;
  #grouping: Grouping;

  constructor(active: ActiveCapture, memento: vscode.Memento) {
    this.#active = active;
    this.#memento = memento;
    this.#grouping = memento.get(groupingKey) === 'exchange' ? 'exchange' : 'entity';
    this.#view = vscode.window.createTreeView('payloadLens.verdicts', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#refresh,
      active.onDidChange(() => this.#show(true)),
      active.onDidChangeCapture(({ kind }) => {
        if (kind !== 'pointed') this.#show(kind === 'masking');
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

  async getChildren(node?: VerdictNode): Promise<VerdictNode[]> {
    const { capture } = this.#active;
    if (!capture?.session || capture.failure) return [];
    try {
      const parent = node?.id ?? null;
      return [
        ...(await capture.session.panel(
          { name: 'verdicts', grouping: this.#grouping },
          parent,
          capture.reveal,
        )),
      ];
    } catch {
      // Closed meanwhile, or stopped: the next refresh shows what there is then.
      return [];
    }
  }

  getTreeItem(node: VerdictNode): vscode.TreeItem {
    return verdictItem(node, this.#active.capture?.id ?? 0, this.#grouping);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #show(isAtOnce: boolean): void {
    const summary = this.#active.capture?.summary ?? null;
    const failure = this.#active.capture?.failure ?? null;
    this.#view.message = failure ? failure.message : messageOf(summary);
    this.#view.description = summary?.name;
    this.#view.badge =
      summary && summary.flagged > 0
        ? {
            value: summary.flagged,
            tooltip: vscode.l10n.t('{0} exchanges hold personal data', summary.flagged),
          }
        : undefined;
    if (isAtOnce) this.#changed.fire();
    else this.#refresh.run();
  }

  #setGroupingKey(): void {
    void vscode.commands.executeCommand('setContext', groupingKey, this.#grouping);
  }
}

function messageOf(summary: CaptureSummary | null): string | undefined {
  if (summary === null) return undefined;
  const progress = summary.isComplete
    ? ''
    : vscode.l10n.t('Looked at {0} of {1} exchanges.', summary.analysed, summary.exchanges);
  return visible([summary.sentence, progress].filter(Boolean).join(' ')) || undefined;
}
