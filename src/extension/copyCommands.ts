import * as vscode from 'vscode';
import { SessionError } from '../session/api';
import type { CopyForm } from '../view/copyAs/exchanges';
import type { CopiedPlace, PlaceForm } from '../view/copyAs/place';
import type { CaptureEditors } from './captureEditors';
import { copyText } from './clipboard';
import { meantExchanges } from './meantExchanges';
import type { OpenCapture } from './openCapture';
import { slowly } from './slowly';

/** Copies from our active editor, always in the clear: each is an explicit act of the user. */
export class CopyCommands {
  readonly #editors: Pick<CaptureEditors, 'active'>;

  constructor(editors: Pick<CaptureEditors, 'active'>) {
    this.#editors = editors;
  }

  /**
   * Copies exchanges as commands or as HAR: those of the rows whose menu was opened (`context` is what
   * the page says of them), or the one that is chosen.
   */
  async copyExchanges(form: CopyForm, context?: unknown): Promise<void> {
    const capture = this.#editors.active?.capture;
    const exchanges = capture ? meantExchanges(context, capture) : [];
    if (!capture?.session || exchanges.length === 0) return say(chooseFirst());
    const text = await answered({
      title: vscode.l10n.t('Copying {0} exchanges', exchanges.length),
      work: capture.session.exchangesAs(exchanges, form),
    });
    if (text) return copyText(text);
    if (text === null) say(vscode.l10n.t('This exchange holds no request that could be sent.'));
  }

  /** Copies where what is meant stands, or what it is decoded to as JSON. */
  async copyPlace(form: PlaceForm): Promise<void> {
    const capture = this.#editors.active?.capture;
    const meant = capture && meantPlace(capture);
    if (!capture?.session || !meant) return say(chooseFirst());
    const text = await answered({
      title: vscode.l10n.t('Decoding'),
      work: capture.session.placeAs(meant.exchange, meant.place, form),
    });
    if (text) return copyText(text);
    if (text === null) {
      say(
        form === 'json'
          ? vscode.l10n.t('Nothing here is decoded to anything with a structure.')
          : vscode.l10n.t('This stands at no place that has a path.'),
      );
    }
  }
}

/** What is selected or pointed at, else the finding that is chosen, else the exchange's body. */
function meantPlace({
  pointed,
  selection,
}: OpenCapture): { readonly exchange: number; readonly place: CopiedPlace } | null {
  if (pointed) return pointed;
  return selection && { exchange: selection.exchange, place: selection.finding };
}

/** Where the session cannot answer, says why. */
export async function answered<Result>(
  slow: Parameters<typeof slowly<Result>>[0],
): Promise<Result | undefined> {
  try {
    return await slowly(slow);
  } catch (error) {
    if (!(error instanceof SessionError)) throw error;
    if (error.code !== 'closed') void vscode.window.showWarningMessage(error.message);
    return undefined;
  }
}

/** What is said where a command needs an exchange. */
export function chooseFirst(): string {
  return vscode.l10n.t('Choose an exchange first.');
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
