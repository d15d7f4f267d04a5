import * as vscode from 'vscode';
import { decodeUtf8 } from '../bytes/text';
import { toBase64 } from '../bytes/base64';
import { fileNameOf } from '../view/fileName';
import type { StepCopy } from '../view/protocol';
import type { StepContent } from '../view/stepContent';
import { nameOf } from './captureInput';
import { copyText } from './clipboard';
import { saveBytes } from './saveBytes';

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
      return toBase64(bytes);
    case 'hex':
      return hexOf(bytes);
  }
}

function hexOf(bytes: Uint8Array): string {
  const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
  const parts: string[] = [];
  for (const byte of bytes) parts.push(digits[byte]!);
  return parts.join('');
}

/** Saves what a step put out to the file that the user chooses: `capture-3-gzip.json`. */
export async function saveStep(
  captureUri: vscode.Uri,
  exchange: number,
  { bytes, codec, extension }: StepContent,
): Promise<void> {
  const stem = nameOf(captureUri).replace(/\.[a-z\d]{1,8}$/i, '');
  await saveBytes(captureUri, {
    title: vscode.l10n.t('Save Decoded Bytes'),
    fileName: fileNameOf(stem, `${String(exchange)}-${codec}`, extension),
    bytes,
  });
}
