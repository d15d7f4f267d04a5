import * as vscode from 'vscode';
import { decodeUtf8 } from '../bytes/text';
import type { StepCopy } from '../view/protocol';
import type { StepContent } from '../view/stepContent';
import { copyText } from './clipboard';

/** More than this is no good on a clipboard, and can be saved. */
const mostCopiedBytes = 32 * 1024 * 1024;

/** Copies what a step put out, in the clear. */
export async function copyStep({ bytes }: StepContent, as: StepCopy): Promise<void> {
  if (bytes.length > mostCopiedBytes) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This is too large to be copied. It can be saved.'),
    );
    return;
  }
  await copyText(spell(bytes, as));
}

function spell(bytes: Uint8Array, as: StepCopy): string {
  switch (as) {
    case 'text':
      return decodeUtf8(bytes);
    case 'base64':
      return base64Of(bytes);
    case 'hex':
      return hexOf(bytes);
  }
}

/** Bytes of one call of `btoa`: whole groups of three. */
const base64Chunk = 3 * 8_192;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += base64Chunk) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + base64Chunk))));
  }
  return parts.join('');
}

function hexOf(bytes: Uint8Array): string {
  const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
  const parts: string[] = [];
  for (const byte of bytes) parts.push(digits[byte]!);
  return parts.join('');
}

/**
 * Saves what a step put out to the file that the user chooses, which is never the capture itself:
 * not by its name, whatever the case of its letters, and not through a link.
 */
export async function saveStep(
  captureUri: vscode.Uri,
  exchange: number,
  content: StepContent,
): Promise<void> {
  const name = fileName(captureUri, exchange, content);
  const chosen = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Decoded Bytes'),
    defaultUri: vscode.Uri.joinPath(captureUri, '..', name),
  });
  if (!chosen) return;
  if (isSame(chosen, captureUri) || (await isLink(chosen))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Nothing was saved: a capture is never written to. Choose another file.'),
    );
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(chosen, content.bytes);
  } catch {
    void vscode.window.showErrorMessage(vscode.l10n.t('The file could not be written.'));
  }
}

/** `capture-3-gzip.json`: of the capture's own words only what is safe in any file's name. */
function fileName(captureUri: vscode.Uri, exchange: number, content: StepContent): string {
  const base = captureUri.path.slice(captureUri.path.lastIndexOf('/') + 1);
  const stem = base
    .replace(/\.[a-z\d]{1,8}$/i, '')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60);
  return `${stem || 'capture'}-${exchange}-${content.codec}.${content.extension}`;
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.scheme === b.scheme && a.path.toLowerCase() === b.path.toLowerCase();
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    // There is no such file yet.
    return false;
  }
}
