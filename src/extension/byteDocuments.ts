import * as vscode from 'vscode';

/** The scheme of bytes that are opened in an editor of others. */
const bytesScheme = 'payload-lens-bytes';

/**
 * Bytes out of captures as files that other editors can show: read only, in memory alone, and gone
 * with the last editor that shows them.
 */
export class ByteDocuments implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #scheme: string;
  readonly #registration: vscode.Disposable;
  #lastId = 0;

  constructor(scheme = bytesScheme) {
    this.#scheme = scheme;
    this.#registration = vscode.Disposable.from(
      vscode.workspace.registerFileSystemProvider(scheme, this, {
        isReadonly: true,
        isCaseSensitive: true,
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#forget();
      }),
    );
  }

  /** Keeps bytes as long as an editor shows them; `baseAddress` is what their first one is called. */
  add(bytes: Uint8Array, fileName: string, baseAddress: number): vscode.Uri {
    const path = `/${String(++this.#lastId)}/${fileName}`;
    this.#bytes.set(path, bytes);
    const query = baseAddress === 0 ? '' : `baseAddress=${String(baseAddress)}`;
    return vscode.Uri.from({ scheme: this.#scheme, path, query });
  }

  /** How many are kept. */
  get size(): number {
    return this.#bytes.size;
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const size = this.readFile(uri).length;
    const permissions = vscode.FilePermission.Readonly;
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size, permissions };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.#bytes.get(uri.path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  watch(): vscode.Disposable {
    // What is kept never changes.
    return new vscode.Disposable(() => {});
  }

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
    this.#changed.dispose();
    this.#bytes.clear();
  }

  #forget(): void {
    const shown = new Set<string>();
    for (const { tabs } of vscode.window.tabGroups.all) {
      for (const { input } of tabs) {
        const uri = (input as { readonly uri?: unknown } | undefined)?.uri;
        if (uri instanceof vscode.Uri && uri.scheme === this.#scheme) shown.add(uri.path);
      }
    }
    for (const path of [...this.#bytes.keys()]) if (!shown.has(path)) this.#bytes.delete(path);
  }
}
