import * as vscode from 'vscode';
import { SessionError } from '../session/api';
import type { SessionApi } from '../session/api';
import type { FilterSet, FilterWish } from '../view/filter/model';
import { readPageMessage } from '../view/pageMessages';
import type { HostMessage, PageIntent, PageMessage, PageRequests } from '../view/protocol';
import type { CaptureChange, CaptureSelection, OpenCapture, PointedPlace } from './openCapture';
import { pageHtml } from './page';

/** Requests that may be under way at once; a page that is well asks for fewer. */
const maxRequests = 64;

/** What a panel leaves to others. */
export interface PanelActions {
  /** Carries out what the page wants beyond its own capture's state. */
  intend(panel: CapturePanel, intent: PageIntent): void;
}

/** One editor: a page, and the capture it shows. */
export class CapturePanel implements vscode.Disposable {
  readonly capture: OpenCapture;
  readonly webviewPanel: vscode.WebviewPanel;
  readonly #actions: PanelActions;
  readonly #subscriptions: vscode.Disposable[];
  #isReady = false;
  #requests = 0;
  #target: CaptureSelection | null = null;
  #wish: FilterWish | null = null;
  #shown: Uint8Array | null = null;
  /** What the page's filter narrows by beside its text: a page that is made anew knows none of it. */
  #within: FilterSet | null = null;
  /** What is chosen and pointed at in this page: others may show the same capture. */
  #selection: CaptureSelection | null = null;
  #pointed: PointedPlace | null = null;

  constructor(
    capture: OpenCapture,
    webviewPanel: vscode.WebviewPanel,
    distUri: vscode.Uri,
    actions: PanelActions,
  ) {
    this.capture = capture;
    this.webviewPanel = webviewPanel;
    this.#actions = actions;
    const { webview } = webviewPanel;
    webview.options = { enableScripts: true, localResourceRoots: [distUri] };
    this.#subscriptions = [
      webview.onDidReceiveMessage((data: unknown) => {
        const message = readPageMessage(data);
        if (message !== null) this.#receive(message);
      }),
      capture.onDidChange((change) => this.#show(change)),
    ];
    webview.html = pageHtml(webview, distUri);
  }

