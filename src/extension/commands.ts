import * as vscode from 'vscode';
import type { ActiveCapture } from './activeCapture';
import type { BodyCommands } from './bodyCommands';
import type { CaptureCommands } from './captureCommands';
import type { CaptureEditors } from './captureEditors';
import type { CompareCommand } from './compareCommand';
import type { CopyCommands } from './copyCommands';
import { exportFiltered } from './exportFiltered';
import type { Log } from './log';
import type { OwnWordCommands } from './ownWordCommands';
import type { PanelCommands } from './panelCommands';
import { newClaimsFile } from './newClaimsFile';
import { showProblems } from './showProblems';
import type { TextDecoding } from './textDecoding';
import type { VerdictsView } from './verdictsView';

/** What commands work on. */
export interface CommandTargets {
  readonly active: ActiveCapture;
  readonly editors: CaptureEditors;
  readonly captures: CaptureCommands;
  readonly copying: CopyCommands;
  readonly bodies: BodyCommands;
  readonly comparing: CompareCommand;
  readonly decoding: TextDecoding;
  readonly view: VerdictsView;
  readonly panel: PanelCommands;
  readonly words: OwnWordCommands;
  readonly sampleUri: vscode.Uri;
  readonly log: Log;
}

/** Registers every command; a failing one says so once, without what it was about. */
export function registerCommands(targets: CommandTargets): vscode.Disposable {
  const { active, editors, captures, copying, bodies, comparing } = targets;
  const { decoding, view, panel, words, sampleUri, log } = targets;
  const commands: Readonly<Record<string, (...parameters: unknown[]) => unknown>> = {
    openAsCapture: (resource, selected) => captures.openAsCapture(resource, selected),
    openAsOneCapture: (resource, selected) => captures.openAsOneCapture(resource, selected),
    openAsText: () => captures.openAsText(),
    openSampleCapture: () => editors.open(sampleUri),
    newClaimsFile: () => newClaimsFile(),
    showVerdicts: () => vscode.commands.executeCommand('payloadLens.verdicts.focus'),
    showProblems: () => showProblems(active.capture, captures),
    openWalkthrough: () => openWalkthrough(),
    decodeSelection: () => decoding.show(),
    decodeClipboard: () => decoding.showClipboard(),
    decodeAs: (captureId, offset) => decoding.showAs(captureId, offset),
    whyNotDecoded: () => decoding.explain(),
    exportFiltered: () => exportFiltered(editors.active),
    copyAsCurl: (context) => copying.copyExchanges('curl', context),
    copyAsFetch: (context) => copying.copyExchanges('fetch', context),
    copyAsHar: (context) => copying.copyExchanges('har', context),
    copyDecodedJson: () => copying.copyPlace('json'),
    copyPath: () => copying.copyPlace('path'),
    saveBody: (context) => bodies.save(context),
    openInHexEditor: (context) => bodies.openInHexEditor(context),
    copyDecodedValue: (captureId, offset) =>
      typeof captureId !== 'number' && editors.active && !editors.active.capture.pointed
        ? captures.copyChosenValue()
        : decoding.copy(captureId, offset),
    compareWith: (resource, selected) => comparing.run(resource, selected),
    nextFinding: () => captures.step(1),
    previousFinding: () => captures.step(-1),
    revealPersonalValues: () => active.capture?.revealAll(!active.capture.reveal.all),
    maskPersonalValues: () => active.capture?.revealAll(false),
    groupByEntity: () => view.group('entity'),
    groupByRecipient: () => view.group('recipient'),
    groupBySeverity: () => view.group('severity'),
    groupByExchange: () => view.group('exchange'),
    copyRow: (element, selected) => panel.copyRows(element, selected),
    copyValue: (element) => panel.copyValue(element),
    showInEditor: (element) => panel.showInEditor(element),
    showOnlyThese: (element) => panel.showOnlyThese(element),
    focusFilter: () => editors.active?.focusFilter(),
    showBytes: (element) => panel.showBytes(element),
    revealValue: (element) => panel.revealValue(element),
    markKnownValue: (element) => words.known.mark(element),
    manageKnownValues: () => words.known.manage(),
    notPersonal: (element) => words.marks.notPersonal(element),
    wrongKind: (element) => words.marks.wrongKind(element),
    manageMarks: () => words.marks.manage(),
    setFirstParty: (element) => panel.setParty(element, 'first'),
    setThirdParty: (element) => panel.setParty(element, 'third'),
    resetParty: (element) => panel.setParty(element, null),
    showTarget: (captureId, exchange, finding) => captures.showTarget(captureId, exchange, finding),
  };
  const registrations = Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(`payloadLens.${name}`, async (...parameters: unknown[]) => {
      try {
        await run(...parameters);
      } catch (error) {
        log.failed(name, error);
        void vscode.window.showErrorMessage(vscode.l10n.t('This did not work.'));
      }
    }),
  );
  return vscode.Disposable.from(...registrations);
}

/** Our walkthrough among those of VS Code. */
function openWalkthrough(): Thenable<unknown> {
  return vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    'payload-lens.payload-lens#start',
    false,
  );
}
