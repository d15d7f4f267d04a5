import * as vscode from 'vscode';
import { encodeUtf8 } from '../bytes/text';
import type { SessionInput } from '../session/api';
import type { OpenFailure } from '../view/protocol';

/** Most bytes that are read into memory where a file cannot be read piece by piece. */
const maxVirtualBytes = 512 * 1024 * 1024;

/** What to open, or why it cannot be opened. */
export type CaptureInput =
  | { readonly input: SessionInput; readonly failure: null }
  | { readonly input: null; readonly failure: OpenFailure };

/** Name of a resource as people see it. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Text that an editor holds. */
export type TextInput = Extract<SessionInput, { kind: 'bytes' }>;

/** The document's text as the session wants it: its offsets count in this UTF-8. */
export function inputOfText(document: vscode.TextDocument): TextInput {
  return { kind: 'bytes', bytes: encodeUtf8(document.getText()), name: nameOf(document.uri) };
}

/**
 * What a resource holds: files by their path, so that they are never held as a whole; text that is
 * not saved from its editor; anything else (virtual workspaces) through VS Code's file system.
 */
export async function captureInput(uri: vscode.Uri): Promise<CaptureInput> {
  const document = vscode.workspace.textDocuments.find(
    (candidate) => candidate.uri.toString() === uri.toString(),
  );
  if (document !== undefined && (document.isDirty || document.isUntitled)) {
    return { input: inputOfText(document), failure: null };
  }
  const name = nameOf(uri);
  if (uri.scheme === 'file') {
    return { input: { kind: 'file', path: uri.fsPath, name }, failure: null };
  }
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxVirtualBytes)
      return failed(vscode.l10n.t('The file is too large to be read from here.'));
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { input: { kind: 'bytes', bytes, name }, failure: null };
  } catch {
    return failed(vscode.l10n.t('The file cannot be read.'));
  }
}

function failed(message: string): CaptureInput {
  return {
    input: null,
    failure: {
      message,
      advice: vscode.l10n.t('Copy it to a local folder and open it there.'),
      canOpenAsText: true,
    },
  };
}
