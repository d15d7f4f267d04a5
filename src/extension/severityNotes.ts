import * as vscode from 'vscode';
import { readScale, type ScaleNote } from '../verdict/severityScale';
import { severitySettings } from './settings';

/**
 * Says what in the settings of severity was left out or cut: once when something is first judged by
 * them, and again when they are changed to something else that is wrong.
 */
export class SeverityNotes implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  #said = '';

  constructor() {
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('payloadLens.severity')) void this.say();
    });
  }

  /** Resolves when the user has read it, or there is nothing to say. */
  async say(): Promise<void> {
    const { notes } = readScale(severitySettings());
    const text = notes.map(noteText).join(' ');
    if (text === this.#said) return;
    this.#said = text;
    if (text === '') return;
    const open = vscode.l10n.t('Open Settings');
    if ((await vscode.window.showWarningMessage(text, open)) !== open) return;
    await vscode.commands.executeCommand('workbench.action.openSettings', 'payloadLens.severity');
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** A note as one sentence that says what to do. */
export function noteText({ setting, problem, key, meant, least, most }: ScaleNote): string {
  const name = `payloadLens.severity.${setting}`;
  const { t } = vscode.l10n;
  switch (problem) {
    case 'no-object':
      return t('{0} is left out: it takes names and numbers.', name);
    case 'no-number':
      return t('{0}: {1} is left out, as it is no number from {2} to {3}.', name, key, least, most);
    case 'out-of-bounds':
      return t('{0}: {1} is cut to its bounds, {2} to {3}.', name, key, least, most);
    case 'unknown-key':
      return meant === ''
        ? t('{0}: there is no {1}; it is left out.', name, key)
        : t('{0}: there is no {1}; {2} is probably meant.', name, key, meant);
  }
}
