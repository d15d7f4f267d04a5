import * as vscode from 'vscode';

/** A file system of single files that nobody can write to, under a scheme of its own. */
export abstract class ReadOnlyFiles implements vscode.FileSystemProvider, vscode.Disposable {
  protected readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  readonly #registration: vscode.Disposable;

  protected constructor(protected readonly scheme: string) {
    const options = { isReadonly: true, isCaseSensitive: true };
    this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this, options);
  }

  abstract stat(uri: vscode.Uri): vscode.FileStat | Promise<vscode.FileStat>;

  abstract readFile(uri: vscode.Uri): Uint8Array | Promise<Uint8Array>;

  abstract watch(uri: vscode.Uri): vscode.Disposable;

  readDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#registration.dispose();
    this.changed.dispose();
  }
}

/** What such a file is, by its size and the time it was changed at. */
export function readOnlyStat(size: number, mtime = 0): vscode.FileStat {
  const permissions = vscode.FilePermission.Readonly;
  return { type: vscode.FileType.File, ctime: 0, mtime, size, permissions };
}
