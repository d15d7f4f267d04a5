import * as vscode from 'vscode';
import { mostCustomRules, readCustomRules, type CustomRule } from '../detect/customRules';
import {
  mostRulesBytes,
  readRulesFile,
  ruleProblemText,
  type RuleMistake,
} from '../view/customRules';
import { debounced, onWorkspaceFiles } from './event';

/** Where a folder of the workspace keeps its rules. */
const folderPath = ['.payload-lens', 'rules.json'] as const;
const pattern = `**/${folderPath.join('/')}`;
const setting = 'payloadLens.customRules';
/** Milliseconds that files must be quiet before they are read again. */
const delayMs = 300;
/** Mistakes of the setting that one message tells. */
const mostTold = 3;

/** Rules of a file, and where they stand. */
interface ReadFile {
  readonly uri: vscode.Uri;
  readonly rules: readonly CustomRule[];
  readonly mistakes: readonly RuleMistake[];
}

/**
 * The user's own rules: those of the setting, then those of the workspace's folders. What is wrong
 * with one is told, of a file in the Problems panel, and the others are followed. A workspace that
 * is not trusted has no say; that is told once.
 */
export class CustomRules implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** The rules are others now. */
  readonly onDidChange = this.#changed.event;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('payloadLens.customRules');
  readonly #read = debounced(delayMs, () => void this.#readAll());
  readonly #subscriptions: vscode.Disposable[] = [];
  #rules: readonly CustomRule[] = [];
  #said = '';
  #hasToldTrust = false;
  /** Reading takes time; only the last one counts. */
  #turn = 0;
  readonly #isTrusted: () => boolean;

  constructor(isTrusted = (): boolean => vscode.workspace.isTrusted) {
    this.#isTrusted = isTrusted;
    this.#subscriptions.push(
      onWorkspaceFiles(pattern, () => this.#read.run()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(setting)) this.#read.run();
      }),
    );
    // What the setting says counts from the first capture on; files come when they are read.
    this.#rules = readCustomRules(settingValue(isTrusted())).rules;
    void this.#readAll();
  }

  get rules(): readonly CustomRule[] {
    return this.#rules;
  }

  dispose(): void {
    this.#turn = Infinity;
    this.#read.dispose();
    this.#diagnostics.dispose();
    this.#changed.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #readAll(): Promise<void> {
    const turn = ++this.#turn;
    const isTrusted = this.#isTrusted();
    const { rules: own, problems } = readCustomRules(settingValue(isTrusted));
    const files = await readFiles();
    if (turn !== this.#turn) return;
    const trusted = isTrusted ? files : [];
    this.#diagnostics.clear();
    for (const { uri, mistakes } of trusted) {
      this.#diagnostics.set(uri, mistakes.map(diagnosticOf));
    }
    this.#take([...own, ...trusted.flatMap(({ rules }) => rules)].slice(0, mostCustomRules));
    const words = problems.map((problem) => {
      const place = problem.at.map(String).join('.');
      return `${setting}${place === '' ? '' : ` (${place})`}: ${ruleProblemText(problem)}.`;
    });
    void this.#sayMistakes(words);
    if (!isTrusted && (files.length > 0 || hasWorkspaceSetting())) void this.#sayTrust();
  }

  #take(rules: readonly CustomRule[]): void {
    if (JSON.stringify(rules) === JSON.stringify(this.#rules)) return;
    this.#rules = rules;
    this.#changed.fire();
  }

  async #sayMistakes(words: readonly string[]): Promise<void> {
    const text = words.slice(0, mostTold).join(' ');
    if (text === this.#said) return;
    this.#said = text;
    if (text === '') return;
    const open = vscode.l10n.t('Open Settings');
    if ((await vscode.window.showWarningMessage(text, open)) !== open) return;
    await vscode.commands.executeCommand('workbench.action.openSettings', setting);
  }

  async #sayTrust(): Promise<void> {
    if (this.#hasToldTrust) return;
    this.#hasToldTrust = true;
    const text = vscode.l10n.t(
      'The rules of this workspace are not followed, as it is not trusted. Your own are.',
    );
    const manage = vscode.l10n.t('Manage Workspace Trust');
    if ((await vscode.window.showInformationMessage(text, manage)) !== manage) return;
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
}

/** The rules of the setting; where the workspace is not trusted, the user's own value alone. */
function settingValue(isTrusted: boolean): unknown {
  const settings = vscode.workspace.getConfiguration();
  return isTrusted ? settings.get(setting) : settings.inspect(setting)?.globalValue;
}

function hasWorkspaceSetting(): boolean {
  const values = vscode.workspace.getConfiguration().inspect(setting);
  return values?.workspaceValue !== undefined || values?.workspaceFolderValue !== undefined;
}

/** The files of all folders that have one, in the order of the folders. */
async function readFiles(): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
    const uri = vscode.Uri.joinPath(folder, ...folderPath);
    const bytes = await bytesOf(uri);
    if (bytes !== null) files.push({ uri, ...readRulesFile(bytes) });
  }
  return files;
}

/** The file's bytes; of one that is too large a byte more than that; null where there is none. */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > mostRulesBytes) return new Uint8Array(mostRulesBytes + 1);
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return null;
  }
}

function diagnosticOf({ start, end, words }: RuleMistake): vscode.Diagnostic {
  const range = new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
  const made = new vscode.Diagnostic(range, words, vscode.DiagnosticSeverity.Error);
  made.source = 'Payload Lens';
  return made;
}
