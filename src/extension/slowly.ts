import * as vscode from 'vscode';

/** Milliseconds that work may take before progress is shown. */
const quietMs = 500;

/** Tells how far work is: what it is at, in words, and how much of it is done, 0 to 1. */
export type Tell = (message: string | undefined, share: number) => void;

/** Work that people wait for. */
export interface Slow<Result> {
  readonly title: string;
  readonly work: Promise<Result>;
  /** Calls `tell` from now on, until what it gives is disposed. */
  follow?(tell: Tell): vscode.Disposable;
}

/**
 * What the work comes to, or undefined where the user has had enough of it. What takes longer than half
 * a second shows its progress, with a button to cancel it; what is quicker shows nothing.
 */
export async function slowly<Result>({
  title,
  work,
  follow,
}: Slow<Result>): Promise<Result | undefined> {
  if (await isDoneWithin(work, quietMs)) return work;
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress(
    { location, title, cancellable: true },
    async (progress, cancelled) => {
      let toldPercent = 0;
      const following = follow?.((message, share) => {
        const percent = 100 * Math.min(1, share);
        const increment = Math.max(0, percent - toldPercent);
        progress.report({ ...(message === undefined ? {} : { message }), increment });
        toldPercent = Math.max(toldPercent, percent);
      });
      let enough: vscode.Disposable | undefined;
      try {
        return await Promise.race([
          work,
          new Promise<undefined>((resolve) => {
            enough = cancelled.onCancellationRequested(() => resolve(undefined));
          }),
        ]);
      } finally {
        enough?.dispose();
        following?.dispose();
      }
    },
  );
}

async function isDoneWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
