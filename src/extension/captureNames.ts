import * as vscode from 'vscode';

/** What names of captures end in. */
const captureNames = [
  ...['har', 'zhar', 'mitm', 'flow', 'flows', 'saz', 'chlsj', 'chlz', 'chlsx', 'chls', 'trace'],
  ...['proxymanlogv2', 'fxzy', 'netlog', 'warc', 'wacz', 'gz', 'zip'],
  ...['xml', 'json', 'txt', 'http', 'req', 'rest', 'log'],
];

/** Files that the user chooses, of those that may be captures unless all are asked for. */
export async function askForCaptures(title: string, isSeveral = false): Promise<vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    title,
    canSelectMany: isSeveral,
    filters: {
      [vscode.l10n.t('Captures')]: captureNames,
      [vscode.l10n.t('All Files')]: ['*'],
    },
  });
  return chosen ?? [];
}

/** What is selected in the Explorer where a menu was opened there on one of several; else that one. */
export function selectedFiles(resource: unknown, selected: unknown): vscode.Uri[] {
  const all = Array.isArray(selected) ? selected.filter((one) => one instanceof vscode.Uri) : [];
  if (all.length > 0) return all;
  return resource instanceof vscode.Uri ? [resource] : [];
}
