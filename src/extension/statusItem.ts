import * as vscode from 'vscode';
import type { CaptureSummary, Severity } from '../view/model';
import { visible } from '../view/visible';
import type { ActiveCapture } from './activeCapture';
import { anyEvent } from './event';
import type { OpenCapture } from './openCapture';
import { severityIcon } from './severityIcon';
import { progressOf } from './verdictsView';

/** Right of the language of a text, where editors say what they show. */
const priority = 90;

/**
 * The status bar's line about the capture in the active editor: how bad it is, and how many of its
 * exchanges hold personal data. Not there in any other editor; leads to the verdicts.
 */
export class StatusItem implements vscode.Disposable {
  readonly #active: Pick<ActiveCapture, 'capture'>;
  readonly #item: vscode.StatusBarItem;
  readonly #subscriptions: vscode.Disposable;

  constructor(active: Pick<ActiveCapture, 'capture' | 'onDidChange' | 'onDidChangeCapture'>) {
    this.#active = active;
    this.#item = vscode.window.createStatusBarItem(
      'payloadLens.summary',
      vscode.StatusBarAlignment.Right,
      priority,
    );
    this.#item.name = 'Payload Lens';
    this.#item.command = 'payloadLens.showVerdicts';
    const changes = anyEvent(
      active.onDidChange,
      active.onDidChangeCapture,
      vscode.window.onDidChangeActiveTextEditor,
      vscode.window.tabGroups.onDidChangeTabs,
      vscode.window.tabGroups.onDidChangeTabGroups,
    );
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      changes(() => this.#show()),
    );
    this.#show();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #show(): void {
    const { capture } = this.#active;
    const summary = capture?.summary ?? null;
    if (!capture || !summary || capture.failure || !isInActiveTab(capture)) {
      this.#item.hide();
      return;
    }
    const { text, spoken } = statusOf(summary);
    this.#item.text = text;
    this.#item.tooltip = tooltipOf(summary);
    this.#item.accessibilityInformation = { label: spoken };
    this.#item.show();
  }
}

/** The line, and the same for a screen reader. */
export function statusOf(summary: CaptureSummary): {
  readonly text: string;
  readonly spoken: string;
} {
  const { flagged, exchanges, severity, isComplete } = summary;
  const icon = isComplete ? severityIcon(severity).id : 'sync~spin';
  const count = `${number(flagged)} / ${number(exchanges)}`;
  const spoken = [
    vscode.l10n.t('Payload Lens: {0} of {1} exchanges hold personal data', flagged, exchanges),
    vscode.l10n.t('severity {0}', severityWord(severity)),
    progressOf(summary),
  ];
  return { text: `$(${icon}) ${count}`, spoken: spoken.filter(Boolean).join(', ') };
}

function tooltipOf(summary: CaptureSummary): string {
  const { name, flagged, exchanges, severity, sentence, problems } = summary;
  const lines = [
    name,
    sentence,
    vscode.l10n.t('{0} of {1} exchanges hold personal data', number(flagged), number(exchanges)),
    vscode.l10n.t('Worst severity: {0}', severityWord(severity)),
    problems.length === 0 ? '' : vscode.l10n.t('Problems: {0}', number(problems.length)),
    progressOf(summary),
  ];
  return lines.filter(Boolean).map(visible).join('\n');
}

function severityWord(severity: Severity): string {
  const words: Readonly<Record<Severity, string>> = {
    critical: vscode.l10n.t('critical'),
    high: vscode.l10n.t('high'),
    medium: vscode.l10n.t('medium'),
    low: vscode.l10n.t('low'),
    none: vscode.l10n.t('none'),
  };
  return words[severity];
}

function number(count: number): string {
  return count.toLocaleString(vscode.env.language);
}

function isInActiveTab({ uri }: OpenCapture): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const shown = (input as { readonly uri?: unknown } | undefined)?.uri;
  return shown instanceof vscode.Uri && shown.toString() === uri.toString();
}
