import * as vscode from 'vscode';
import { encodeUtf8 } from '../bytes/text';
import { SessionError } from '../session/api';
import type { SessionHost } from '../session/api';
import type { DecodeAnswer } from '../decode/answer';
import { copyText } from './clipboard';
import { encodedRunAt } from './encodedRun';
import { decodedText, showDecoded } from './showDecoded';
import type { TextCaptures } from './textCaptures';

/** Decodes what is selected in a text editor, or the encoded segment at its cursor. */
export class TextDecoding {
  readonly #host: SessionHost;
  readonly #texts: TextCaptures;
  readonly #memento: vscode.Memento;

  constructor(host: SessionHost, texts: TextCaptures, memento: vscode.Memento) {
    this.#host = host;
    this.#texts = texts;
    this.#memento = memento;
  }

  /** Shows what it decodes to. */
  async show(): Promise<void> {
    const answer = await this.#answer();
    if (answer) await showDecoded(answer, this.#memento);
  }

  /** Copies what it decodes to. */
  async copy(): Promise<void> {
    const answer = await this.#answer();
    if (answer) await copyText(decodedText(answer));
  }

  async #answer(): Promise<DecodeAnswer | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const text = await this.#textAt(editor);
    if (text === '') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select encoded text, or put the cursor into it.'),
      );
      return undefined;
    }
    try {
      return await this.#host.decode(encodeUtf8(text));
    } catch (error) {
      if (error instanceof SessionError) void vscode.window.showErrorMessage(error.message);
      return undefined;
    }
  }

  /** The selection; else the segment that the capture has there; else the run at the cursor. */
  async #textAt({ document, selection }: vscode.TextEditor): Promise<string> {
    if (!selection.isEmpty) return document.getText(selection);
    const text = this.#texts.open(document);
    const view = await text?.capture.session
      ?.hover(text.offsetOf(selection.active), text.capture.reveal)
      .catch(() => null);
    if (text && view) return document.getText(text.rangeOf(view.range));
    const line = document.lineAt(selection.active.line).text;
    const run = encodedRunAt(line, selection.active.character);
    return line.slice(run.start, run.end);
  }
}
