import * as vscode from 'vscode';

/** Several events as one, without what they carry. */
export function anyEvent(...events: vscode.Event<unknown>[]): vscode.Event<void> {
  return (listener, thisArgument, disposables) => {
    const all = vscode.Disposable.from(
      ...events.map((event) => event(() => listener.call(thisArgument))),
    );
    disposables?.push(all);
    return all;
  };
}

/**
 * Runs `action` once things have been quiet for `delayMs`, or where they never are, `mostMs` after the
 * first time it was asked for; disposing drops what is still to run.
 */
export function debounced(
  delayMs: number,
  action: () => void,
  mostMs = Infinity,
): vscode.Disposable & { run(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt: number | undefined;
  return {
    run() {
      firstAt ??= performance.now();
      const leftMs = firstAt + mostMs - performance.now();
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          firstAt = undefined;
          action();
        },
        Math.max(0, Math.min(delayMs, leftMs)),
      );
    },
    dispose: () => clearTimeout(timer),
  };
}

/** Runs `action` at once, and at most every `intervalMs` however often it is asked for. */
export function throttled(
  intervalMs: number,
  action: () => void,
): vscode.Disposable & { run(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsked = false;
  const start = (): void => {
    isAsked = false;
    action();
    timer = setTimeout(() => {
      timer = undefined;
      if (isAsked) start();
    }, intervalMs);
  };
  return {
    run() {
      if (timer === undefined) start();
      else isAsked = true;
    },
    dispose: () => clearTimeout(timer),
  };
}

/**
 * Tells when what workspaces say may be another: files that `pattern` names, which workspaces are
 * open, and whether they are trusted.
 */
export function onWorkspaceFiles(pattern: string, listener: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const changes = anyEvent(
    watcher.onDidCreate,
    watcher.onDidChange,
    watcher.onDidDelete,
    vscode.workspace.onDidGrantWorkspaceTrust,
    vscode.workspace.onDidChangeWorkspaceFolders,
  );
  return vscode.Disposable.from(watcher, changes(listener));
}
