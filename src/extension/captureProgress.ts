import * as vscode from 'vscode';
import type { ActiveCapture } from './activeCapture';
import type { CaptureEditors } from './captureEditors';
import { nameOf } from './captureInput';
import { followProgress, isDone, settled } from './captureState';
import type { OpenCapture } from './openCapture';
import { slowly } from './slowly';
import { progressOf } from './verdictsView';

/**
 * Shows how far opening and looking through the active capture is, where that takes a while. Cancelling
 * stops it: what was looked at by then stands, and what is left is looked at when it is chosen.
 */
export class CaptureProgress implements vscode.Disposable {
  readonly #active: Pick<ActiveCapture, 'capture'>;
  readonly #editors: Pick<CaptureEditors, 'shows'>;
  readonly #followed = new WeakSet<OpenCapture>();
  readonly #subscription: vscode.Disposable;

  constructor(
    active: Pick<ActiveCapture, 'capture' | 'onDidChange'>,
    editors: Pick<CaptureEditors, 'shows'>,
  ) {
    this.#active = active;
    this.#editors = editors;
    this.#subscription = active.onDidChange(() => this.#follow());
    this.#follow();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #follow(): void {
    const { capture } = this.#active;
    if (!capture || this.#followed.has(capture) || capture.failure || isDone(capture)) return;
    // Whoever opens a text waits for nothing of ours.
    if (!this.#editors.shows(capture)) return;
    this.#followed.add(capture);
    void watch(capture).finally(() => this.#followed.delete(capture));
  }
}

async function watch(capture: OpenCapture): Promise<void> {
  const isOver = await slowly({
    title: vscode.l10n.t('Looking through {0}', nameOf(capture.uri)),
    work: settled([capture]),
    follow: (tell) =>
      followProgress([capture], ({ summary }) => (summary ? progressOf(summary) : ''), tell),
  });
  // Closed by then, it needs no stopping.
  if (isOver === undefined) await capture.session?.stop().catch(() => {});
}
