import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { encodeUtf8 } from '../../src/bytes/text';
import { encodedPayload, har, httpRequest } from './captures';
import {
  nextValue,
  activeInput,
  closeAll,
  customEditorOf,
  fileUri,
  hoverOver,
  until,
} from './workspace';

/** Another IMEI with a right check digit that belongs to no device. */
const otherImei = '353490069873319';

/** A file system that is nowhere on the disk, as that of a virtual workspace. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  reads = 0;

  set(path: string, text: string): void {
    this.#files.set(path, encodeUtf8(text));
  }
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }
  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    this.reads++;
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  createDirectory(): void {}
  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('captures in other places', () => {
  afterEach(closeAll);

  it('are opened from a virtual workspace, which is never written to', async () => {
    const files = new MemoryFiles();
    files.set('/a.har', har(2));
    const registration = vscode.workspace.registerFileSystemProvider('payloadlenstest', files, {
      isReadonly: true,
    });
    try {
      const uri = vscode.Uri.parse('payloadlenstest:/a.har');
      await vscode.commands.executeCommand('vscode.openWith', uri, 'payloadLens.capture');
      await until('a custom editor', () => activeInput() instanceof vscode.TabInputCustom);
      assert.ok(await nextValue());
      assert.ok(files.reads > 0);
    } finally {
      registration.dispose();
    }
  });

  it('are known in text that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ content: httpRequest() });
    await vscode.window.showTextDocument(document);
    assert.match(await hoverOver(document, 'H4sI'), /base64/);
    await vscode.commands.executeCommand('payloadLens.openAsCapture');
    const input = await until('a custom editor', () => {
      const candidate = activeInput();
      return candidate instanceof vscode.TabInputCustom ? candidate : undefined;
    });
    assert.equal(input.uri.scheme, 'untitled');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are read again when the file has changed', async () => {
    const uri = fileUri('growing.har');
    await vscode.workspace.fs.writeFile(uri, encodeUtf8(har(1)));
    await vscode.commands.executeCommand('vscode.open', uri);
    await customEditorOf('growing.har');
    const values = async (count: number): Promise<string> => {
      const seen: string[] = [];
      while (seen.length < count) seen.push(await nextValue());
      return seen.join(' ');
    };
    assert.ok(!(await values(4)).includes(otherImei));
    const grown = har(1).replaceAll(encodedPayload, otherImei).replace('\\"data\\"', '\\"imei\\"');
    assert.ok(grown.includes(`imei\\":\\"${otherImei}`), grown);
    await vscode.workspace.fs.writeFile(uri, encodeUtf8(grown));
    await until('the new value', async () => (await values(4)).includes(otherImei));
  });

  it('are opened from a tab that is too large for extensions to see its text', async function () {
    this.timeout(60_000);
    const uri = fileUri('large.har');
    const filler = ' '.repeat(52 * 1024 * 1024);
    await vscode.workspace.fs.writeFile(uri, encodeUtf8(`${har(2)}${filler}`));
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default');
    await until('a text tab', () => activeInput() instanceof vscode.TabInputText);
    assert.equal(vscode.window.activeTextEditor, undefined, 'VS Code keeps its text to itself');
    await vscode.commands.executeCommand('payloadLens.openAsCapture');
    await customEditorOf('large.har');
    assert.ok(await nextValue());
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });
});
