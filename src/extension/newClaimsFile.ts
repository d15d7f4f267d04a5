import * as vscode from 'vscode';

/** What a new file begins with: the story's claims, which anyone can follow. */
const template = `{
  "claims": {
    "encrypted": true,
    "anonymous": true,
    "notInPrivateBrowsing": true
  },
  "never": ["contacts", "precise_location"]
}
`;
/** Names that are tried before a file without one is opened. */
const mostNames = 50;

/**
 * Opens a new claims file, unsaved. Its name makes VS Code complete and check it; without a folder
 * there is nowhere to put it, and it is plain JSON until it is saved under such a name.
 */
export async function newClaimsFile(): Promise<void> {
  const uri = await freeUri();
  if (uri === null) {
    const document = await vscode.workspace.openTextDocument({
      language: 'json',
      content: template,
    });
    await vscode.window.showTextDocument(document);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() !== '') return;
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), template));
}

/** A name that no file of the first folder has yet. */
async function freeUri(): Promise<vscode.Uri | null> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) return null;
  for (let number = 1; number <= mostNames; number++) {
    const name = `app${number === 1 ? '' : `-${number}`}.claims.json`;
    const uri = vscode.Uri.joinPath(folder.uri, name);
    try {
      await vscode.workspace.fs.stat(uri);
    } catch {
      return uri.with({ scheme: 'untitled' });
    }
  }
  return null;
}
