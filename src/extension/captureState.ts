import * as vscode from 'vscode';
import type { OpenCapture } from './openCapture';
import type { Tell } from './slowly';

/** Whether all of the capture is judged. */
export function isDone({ summary }: OpenCapture): boolean {
  return summary?.isComplete === true;
}

/** Whether nothing more will come of it: it is judged, cannot be, or was closed. */
function isSettled(capture: OpenCapture): boolean {
  return capture.failure !== null || capture.session === null || isDone(capture);
}

/** Of the capture, how much is judged: 0 to 1. */
function shareOf({ summary }: OpenCapture): number {
  if (summary === null) return 0;
  return summary.isComplete ? 1 : summary.analysed / Math.max(1, summary.exchanges);
}

/** Resolves once nothing more will come of any of the captures. */
export function settled(captures: readonly OpenCapture[]): Promise<true> {
  return new Promise((resolve) => {
    const subscriptions: vscode.Disposable[] = [];
    const look = (): void => {
      if (!captures.every(isSettled)) return;
      for (const subscription of subscriptions) subscription.dispose();
      resolve(true);
    };
    for (const capture of captures) subscriptions.push(capture.onDidChange(look));
    look();
  });
}

/** Tells how much of the captures is judged, and in the words of `say` of the one that is worked on. */
export function followProgress(
  captures: readonly OpenCapture[],
  say: (working: OpenCapture) => string,
  tell: Tell,
): vscode.Disposable {
  const look = (): void => {
    const working = captures.find((capture) => !isSettled(capture));
    const share = captures.reduce((sum, capture) => sum + shareOf(capture), 0);
    tell(working && say(working), share / captures.length);
  };
  look();
  return vscode.Disposable.from(...captures.map((capture) => capture.onDidChange(look)));
}
