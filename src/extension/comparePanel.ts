import * as vscode from 'vscode';
import { SessionError } from '../session/api';
import type { CaptureSummary } from '../view/model';
import { readComparePageMessage } from '../view/compareProtocol';
import type {
  CompareFileView,
  CompareHostMessage,
  ComparePageMessage,
  CompareWhich,
} from '../view/compareProtocol';
import { isDone } from './captureState';
import type { CaptureSelection, OpenCapture } from './openCapture';
import type { CaptureLease } from './openCaptures';
import { pageHtml } from './page';

/** The two captures that are compared; each is held open as long as they are. */
export interface ComparedLeases {
  readonly before: CaptureLease;
  readonly after: CaptureLease;
}

/** What a comparison leaves to others. */
export interface CompareActions {
  /** Shows an exchange in the editor of the capture it stands in. */
  show(capture: OpenCapture, target: CaptureSelection): void;
}

/**
 * The page of a comparison. It holds nothing of it: each time the page is there anew, is revealed,
 * or a capture has changed, the sessions are asked again.
 */
export class ComparePanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #actions: CompareActions;
  readonly #subscriptions: vscode.Disposable[];
  #leases: ComparedLeases;
  #isReady = false;
  #isRevealed = false;
  /** Counts what was asked for: only the last answer is shown. */
  #asked = 0;

  constructor(
    leases: ComparedLeases,
    panel: vscode.WebviewPanel,
    distUri: vscode.Uri,
    actions: CompareActions,
  ) {
    this.#leases = leases;
    this.#panel = panel;
    this.#actions = actions;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [distUri] };
    this.#subscriptions = [
      webview.onDidReceiveMessage((data: unknown) => {
        const message = readComparePageMessage(data);
        if (message !== null) this.#receive(message);
      }),
      ...[leases.before, leases.after].map(({ capture }) =>
        capture.onDidChange(({ kind }) => {
          const isNews = kind === 'failed' || (kind === 'summary' && isDone(capture));
          if (isNews) void this.#compare();
        }),
      ),
    ];
    webview.html = pageHtml(webview, distUri, 'compare');
  }

  /** Brings the page to the front. */
  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#leases.before.dispose();
    this.#leases.after.dispose();
  }

  #receive(message: ComparePageMessage): void {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        void this.#compare();
        break;
      case 'reveal-all':
        this.#isRevealed = message.isRevealed;
        void this.#compare();
        break;
      case 'swap':
        this.#leases = { before: this.#leases.after, after: this.#leases.before };
        this.#panel.title = titleOf(this.#leases);
        void this.#compare();
        break;
      case 'show': {
        const { exchange, finding } = message;
        this.#actions.show(this.#leases[message.which].capture, { exchange, finding });
        break;
      }
    }
  }

  async #compare(): Promise<void> {
    if (!this.#isReady) return;
    const ticket = ++this.#asked;
    const before = this.#leases.before.capture;
    const after = this.#leases.after.capture;
    const isRevealed = this.#isRevealed;
    const answer = await compared(before, after, isRevealed);
    if (ticket === this.#asked) void this.#panel.webview.postMessage(answer);
  }
}

/** The comparison of two captures, or why there is none. */
async function compared(
  before: OpenCapture,
  after: OpenCapture,
  isRevealed: boolean,
): Promise<CompareHostMessage> {
  const failure = before.failure ?? after.failure;
  if (failure !== null) return { type: 'failed', message: failure.message };
  if (!before.session || !after.session || !isDone(before) || !isDone(after)) {
    return { type: 'comparing' };
  }
  try {
    const view = await after.session.compare(await before.session.side(), isRevealed);
    return {
      type: 'comparison',
      view,
      before: fileView(before.summary!),
      after: fileView(after.summary!),
      isRevealed,
    };
  } catch (error) {
    // A capture that was read anew in between will be told of again.
    if (error instanceof SessionError && error.code === 'closed') return { type: 'comparing' };
    const message =
      error instanceof SessionError ? error.message : vscode.l10n.t('This cannot be compared.');
    return { type: 'failed', message };
  }
}

/** Title of the page's tab. */
export function titleOf(leases: ComparedLeases): string {
  const name = (which: CompareWhich): string => {
    const { path } = leases[which].capture.uri;
    return path.slice(path.lastIndexOf('/') + 1);
  };
  return `${name('before')} ↔ ${name('after')}`;
}

function fileView({ name, formatLabel, sizeBytes, exchanges }: CaptureSummary): CompareFileView {
  return { name, formatLabel, sizeBytes, exchanges };
}
