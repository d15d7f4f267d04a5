import * as vscode from 'vscode';
import type { Reveal, SessionApi, SessionHost } from '../session/api';
import type { CaptureSummary, FindingRef } from '../view/model';
import type { OpenFailure, PagePlace } from '../view/protocol';
import type { CaptureInput } from './captureInput';

/** What is chosen in a capture. */
export interface CaptureSelection {
  readonly exchange: number;
  readonly finding: number | null;
}

/** What is selected in a page as text, or pointed at. */
export interface PointedPlace {
  readonly exchange: number;
  readonly place: PagePlace;
}

/** What has changed in a capture. */
export type CaptureChange =
  | { readonly kind: 'summary' | 'failed' | 'selection' | 'pointed' | 'masking' | 'closed' }
  | { readonly kind: 'rows'; readonly start: number; readonly end: number };

/** A capture that is open: its session, and what all of its views share. */
export class OpenCapture implements vscode.Disposable {
  static #lastId = 0;
  /** Names the capture in links and trees, where its place has no business. */
  readonly id = ++OpenCapture.#lastId;
  readonly uri: vscode.Uri;
  readonly #host: SessionHost;
  readonly #changed = new vscode.EventEmitter<CaptureChange>();
  /** Tells of everything that changes, in the order it does. */
  readonly onDidChange = this.#changed.event;
  #input: CaptureInput | null = null;
  #session: SessionApi | null = null;
  #summary: CaptureSummary | null = null;
  #failure: OpenFailure | null = null;
  #reveal: Reveal = { all: false, findings: [] };
  #selection: CaptureSelection | null = null;
  #pointed: PointedPlace | null = null;

  constructor(uri: vscode.Uri, host: SessionHost, input: CaptureInput) {
    this.uri = uri;
    this.#host = host;
    this.#start(input);
  }

  /** Null where the capture could not be opened. */
  get session(): SessionApi | null {
    return this.#session;
  }

  get summary(): CaptureSummary | null {
    return this.#summary;
  }

  get failure(): OpenFailure | null {
    return this.#failure;
  }

  /** What is shown in the clear; kept as long as the capture is open, and nowhere else. */
  get reveal(): Reveal {
    return this.#reveal;
  }

  get selection(): CaptureSelection | null {
    return this.#selection;
  }

  /** What the user has selected as text since a finding or an exchange was chosen. */
  get pointed(): PointedPlace | null {
    return this.#pointed;
  }

  point(pointed: PointedPlace | null): void {
    if (pointed === null && this.#pointed === null) return;
    this.#pointed = pointed;
    this.#changed.fire({ kind: 'pointed' });
  }

  select(selection: CaptureSelection | null): void {
    this.#selection = selection;
    this.#pointed = null;
    this.#changed.fire({ kind: 'selection' });
  }

  /** Shows every value in the clear, or masks all of them again. */
  revealAll(isRevealed: boolean): void {
    this.#reveal = { all: isRevealed, findings: [] };
    this.#changed.fire({ kind: 'masking' });
  }

  revealValue(ref: FindingRef): void {
    this.#reveal = { ...this.#reveal, findings: [...this.#reveal.findings, ref] };
    this.#changed.fire({ kind: 'rows', start: ref.exchange, end: ref.exchange + 1 });
  }

  /** Decodes an exchange without the usual limits. Its findings may get other numbers by that. */
  async lift(exchange: number): Promise<void> {
    const findings = this.#reveal.findings.filter((ref) => ref.exchange !== exchange);
    this.#reveal = { ...this.#reveal, findings };
    if (this.#selection?.exchange === exchange) this.select({ exchange, finding: null });
    else if (this.#pointed?.exchange === exchange) this.point(null);
    try {
      await this.#session?.lift(exchange);
    } finally {
      this.#changed.fire({ kind: 'rows', start: exchange, end: exchange + 1 });
    }
  }

  /** Begins anew: the file has changed. What was revealed or chosen may be something else now. */
  reload(input: CaptureInput): void {
    this.#session?.close();
    const rows = this.#summary?.exchanges ?? 0;
    this.#summary = null;
    this.#reveal = { all: this.#reveal.all, findings: [] };
    this.select(null);
    this.#start(input);
    this.#changed.fire({ kind: 'rows', start: 0, end: rows });
  }

  /**
   * Reads on where the file has grown, and begins anew where it is another by now; whether it is. What
   * is known of a file that is gone stays.
   */
  async refresh(next: CaptureInput): Promise<boolean> {
    const before = this.#input;
    const session = this.#session;
    const isSameFile = pathOf(before) !== null && pathOf(before) === pathOf(next);
    if (session !== null && this.#failure === null && isSameFile) {
      // Closed meanwhile, or stopped too often: only the first needs no more.
      const change = await session.refresh().catch(() => 'replaced' as const);
      if (session !== this.#session) return false;
      if (change !== 'replaced') return false;
    }
    this.reload(next);
    return true;
  }

  dispose(): void {
    this.#session?.close();
    this.#session = null;
    this.#changed.fire({ kind: 'closed' });
    this.#changed.dispose();
  }

  #start(opened: CaptureInput): void {
    const { input, failure } = opened;
    this.#input = opened;
    this.#failure = failure;
    this.#session =
      input &&
      this.#host.open(input, {
        summary: (summary) => {
          this.#summary = summary;
          this.#changed.fire({ kind: 'summary' });
        },
        analysed: (start, end) => this.#changed.fire({ kind: 'rows', start, end }),
        failed: (reason) => {
          this.#failure = reason;
          this.#changed.fire({ kind: 'failed' });
        },
      });
    if (failure) this.#changed.fire({ kind: 'failed' });
  }
}

/** The path of what is read from a file, piece by piece; null for all else. */
function pathOf(opened: CaptureInput | null): string | null {
  return opened?.input?.kind === 'file' ? opened.input.path : null;
}
