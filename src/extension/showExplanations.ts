import * as vscode from 'vscode';
import type { Explanation } from '../decode/explain';
import { explanationText } from '../view/explanations';
import { copyText } from './clipboard';
import { plainLabel } from './showDecoded';

/** Characters of a line that the list shows. */
const maxLabel = 80;

/**
 * Shows why something was left as it is, one reason a line. Resolves with whether the user wants to
 * say what it is.
 */
export async function showExplanations(explanations: readonly Explanation[]): Promise<boolean> {
  const decodeAs: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('unlock'),
    tooltip: vscode.l10n.t('Decode As…'),
  };
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly text: string }>();
  pick.title = vscode.l10n.t('Why Not Decoded?');
  pick.placeholder = vscode.l10n.t('Type to search; Enter copies the line');
  pick.buttons = [decodeAs];
  pick.items = explanations.map((explanation) => {
    const text = explanationText(explanation);
    const icon = explanation.codec === null ? 'info' : 'circle-slash';
    // A label is cut at the list's edge: what does not fit goes into a second line.
    const cut = text.length > maxLabel ? text.indexOf(': ') : -1;
    const [label, detail] = cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 2)];
    return { label: `$(${icon}) ${plainLabel(label)}`, detail: plainLabel(detail), text };
  });
  let wantsMore = false;
  const done = new Promise<void>((resolve) => pick.onDidHide(resolve));
  pick.onDidAccept(() => {
    const [line] = pick.selectedItems;
    if (line) void copyText(line.text);
    pick.hide();
  });
  pick.onDidTriggerButton(() => {
    wantsMore = true;
    pick.hide();
  });
  pick.show();
  await done;
  pick.dispose();
  return wantsMore;
}
