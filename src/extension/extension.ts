import * as vscode from 'vscode';
import { recognise } from '../capture/registry';
import { nodeWorkers } from '../platform/worker.node';
import type { SessionOptions } from '../session/options';
import { createWorkerHost } from '../session/workerHost';
import { languageFor, speak } from '../view/language';
import { ActiveCapture } from './activeCapture';
import { BodyCommands } from './bodyCommands';
import { ByteDocuments } from './byteDocuments';
import { CaptureCommands } from './captureCommands';
import { CaptureEditors } from './captureEditors';
import { CaptureProgress } from './captureProgress';
import { claiming } from './claimingHost';
import { ClaimsFile } from './claimsFile';
import { registerCommands } from './commands';
import { claimsView } from './claimsView';
import { CompareCommand } from './compareCommand';
import { CopyCommands } from './copyCommands';
import { anyEvent } from './event';
import { JoinedCaptures } from './joinedCaptures';
import { identifiersView } from './identifiersView';
import { CustomRules } from './customRules';
import { KnownValueCommands } from './knownValueCommands';
import { KnownValues } from './knownValues';
import { createLog } from './log';
import { logged } from './loggedHost';
import { OpenCaptures } from './openCaptures';
import type { OwnWordCommands } from './ownWordCommands';
import { pageActions } from './pageActions';
import { PanelCommands } from './panelCommands';
import { recipientsView } from './recipientsView';
import { changesOptions, optionsFromSettings } from './settings';
import { SeverityNotes } from './severityNotes';
import { StatusItem } from './statusItem';
import { TextCaptures } from './textCaptures';
import { TextDecoding } from './textDecoding';
import { registerTextHover } from './textHover';
import { TextInlayHints } from './textInlayHints';
import { TextMarks } from './textMarks';
import { UserMarks } from './userWord';
import { UserWordCommands } from './userWordCommands';
import { VerdictsView } from './verdictsView';

/** Called by VS Code, once, when something of ours is first needed. */
export function activate(context: vscode.ExtensionContext): void {
  speak(languageFor(vscode.env.language));
  const { extensionUri, globalState, workspaceState } = context;
  const distUri = vscode.Uri.joinPath(extensionUri, 'dist');
  const sampleUri = vscode.Uri.joinPath(extensionUri, 'media', 'samples', 'redmi-note-8.har');
  const spawn = nodeWorkers(vscode.Uri.joinPath(distUri, 'worker.js').fsPath);
  const log = createLog();
  const claims = new ClaimsFile();
  const known = new KnownValues(context.secrets);
  const rules = new CustomRules();
  const marks = new UserMarks(workspaceState);
  const options = (): SessionOptions =>
    optionsFromSettings({ known: known.values, rules: rules.rules, marks: marks.marks });
  const workers = createWorkerHost({ spawn, options });
  const host = claiming(logged(workers, log), claims);
  const open = new OpenCaptures(host);
  const texts = new TextCaptures(host, (head, name) => recognise(head, name) !== null);
  const editors: CaptureEditors = new CaptureEditors(
    open,
    distUri,
    pageActions(
      () => captures,
      () => decoding,
      () => words,
      globalState,
    ),
  );
  const active = new ActiveCapture(editors, texts);
  const words: OwnWordCommands = {
    known: new KnownValueCommands(known, active, editors),
    marks: new UserWordCommands(marks, active),
  };
  const captures: CaptureCommands = new CaptureCommands(editors, texts);
  const documents = new ByteDocuments();
  const bodies = new BodyCommands(editors, documents, globalState);
  const view = new VerdictsView(active, workspaceState);
  const recipients = recipientsView(active);
  const identifiers = identifiersView(active);
  const claimed = claimsView(active);
  const panel = new PanelCommands(active, captures, {
    verdicts: view.view,
    recipients: recipients.view,
    identifiers: identifiers.view,
    claims: claimed.view,
  });
  const severity = new SeverityNotes();
  const decoding: TextDecoding = new TextDecoding(host, texts, editors, globalState);
  const comparing = new CompareCommand(open, distUri, () => active.capture, {
    show: ({ uri }, target) => void editors.open(uri, target),
  });
  const judgeAnew = (): void => {
    texts.restart();
    void open.reloadAll();
  };
  context.subscriptions.push(
    log,
    { dispose: () => host.dispose() },
    claims,
    known,
    rules,
    marks,
    open,
    texts,
    editors.register(),
    documents,
    new JoinedCaptures(),
    bodies,
    active,
    comparing,
    view,
    recipients,
    identifiers,
    claimed,
    new StatusItem(active),
    new CaptureProgress(active, editors),
    severity,
    active.onDidChange(() => void severity.say()),
    registerTextHover(texts),
    new TextInlayHints(texts),
    new TextMarks(texts),
    registerCommands({
      active,
      editors,
      captures,
      copying: new CopyCommands(editors),
      bodies,
      comparing,
      decoding,
      view,
      panel,
      words,
      sampleUri,
      log,
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (changesOptions(event)) judgeAnew();
    }),
    anyEvent(known.onDidChange, rules.onDidChange, marks.onDidChange)(judgeAnew),
  );
}
