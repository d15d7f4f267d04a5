import * as vscode from 'vscode';
import type { ProblemView } from '../view/model';
import { visible } from '../view/visible';
import type { CaptureCommands } from './captureCommands';
import type { OpenCapture } from './openCapture';
import { plainLabel } from './showDecoded';

interface ProblemItem extends vscode.QuickPickItem {
  readonly exchange: number | null;
}

/** Lists what could not be read or decoded of a capture; choosing a problem leads to its exchange. */
export async function showProblems(
  capture: OpenCapture | null,
  captures: Pick<CaptureCommands, 'showTarget'>,
): Promise<void> {
  const summary = capture?.summary;
  if (!capture || !summary) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a capture first.'));
    return;
  }
  if (summary.problems.length === 0) {
    void vscode.window.showInformationMessage(
      summary.isComplete
        ? vscode.l10n.t('All of this capture could be read.')
        : vscode.l10n.t('No problems so far. This capture is still being looked through.'),
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(summary.problems.map(problemItem), {
    title: vscode.l10n.t('Problems of {0}', visible(summary.name)),
    placeHolder: vscode.l10n.t('Type to search; Enter shows the exchange'),
    matchOnDescription: true,
  });
  if (chosen && chosen.exchange !== null) {
    await captures.showTarget(capture.id, chosen.exchange, null);
  }
}

function problemItem({ text, exchange, offset }: ProblemView): ProblemItem {
  const places = [
    ...(exchange === null ? [] : [vscode.l10n.t('exchange {0}', exchange)]),
    ...(offset === null ? [] : [vscode.l10n.t('byte {0}', offset)]),
  ];
  return {
    label: plainLabel(visible(text)),
    description: places.join(' · '),
    iconPath: new vscode.ThemeIcon('warning'),
    exchange,
  };
}
