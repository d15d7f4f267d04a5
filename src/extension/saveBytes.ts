import * as vscode from 'vscode';

/** Bytes that the user wants in a file. */
export interface SavedBytes {
  readonly title: string;
  /** A name that is safe on every system. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Saves bytes to the file that the user chooses, which is never the capture itself: not by its name,
 * whatever the case of its letters, and not through a link.
 */
export async function saveBytes(
  captureUri: vscode.Uri,
  { title, fileName, bytes }: SavedBytes,
): Promise<void> {
  const chosen = await vscode.window.showSaveDialog({
    title,
    defaultUri: vscode.Uri.joinPath(folderFor(captureUri), fileName),
  });
  if (!chosen) return;
  if (isSame(chosen, captureUri) || (await isLink(chosen))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Nothing was saved: a capture is never written to. Choose another file.'),
    );
    return;
  }
  try {
    await writeWhole(chosen, bytes);
  } catch {
    void vscode.window.showErrorMessage(vscode.l10n.t('The file could not be written.'));
  }
}

/** Writes a file whole or not at all: on a disk beside its place first, which it then takes. */
async function writeWhole(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  if (uri.scheme !== 'file') return fs.writeFile(uri, bytes);
  const beside = uri.with({ path: `${uri.path}.${crypto.randomUUID()}.tmp` });
  try {
    await fs.writeFile(beside, bytes);
    await fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}

/** The capture's folder; where that takes no files, the workspace's. */
function folderFor(captureUri: vscode.Uri): vscode.Uri {
  const isWritable = vscode.workspace.fs.isWritableFileSystem(captureUri.scheme);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return isWritable === false && folder ? folder.uri : vscode.Uri.joinPath(captureUri, '..');
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
