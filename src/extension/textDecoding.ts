import * as vscode from 'vscode';
import { encodeUtf8 } from '../bytes/text';
import type { DecodeAnswer } from '../decode/answer';
import type { ForcedDecoding } from '../decode/forcedStep';
import { SessionError } from '../session/api';
import type { SessionHost } from '../session/api';
import { askHow } from './askHow';
import type { CaptureEditors } from './captureEditors';
import { copyText } from './clipboard';
import { encodedRunAt } from './encodedRun';
import { decodedText, showDecoded } from './showDecoded';
import { showExplanations } from './showExplanations';
import type { TextCaptures } from './textCaptures';

/**
 * Decodes what is selected in a text editor, or the encoded segment at its cursor; the value of the
 * finding that is chosen in our own editor; or what is on the clipboard.
 */
export class TextDecoding {
  readonly #host: SessionHost;
  readonly #texts: TextCaptures;
  readonly #editors: CaptureEditors;
  readonly #memento: vscode.Memento;

  constructor(
    host: SessionHost,
    texts: TextCaptures,
    editors: CaptureEditors,
    memento: vscode.Memento,
  ) {
    this.#host = host;
    this.#texts = texts;
    this.#editors = editors;
    this.#memento = memento;
  }

  /** Shows what the text here decodes to. */
  async show(): Promise<void> {
    const answer = await this.#decode();
    if (answer) await showDecoded(answer, this.#memento);
  }

  /** Copies what the text here decodes to. */
  async copy(): Promise<void> {
    const answer = await this.#decode();
    if (answer) await copyText(decodedText(answer));
  }

  /** Shows what the text on the clipboard decodes to. */
  async showClipboard(): Promise<void> {
    const text = await vscode.env.clipboard.readText();
    if (text === '') {
      void vscode.window.showInformationMessage(vscode.l10n.t('The clipboard holds no text.'));
      return;
    }
    const answer = await this.#asked(this.#host.decode(encodeUtf8(text)));
    if (answer) await showDecoded(answer, this.#memento);
  }

  /** Shows what the text here is when it is read as the user says. */
  async showAs(): Promise<void> {
    const text = await this.#here();
    if (text) await this.#showAs(text);
  }

  /** Shows why the text here was left as it is. */
  async explain(): Promise<void> {
    const text = await this.#here();
    if (!text) return;
    const explanations = await this.#asked(this.#host.explain(encodeUtf8(text)));
    if (explanations && (await showExplanations(explanations))) await this.#showAs(text);
  }

  async #showAs(text: string): Promise<void> {
    const ways = await askHow();
    if (!ways) return;
    const answer = await this.#asked(this.#best(encodeUtf8(text), ways));
    if (answer) await showDecoded(answer, this.#memento);
  }

  /** The first way that leads to text, or else the first of all. */
  async #best(bytes: Uint8Array, ways: readonly ForcedDecoding[]): Promise<DecodeAnswer> {
    let first: DecodeAnswer | undefined;
    for (const how of ways) {
      const answer = await this.#host.decodeAs(bytes, how);
      if (answer.state === 'complete' && answer.text !== null) return answer;
      first ??= answer;
    }
    return first!;
  }

  async #decode(): Promise<DecodeAnswer | undefined> {
    const text = vscode.window.activeTextEditor && (await this.#here());
    return text ? this.#asked(this.#host.decode(encodeUtf8(text))) : undefined;
  }

  /** What the worker answers; where it cannot, says why. */
  async #asked<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof SessionError) void vscode.window.showErrorMessage(error.message);
      return undefined;
    }
  }

  /** The text that is meant here; where there is none, says so. */
  async #here(): Promise<string | undefined> {
    const editor = vscode.window.activeTextEditor;
    const text = editor ? await this.#textAt(editor) : await this.#chosenValue();
    if (text === '') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select encoded text, or put the cursor into it.'),
      );
    }
    return text || undefined;
  }

  /** The value of the finding that is chosen in our active editor, or undefined. */
  async #chosenValue(): Promise<string | undefined> {
    const capture = this.#editors.active?.capture;
    const chosen = capture?.selection;
    if (!capture?.session || !chosen || chosen.finding === null) return undefined;
    const ref = { exchange: chosen.exchange, finding: chosen.finding };
    return this.#asked(capture.session.value(ref));
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
