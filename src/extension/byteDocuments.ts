import * as vscode from 'vscode';
import { ReadOnlyFiles, readOnlyStat } from './readOnlyFiles';

/** The scheme of bytes that are opened in an editor of others. */
const bytesScheme = 'payload-lens-bytes';

/**
 * Bytes out of captures as files that other editors can show: read only, in memory alone, and gone
 * with the last editor that shows them.
 */
export class ByteDocuments extends ReadOnlyFiles {
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #tabs: vscode.Disposable;
  #lastId = 0;

  constructor(scheme = bytesScheme) {
    super(scheme);
    this.#tabs = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0) this.#forget();
    });
  }

  /** Keeps bytes as long as an editor shows them; `baseAddress` is what their first one is called. */
  add(bytes: Uint8Array, fileName: string, baseAddress: number): vscode.Uri {
    const path = `/${String(++this.#lastId)}/${fileName}`;
    this.#bytes.set(path, bytes);
    const query = baseAddress === 0 ? '' : `baseAddress=${String(baseAddress)}`;
    return vscode.Uri.from({ scheme: this.scheme, path, query });
  }

  /** How many are kept. */
  get size(): number {
    return this.#bytes.size;
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    return readOnlyStat(this.readFile(uri).length);
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

  override dispose(): void {
    super.dispose();
    this.#tabs.dispose();
    this.#bytes.clear();
  }

  #forget(): void {
    const shown = new Set<string>();
    for (const { tabs } of vscode.window.tabGroups.all) {
      for (const { input } of tabs) {
        const uri = (input as { readonly uri?: unknown } | undefined)?.uri;
        if (uri instanceof vscode.Uri && uri.scheme === this.scheme) shown.add(uri.path);
      }
    }
    for (const path of [...this.#bytes.keys()]) if (!shown.has(path)) this.#bytes.delete(path);
  }
}
