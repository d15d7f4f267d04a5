import * as vscode from 'vscode';
import type { SessionHost } from '../session/api';
import { captureInput, nameOf } from './captureInput';
import { debounced } from './event';
import { OpenCapture } from './openCapture';

/** Milliseconds a capture stays open without an editor: moving a tab closes and opens it. */
const defaultGraceMs = 5_000;
/** Milliseconds a file must be quiet before it is looked at again. */
const refreshDelayMs = 500;
/** One that never is quiet is looked at as often all the same. */
const mostDelayMs = 3_000;
/** Milliseconds for which it is said that a file was opened anew. */
const noteMs = 10_000;

/** One editor's hold on a capture. */
export interface CaptureLease extends vscode.Disposable {
  readonly capture: OpenCapture;
}

interface Entry {
  readonly capture: Promise<OpenCapture>;
  readonly watcher: vscode.Disposable;
  leases: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The captures that are open in our editors: one session for each resource, however many show it. */
export class OpenCaptures implements vscode.Disposable {
  readonly #host: SessionHost;
  readonly #graceMs: number;
  readonly #entries = new Map<string, Entry>();

  constructor(host: SessionHost, graceMs = defaultGraceMs) {
    this.#host = host;
    this.#graceMs = graceMs;
  }

  /** Opens the capture, or joins those who have it open. */
  async open(uri: vscode.Uri): Promise<CaptureLease> {
    const key = uri.toString();
    const entry = this.#entries.get(key) ?? this.#add(key, uri);
    clearTimeout(entry.timer);
    entry.leases++;
    let isHeld = true;
    return {
      capture: await entry.capture,
      dispose: () => {
        if (!isHeld) return;
        isHeld = false;
        if (--entry.leases > 0) return;
        entry.timer = setTimeout(() => this.#remove(key), this.#graceMs);
      },
    };
  }

  /** Opens all anew, with the options as they are now. */
  async reloadAll(): Promise<void> {
    for (const { capture } of [...this.#entries.values()]) {
      const open = await capture;
      open.reload(await captureInput(open.uri));
    }
  }

  dispose(): void {
    for (const key of [...this.#entries.keys()]) this.#remove(key);
  }

  #add(key: string, uri: vscode.Uri): Entry {
    const capture = captureInput(uri).then((input) => new OpenCapture(uri, this.#host, input));
    // One look after another: the next sees what the last one has found out.
    let looking: Promise<void> = Promise.resolve();
    const refresh = debounced(
      refreshDelayMs,
      () => {
        looking = looking.then(() => this.#refresh(entry, uri)).catch(() => {});
      },
      mostDelayMs,
    );
    const entry: Entry = { capture, watcher: watch(uri, refresh), leases: 0, timer: undefined };
    this.#entries.set(key, entry);
    return entry;
  }

  async #refresh(entry: Entry, uri: vscode.Uri): Promise<void> {
    const [open, input] = await Promise.all([entry.capture, captureInput(uri)]);
    if (this.#entries.get(uri.toString()) !== entry) return;
    if (!(await open.refresh(input))) return;
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('{0} is another file now and was opened anew.', nameOf(uri)),
      noteMs,
    );
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    clearTimeout(entry.timer);
    entry.watcher.dispose();
    void entry.capture.then((capture) => capture.dispose());
  }
}

/** Runs `refresh` when the resource changes, comes or goes, until disposed. */
function watch(uri: vscode.Uri, refresh: ReturnType<typeof debounced>): vscode.Disposable {
  const folder = vscode.Uri.joinPath(uri, '..');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[[\]{}*?]/g, '?');
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, name),
  );
  const changed = (changedUri: vscode.Uri): void => {
    if (changedUri.toString() === uri.toString()) refresh.run();
  };
  watcher.onDidChange(changed);
  watcher.onDidCreate(changed);
  watcher.onDidDelete(changed);
  return vscode.Disposable.from(watcher, refresh);
}
