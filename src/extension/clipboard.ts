import * as vscode from 'vscode';
import { decodeUtf8, encodeUtf8 } from '../bytes/text';

/** Milliseconds that the status bar says so. */
const shownMs = 3_000;

/** Copies text as it is, halves of surrogate pairs replaced, and says so without its content. */
export async function copyText(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(decodeUtf8(encodeUtf8(text)));
  vscode.window.setStatusBarMessage(`$(copy) ${vscode.l10n.t('Copied')}`, shownMs);
}
