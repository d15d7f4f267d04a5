import * as vscode from 'vscode';
import type { ByteRange } from '../bytes/range';
import { mostJoined } from '../capture/containers/joined';
import type { SessionApi } from '../session/api';
import type { FilterWish } from '../view/filter/model';
import type { FindingRef, TextMark } from '../view/model';
import { isCaptureTab, viewTypeFor } from './captureEditors';
import { askForCaptures, selectedFiles } from './captureNames';
import type { CaptureEditors } from './captureEditors';
import type { CapturePanel } from './capturePanel';
import { copyText } from './clipboard';
import { joinedUri } from './joinedCaptures';
import { isCount } from './meantExchanges';
import { memberBytes, rangeInText } from './memberBytes';
import type { CaptureSelection, OpenCapture } from './openCapture';
import type { TextCaptures } from './textCaptures';

/** What commands and pages have done to captures and editors. */
export class CaptureCommands {
  readonly #editors: CaptureEditors;
  readonly #texts: TextCaptures;

  constructor(editors: CaptureEditors, texts: TextCaptures) {
    this.#editors = editors;
    this.#texts = texts;
  }

  /**
   * Opens resources (`selected`: all that is selected in the Explorer), what the active tab shows, or
   * files that are asked for, each in an editor of ours.
   */
  async openAsCapture(resource?: unknown, selected?: unknown): Promise<void> {
    const files = selectedFiles(resource, selected);
    if (files.length > 0) return this.#openAll(files);
    // Any kind of tab will do: above 50 MB, a text tab has no editor that extensions can see.
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    const uri = isCaptureTab(tab?.input) ? undefined : uriOf(tab);
    if (uri) {
      await vscode.commands.executeCommand('vscode.openWith', uri, viewTypeFor(uri));
      return closeReplaced(uri);
    }
    await this.#openAll(await askForCaptures(vscode.l10n.t('Open as Capture'), true));
  }

