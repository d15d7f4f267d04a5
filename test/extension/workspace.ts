import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';

/** A file of the workspace that the suites run in. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Waits until `probe` gives something, at most ten seconds. */
export async function until<Value>(
  what: string,
  probe: () => Value | PromiseLike<Value>,
): Promise<NonNullable<Awaited<Value>>> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const value = await probe();
    if (value) return value;
    await delay(50);
  }
  return assert.fail(`waited in vain: ${what}`);
}

/** The active tab's input. */
export function activeInput(): unknown {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
}

/** Waits until a custom editor of ours shows the file, and gives its view type. */
export async function customEditorOf(name: string): Promise<string> {
  const uri = fileUri(name).toString();
  const input = await until(`an editor of ours for ${name}`, () => {
    const candidate = activeInput();
    const isIt = candidate instanceof vscode.TabInputCustom && candidate.uri.toString() === uri;
    return isIt ? candidate : undefined;
  });
  return input.viewType;
}

/** Opens a file in the text editor. */
export async function openText(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Closes all editors. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** What hovering over the first place where `text` stands says; '' where nobody says anything. */
export async function hoverOver(document: vscode.TextDocument, text: string): Promise<string> {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, 'the text is there');
  const position = document.positionAt(offset + 3);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The value of the next finding of the active capture, in the clear. */
export async function nextValue(): Promise<string> {
  await vscode.env.clipboard.writeText('');
  return until('the value of a finding', async () => {
    await vscode.commands.executeCommand('payloadLens.nextFinding');
    await vscode.commands.executeCommand('payloadLens.copyDecodedValue');
    return vscode.env.clipboard.readText();
  });
}
