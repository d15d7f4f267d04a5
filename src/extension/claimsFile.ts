import * as vscode from 'vscode';
import type { Claim, ClaimsProblem } from '../verdict/claims/model';
import { mostClaimsBytes, readClaims } from '../verdict/claims/read';
import { render } from '../view/sentences';
import { anyEvent, debounced, onWorkspaceFiles } from './event';

/** What a claims file of the workspace may be called. */
const pattern = '**/{*.claims.json,payload-lens.json}';
const namePattern = /(?:\.claims|\/payload-lens)\.json$/;
const excluded = '**/{node_modules,.git}/**';
/** Files that are checked for mistakes; the first of them counts. */
const mostFiles = 20;
/** Milliseconds that files must be quiet before they are read again. */
const delayMs = 300;

/**
 * The claims that open captures are held against: from the file that the setting names, or the
 * first of the workspace. Mistakes in any of them are told in the Problems panel. Only in trusted
 * workspaces: a path from elsewhere could name any file.
 */
export class ClaimsFile implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<readonly Claim[]>();
  /** The claims are others now. */
  readonly onDidChange = this.#changed.event;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('payloadLens.claims');
  readonly #read = debounced(delayMs, () => void this.#readAll());
  readonly #subscriptions: vscode.Disposable[] = [];
  #named: vscode.Disposable | undefined;
  #claims: readonly Claim[] = [];
  #uri: vscode.Uri | null = null;
  /** Reading takes time; only the last one counts. */
  #turn = 0;

  constructor() {
    this.#subscriptions.push(
      onWorkspaceFiles(pattern, () => this.#read.run()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('payloadLens.claimsFile')) this.#read.run();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.#tellOpen(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#tellOpen(document)),
      // What was never saved is gone, and its mistakes with it.
      vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
        if (isUntitled) this.#diagnostics.delete(uri);
      }),
    );
    void this.#readAll();
  }

  /** Empty where there is no claims file. */
  get claims(): readonly Claim[] {
    return this.#claims;
  }

  /** The file that counts, or null. */
  get uri(): vscode.Uri | null {
    return this.#uri;
  }

  dispose(): void {
    this.#turn = Infinity;
    this.#read.dispose();
    this.#named?.dispose();
    this.#diagnostics.dispose();
    this.#changed.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #readAll(): Promise<void> {
    const turn = ++this.#turn;
    const named = namedFile();
    const found = vscode.workspace.isTrusted
      ? await vscode.workspace.findFiles(pattern, excluded, mostFiles)
      : [];
    const sorted = found.sort((a, b) => (a.path < b.path ? -1 : 1));
    const uris = named === null ? sorted : [named, ...sorted.filter((uri) => !isSame(uri, named))];
    const texts = await Promise.all(uris.map(textOf));
    if (turn !== this.#turn) return;
    this.#diagnostics.clear();
    uris.forEach((uri, at) => {
      const text = texts[at];
      if (text !== null && text !== undefined) this.#tell(uri, text);
      else if (named !== null && at === 0) this.#diagnostics.set(uri, [unreadable()]);
    });
    this.#watchNamed(named);
    this.#uri = uris[0] ?? null;
    const [text = null] = texts;
    this.#claims = text === null ? [] : readClaims(new TextEncoder().encode(text)).claims;
    this.#changed.fire(this.#claims);
    const hasClaims = this.#uri !== null;
    void vscode.commands.executeCommand('setContext', 'payloadLens.hasClaims', hasClaims);
  }

  /** A file outside the workspace, or with another name, is watched on its own. */
  #watchNamed(uri: vscode.Uri | null): void {
    this.#named?.dispose();
    this.#named = undefined;
    if (uri === null) return;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/g, '?');
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name),
    );
    const changes = anyEvent(watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete);
    this.#named = vscode.Disposable.from(
      watcher,
      changes(() => this.#read.run()),
    );
  }

  /** As it is typed: nobody waits for mistakes until a file is saved. */
  #tellOpen(document: vscode.TextDocument): void {
    const { uri } = document;
    const isOurs = namePattern.test(uri.path) || (this.#uri !== null && isSame(uri, this.#uri));
    if (isOurs && vscode.workspace.isTrusted) this.#tell(uri, document.getText());
  }

  #tell(uri: vscode.Uri, text: string): void {
    const { problems } = readClaims(new TextEncoder().encode(text));
    this.#diagnostics.set(uri, problems.map(diagnosticOf));
  }
}

/** The file that the setting names, or null; never in a workspace that is not trusted. */
function namedFile(): vscode.Uri | null {
  if (!vscode.workspace.isTrusted) return null;
  const value: unknown = vscode.workspace.getConfiguration('payloadLens').get('claimsFile');
  if (typeof value !== 'string' || value.trim() === '') return null;
  const file = value.trim();
  if (/^(?:\/|[a-z]:[\\/]|\\\\)/i.test(file)) return vscode.Uri.file(file);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder === undefined ? null : vscode.Uri.joinPath(folder.uri, file);
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

/** The text as it is saved, or null where it cannot be read or is far too large. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > 4 * mostClaimsBytes) return null;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

function diagnosticOf({ statement, start, end }: ClaimsProblem): vscode.Diagnostic {
  const range = new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
  return diagnostic(range, render(statement));
}

function unreadable(): vscode.Diagnostic {
  const message = vscode.l10n.t(
    'This claims file cannot be read. Check the setting payloadLens.claimsFile.',
  );
  return diagnostic(new vscode.Range(0, 0, 0, 0), message);
}

function diagnostic(range: vscode.Range, message: string): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  made.source = 'Payload Lens';
  return made;
}
