import * as vscode from 'vscode';
import { wording } from '../view/language';
import type { TextSegment } from '../view/textSegments';
import { throttled } from './event';
import { isOnInTextEditors } from './settings';
import { captureTextSelector } from './textCaptures';
import type { TextCapture, TextCaptures } from './textCaptures';

/** Columns that VS Code draws of a line. */
const drawnColumns = 10_000;
/** Characters from which on a run counts as long: few screens show more of a line. */
const longRun = 120;
/** Milliseconds between two looks at what has been found so far. */
const refreshMs = 1_000;

/**
 * Says behind each encoded run of a capture that is open as text what it is encoded in. Off unless
 * asked for: a hover says more. Neither label nor tooltip holds anything that comes from the file.
 */
export class TextInlayHints implements vscode.InlayHintsProvider, vscode.Disposable {
  readonly #texts: TextCaptures;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeInlayHints = this.#changed.event;
  readonly #refresh = throttled(refreshMs, () => this.#changed.fire());
  readonly #subscriptions: vscode.Disposable;

  constructor(texts: TextCaptures) {
    this.#texts = texts;
    this.#subscriptions = vscode.Disposable.from(
      vscode.languages.registerInlayHintsProvider(captureTextSelector, this),
      texts.onDidChange(() => this.#refresh.run()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('payloadLens')) this.#refresh.run();
      }),
    );
  }

  async provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.InlayHint[] | undefined> {
    if (!isOnInTextEditors('inlayHints')) return undefined;
    const text = this.#texts.open(document);
    const within = { start: text?.offsetOf(range.start) ?? 0, end: text?.offsetOf(range.end) ?? 0 };
    try {
      const segments = await text?.capture.session?.segments(within);
      if (!text || !segments || token.isCancellationRequested) return undefined;
      return segments.map((segment) => hintOf(segment, text)).filter((hint) => hint !== null);
    } catch {
      // Closed or stopped meanwhile: there is nothing to show, and nothing to say about it here.
      return undefined;
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#refresh.dispose();
    this.#changed.dispose();
  }
}

/** The hint stands behind its run; before a run that goes on beyond the screen, it comes first. */
function hintOf(segment: TextSegment, text: TextCapture): vscode.InlayHint | null {
  const { start, end } = text.rangeOf(segment.range);
  if (start.character >= drawnColumns || segment.chain.length === 0) return null;
  const isBehind = end.line > start.line || end.character - start.character <= longRun;
  const chain = segment.chain.join(' → ');
  const hint = new vscode.InlayHint(isBehind ? end : start, chain);
  hint.paddingLeft = isBehind;
  hint.paddingRight = !isBehind;
  const state = segment.state === 'complete' ? '' : `, ${segment.state}`;
  hint.tooltip = `${chain}: ${wording().words.protection[segment.protection]}${state}`;
  return hint;
}
