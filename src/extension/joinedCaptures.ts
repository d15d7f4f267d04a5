import * as vscode from 'vscode';
import { joinFiles, mostJoined } from '../capture/containers/joined';
import { nameOf } from './captureInput';
import { ReadOnlyFiles, readOnlyStat } from './readOnlyFiles';

/** The scheme of captures that several files make up. */
const joinedScheme = 'payload-lens-joined';
/** More is no set of messages that were saved one by one. */
const mostBytes = 256 * 1024 * 1024;

/**
 * Several files that are read as one capture. The resource names them, so that it opens again after a
 * restart; what it holds is put together when it is read, and stands in no file.
 */
export class JoinedCaptures extends ReadOnlyFiles {
  constructor(scheme = joinedScheme) {
    super(scheme);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const stats = await Promise.all(filesOf(uri).map((file) => vscode.workspace.fs.stat(file)));
    const size = stats.reduce((sum, one) => sum + one.size, 0);
    if (size > mostBytes) throw vscode.FileSystemError.Unavailable(uri);
    return readOnlyStat(size, Math.max(...stats.map((one) => one.mtime)));
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.stat(uri);
    const files = filesOf(uri);
    const names = namesIn(files);
    const contents = await Promise.all(files.map((file) => vscode.workspace.fs.readFile(file)));
    return joinFiles(contents.map((bytes, at) => ({ name: names[at]!, bytes })));
  }

  /** Tells when one of the files changes. */
  watch(uri: vscode.Uri): vscode.Disposable {
    const tell = (): void => {
      this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    };
    const watchers = filesOf(uri).map((file) => {
      const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), '*');
      const watcher = vscode.workspace.createFileSystemWatcher(pattern, true, false, true);
      watcher.onDidChange((changed) => changed.toString() === file.toString() && tell());
      return watcher;
    });
    return vscode.Disposable.from(...watchers);
  }
}

/** The resource of the capture that files make up, in the order of their names; null for too many. */
export function joinedUri(files: readonly vscode.Uri[], scheme = joinedScheme): vscode.Uri | null {
  if (files.length > mostJoined) return null;
  const sorted = [...new Set(files.map((file) => file.toString()))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const folder = nameOf(vscode.Uri.joinPath(vscode.Uri.parse(sorted[0]!), '..'));
  const path = `/${folder} (${vscode.l10n.t('{0} files', sorted.length)})`;
  return vscode.Uri.from({ scheme, path, query: JSON.stringify(sorted) });
}

/** The file that a joined capture calls `member`, or null where it is none or has no such file. */
export function memberFile(uri: vscode.Uri, member: string): vscode.Uri | null {
  if (uri.scheme !== joinedScheme) return null;
  const files = filesOf(uri);
  return files[namesIn(files).indexOf(member)] ?? null;
}

/**
 * The files that make up a capture: what its resource says is not trusted.
 * @throws {vscode.FileSystemError} where it names none.
 */
function filesOf(uri: vscode.Uri): vscode.Uri[] {
  const files = namedIn(uri.query).map((one) => vscode.Uri.parse(one, true));
  // One that names itself would have no end.
  const isSound = files.length > 0 && files.every(({ scheme }) => scheme !== uri.scheme);
  if (!isSound) throw vscode.FileSystemError.FileNotFound(uri);
  return files;
}

function namedIn(query: string): string[] {
  try {
    const list: unknown = JSON.parse(query);
    const isShort = Array.isArray(list) && list.length <= mostJoined;
    return isShort ? list.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Names of files, each with as many of its folders as tell it from the others. */
function namesIn(files: readonly vscode.Uri[]): string[] {
  const [first] = files;
  if (first === undefined) return [];
  let shared = first.path.split('/').slice(0, -1);
  for (const { path } of files) {
    const parts = path.split('/');
    const differs = shared.findIndex((part, at) => parts[at] !== part);
    if (differs >= 0) shared = shared.slice(0, differs);
  }
  return files.map(({ path }) => path.split('/').slice(shared.length).join('/'));
}