  /** Shows an exchange, or a finding in it, as soon as the page can. */
  reveal(target: CaptureSelection): void {
    this.#select(target);
    if (this.#isThere) this.#post({ type: 'reveal', ...target });
    else this.#target = target;
  }

  /** Narrows the page's list, as soon as the page can. */
  narrow(wish: FilterWish): void {
    if (this.#isThere) this.#post({ type: 'narrow', wish });
    else this.#wish = wish;
  }

  /** Puts the focus into the page's filter. */
  focusFilter(): void {
    this.#post({ type: 'focus-filter' });
  }

  /** The exchanges that the page's filter leaves, one bit for each; null: all. */
  get shown(): Uint8Array | null {
    return this.#shown;
  }

  /** Has the capture's commands work on what is chosen here: this editor is the active one now. */
  activate(): void {
    const { capture } = this;
    const isOther = capture.selection !== this.#selection || capture.pointed !== this.#pointed;
    if (!isOther) return;
    capture.select(this.#selection);
    capture.point(this.#pointed);
  }

  #select(selection: CaptureSelection | null): void {
    this.#selection = selection;
    this.#pointed = null;
    this.capture.select(selection);
  }

  /** A hidden page is gone: it is made anew when it is shown, and says so. */
  get #isThere(): boolean {
    return this.#isReady && this.webviewPanel.visible !== false;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #receive(message: PageMessage): void {
    switch (message.type) {
      case 'ready':
        // Said again each time the page is made anew: after it was hidden, or moved to another group.
        this.#isReady = true;
        this.#shown = null;
        this.#introduce();
        break;
      case 'request':
        void this.#answer(message);
        break;
      case 'intent':
        this.#intend(message.intent);
        break;
    }
  }

  #introduce(): void {
    const { summary, failure, reveal } = this.capture;
    this.#post({ type: 'masking', isRevealed: reveal.all });
    // Before anything is listed, and not where something else is about to narrow the list.
    if (this.#within && !this.#wish) this.#post({ type: 'restore-set', set: this.#within });
    if (failure) this.#post({ type: 'failed', failure });
    else if (summary) this.#post({ type: 'summary', summary });
    if (this.#wish) this.#post({ type: 'narrow', wish: this.#wish });
    if (this.#target) this.#post({ type: 'reveal', ...this.#target });
    this.#wish = null;
    this.#target = null;
  }

  #show(change: CaptureChange): void {
    if (!this.#isReady) return;
    const { summary, failure, reveal } = this.capture;
    if (change.kind === 'summary' && summary) this.#post({ type: 'summary', summary });
    if (change.kind === 'failed' && failure) this.#post({ type: 'failed', failure });
    if (change.kind === 'masking') this.#post({ type: 'masking', isRevealed: reveal.all });
    if (change.kind === 'rows') {
      this.#post({ type: 'rows-changed', start: change.start, end: change.end });
    }
  }

  #intend(intent: PageIntent): void {
    switch (intent.name) {
      case 'select':
        this.#select({ exchange: intent.exchange, finding: intent.finding });
        break;
      case 'deselect':
        this.#select(null);
        break;
      case 'point':
        this.#pointed = intent.place && { exchange: intent.exchange, place: intent.place };
        this.capture.point(this.#pointed);
        break;
      case 'reveal-all':
        this.capture.revealAll(intent.isRevealed);
        break;
      case 'reveal-value':
        this.capture.revealValue({ exchange: intent.exchange, finding: intent.finding });
        break;
      default:
        this.#actions.intend(this, intent);
    }
  }

  async #answer(request: Extract<PageMessage, { type: 'request' }>): Promise<void> {
    const { id } = request;
    const { session } = this.capture;
    if (session === null || this.#requests >= maxRequests) {
      this.#post({ type: 'error', id, message: vscode.l10n.t('This cannot be shown now.') });
      return;
    }
    this.#requests++;
    try {
      const result = await this.#ask(session, request);
      this.#post({ type: 'response', id, result });
    } catch (error) {
      const message =
        error instanceof SessionError ? error.message : vscode.l10n.t('This cannot be shown.');
      this.#post({ type: 'error', id, message });
    } finally {
      this.#requests--;
    }
  }

  async #ask(
    session: SessionApi,
    { name, params }: Extract<PageMessage, { type: 'request' }>,
  ): Promise<unknown> {
    const { reveal } = this.capture;
    switch (name) {
      case 'rows': {
        const { start, count } = params as { start: number; count: number };
        return session.rows(start, count, reveal);
      }
      case 'rows-of':
        return session.rowsOf((params as PageRequests['rows-of']['params']).exchanges, reveal);
      case 'filter': {
        const { text, within } = params as PageRequests['filter']['params'];
        this.#within = within;
        const result = await session.filter(text, within?.exchanges ?? null);
        this.#shown = result.exchanges;
        return result;
      }
      case 'filter-values': {
        const { key, typed } = params as PageRequests['filter-values']['params'];
        return session.filterValues(key, typed);
      }
      case 'arrange': {
        const { arrangement, start, stamp } = params as PageRequests['arrange']['params'];
        return session.arrange(arrangement, start, stamp, reveal);
      }
      case 'starting-with':
        return session.startingWith(
          (params as PageRequests['starting-with']['params']).typed,
          reveal,
        );
      case 'timeline':
        return session.timeline();
      case 'overview':
        return session.overview(reveal);
      case 'exchange':
        return session.exchange((params as { index: number }).index, reveal);
      case 'lines': {
        const { exchange, blockId, start, count, level } =
          params as PageRequests['lines']['params'];
        return session.lines(exchange, blockId, start, count, reveal, level);
      }
      case 'messages': {
        const { exchange, start, count } = params as PageRequests['messages']['params'];
        return session.messages(exchange, start, count, reveal);
      }
      case 'message': {
        const { exchange, message } = params as PageRequests['message']['params'];
        return session.message(exchange, message, reveal);
      }
      case 'message-of':
        return session.messageOf(params as PageRequests['message-of']['params']);
      case 'bytes': {
        const { exchange, source, start, count } = params as PageRequests['bytes']['params'];
        return session.bytes(exchange, source, start, count, reveal);
      }
      case 'linked': {
        const { exchange, from } = params as PageRequests['linked']['params'];
        return session.linked(exchange, from, reveal);
      }
      case 'find': {
        const { exchange, query } = params as PageRequests['find']['params'];
        return session.find(exchange, query, reveal);
      }
      case 'box': {
        const { exchange, blockId, choice } = params as PageRequests['box']['params'];
        return session.box(exchange, blockId, choice, reveal);
      }
    }
  }

  #post(message: HostMessage): void {
    void this.webviewPanel.webview.postMessage(message);
  }
}