  /** Opens the files that are selected in the Explorer, or asked for, as one capture. */
  async openAsOneCapture(resource?: unknown, selected?: unknown): Promise<void> {
    const menu = selectedFiles(resource, selected);
    const title = vscode.l10n.t('Open as One Capture');
    const files = menu.length > 0 ? menu : await askForCaptures(title, true);
    if (files.length < 2) return this.#openAll(files);
    const uri = joinedUri(files);
    if (uri) return this.#editors.open(uri);
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Up to {0} files can be opened as one capture.', mostJoined),
    );
  }

  /** Opens the capture of our active editor in the text editor instead. */
  async openAsText(panel: CapturePanel | undefined = this.#editors.active): Promise<void> {
    if (!panel) return;
    const { viewColumn } = panel.webviewPanel;
    const { uri } = panel.capture;
    await vscode.commands.executeCommand('vscode.openWith', uri, 'default', viewColumn);
    panel.webviewPanel.dispose();
  }

  /** Shows an exchange or a finding of an open capture in our editor. */
  async showTarget(captureId: unknown, exchange: unknown, finding: unknown): Promise<void> {
    if (!isCount(captureId) || !isCount(exchange)) return;
    const capture = this.#find(captureId);
    if (!capture) return;
    await this.#editors.open(capture.uri, { exchange, finding: isCount(finding) ? finding : null });
  }

  /** Narrows the list of a capture's editor, which is brought to the front. */
  async narrow(capture: OpenCapture, wish: FilterWish): Promise<void> {
    await this.#editors.narrow(capture.uri, wish);
  }

  /** Goes to the next (1) or previous (-1) finding: in our editor, or from mark to mark in a text. */
  async step(direction: 1 | -1): Promise<void> {
    const panel = this.#editors.active;
    const editor = vscode.window.activeTextEditor;
    const isFound = panel
      ? await stepInCapture(panel, direction)
      : editor && (await this.#stepInText(editor, direction));
    if (isFound === false) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing personal was found.'));
    }
  }

  /** Copies the value of the finding that is chosen in our active editor. */
  async copyChosenValue(): Promise<void> {
    const capture = this.#editors.active?.capture;
    const chosen = capture?.selection;
    if (!capture?.session || !chosen || chosen.finding === null) return;
    const ref = { exchange: chosen.exchange, finding: chosen.finding };
    await copyText(await capture.session.value(ref));
  }

  /** Selects a finding in the text editor, in the file it stands in where several make up the capture. */
  async showFinding(capture: OpenCapture, ref: FindingRef): Promise<void> {
    const member = await memberBytes(capture, ref);
    if (!member) return this.showBytes(capture, (text) => text.fileRange(ref));
    const document = await vscode.workspace.openTextDocument(member.file);
    const selection = await rangeInText(document, member.range);
    if (!selection) sayNotAsTheyAre();
    const editor = await vscode.window.showTextDocument(document);
    if (selection) selectFromEnd(editor, selection);
  }

  /** Selects bytes of a capture in the text editor: those that `find` asks the text's session for. */
  async showBytes(
    capture: OpenCapture,
    find: (session: SessionApi) => Promise<ByteRange | null>,
  ): Promise<void> {
    let document: vscode.TextDocument;
    try {
      document = await vscode.workspace.openTextDocument(capture.uri);
    } catch {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('This file is too large for the text editor, or no text.'),
      );
      return;
    }
    // Asked of the text's own session: a byte-order mark or another encoding shifts the file's bytes.
    const text = this.#texts.open(document);
    const session = text?.capture.session;
    const range = session ? await find(session) : null;
    const selection = text && range ? text.rangeOf(range) : undefined;
    if (!selection) sayNotAsTheyAre();
    const editor = await vscode.window.showTextDocument(document);
    if (selection) selectFromEnd(editor, selection);
  }

  /** Findings under compression share one run of text: it is one step. */
  async #stepInText(editor: vscode.TextEditor, direction: 1 | -1): Promise<boolean | undefined> {
    const text = this.#texts.open(editor.document);
    const session = text?.capture.session;
    if (!text || !session) return undefined;
    let told = (await session.marks()).filter(isTold);
    if (told.length === 0) {
      // Nothing yet is not nothing: this waits until something is found, or all is looked at.
      await session.neighbour(null, 1);
      told = (await session.marks()).filter(isTold);
    }
    const at = text.offsetOf(editor.selection.start);
    const next =
      direction === 1
        ? (told.find(({ range }) => range.start > at) ?? told[0])
        : (told.findLast(({ range }) => range.start < at) ?? told.at(-1));
    if (next) selectFromEnd(editor, text.rangeOf(next.range));
    return next !== undefined;
  }

  async #openAll(files: readonly vscode.Uri[]): Promise<void> {
    for (const file of files) await this.#editors.open(file);
  }

  #find(id: number): OpenCapture | undefined {
    return this.#editors.find(id) ?? this.#texts.find(id);
  }
}

function sayNotAsTheyAre(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The file does not hold these bytes as they are.'),
  );
}

function isTold({ severity }: TextMark): boolean {
  return severity !== 'none';
}

async function stepInCapture(panel: CapturePanel, direction: 1 | -1): Promise<boolean | undefined> {
  const { session, selection } = panel.capture;
  const next = await session?.neighbour(cursorOf(selection, direction), direction, panel.shown);
  if (next) panel.reveal(next);
  return next === undefined ? undefined : next !== null;
}

/** Selects with the cursor at the start: it is the beginning of a long run that is to be seen. */
function selectFromEnd(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.end, range.start);
  editor.revealRange(
    new vscode.Range(range.start, range.start),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}

/** Where stepping starts: the chosen finding, or the edge of the chosen exchange. */
function cursorOf(selection: CaptureSelection | null, direction: 1 | -1): FindingRef | null {
  if (selection === null) return null;
  const edge = direction === 1 ? -1 : 0;
  return { exchange: selection.exchange, finding: selection.finding ?? edge };
}

/** The resource a tab shows, or undefined where it shows none, or more than one. */
function uriOf(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  const input = tab?.input;
  const hasUri =
    input instanceof vscode.TabInputText ||
    input instanceof vscode.TabInputCustom ||
    input instanceof vscode.TabInputNotebook;
  return hasUri ? input.uri : undefined;
}

/** "Reopen" as VS Code does it: the tab that was left goes, unless it holds unsaved text. */
async function closeReplaced(uri: vscode.Uri): Promise<void> {
  const { tabs } = vscode.window.tabGroups.activeTabGroup;
  const left = tabs.filter(
    (tab) => !isCaptureTab(tab.input) && !tab.isDirty && uriOf(tab)?.toString() === uri.toString(),
  );
  await vscode.window.tabGroups.close(left, true);
}
