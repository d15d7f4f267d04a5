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
import type { OpenCapture } from './openCapture';
import { decodedText, showDecoded } from './showDecoded';
import { showExplanations } from './showExplanations';
import type { TextCaptures } from './textCaptures';

/**
 * Decodes what is selected in a text editor, or the encoded segment at its cursor; what is selected
 * in our own editor, or the value of the finding that is chosen there; or what is on the clipboard.
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

  /** Shows what is meant here decodes to. */
  async show(): Promise<void> {
    const bytes = await this.#here();
    if (bytes) await this.#show(bytes);
  }

  /** Copies what is meant decodes to: here, or where a hover's link says. */
  async copy(captureId?: unknown, offset?: unknown): Promise<void> {
    const bytes = await this.#meant(captureId, offset);
    const answer = bytes && (await this.#asked(this.#host.decode(bytes)));
    if (answer) await copyText(decodedText(answer));
  }

  /** Shows what the text on the clipboard decodes to. */
  async showClipboard(): Promise<void> {
    const text = await vscode.env.clipboard.readText();
    if (text === '') {
      void vscode.window.showInformationMessage(vscode.l10n.t('The clipboard holds no text.'));
      return;
    }
    await this.#show(encodeUtf8(text));
  }

  /** Shows what is meant, here or where a hover's link says, when it is read as the user says. */
  async showAs(captureId?: unknown, offset?: unknown): Promise<void> {
    const bytes = await this.#meant(captureId, offset);
    if (bytes) await this.showBytesAs(bytes);
  }

  /** Shows why what is meant here was left as it is. */
  async explain(): Promise<void> {
    const bytes = await this.#here();
    if (bytes) await this.explainBytes(bytes);
  }

  /** Shows bytes as they read when they are read as the user says. */
  async showBytesAs(bytes: Uint8Array): Promise<void> {
    const ways = await askHow();
    if (!ways) return;
    const answer = await this.#asked(this.#best(bytes, ways));
    if (answer && (await showDecoded(answer, this.#memento))) await this.explainBytes(bytes);
  }

  /** Shows why bytes were left as they are. */
  async explainBytes(bytes: Uint8Array): Promise<void> {
    const explanations = await this.#asked(this.#host.explain(bytes));
    if (explanations && (await showExplanations(explanations))) await this.showBytesAs(bytes);
  }

  async #show(bytes: Uint8Array): Promise<void> {
    const answer = await this.#asked(this.#host.decode(bytes));
    if (answer && (await showDecoded(answer, this.#memento))) await this.explainBytes(bytes);
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

  /** What the worker answers; where it cannot, says why. */
  async #asked<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof SessionError) void vscode.window.showErrorMessage(error.message);
      return undefined;
    }
  }

  /** The run at an offset of a capture that is open as text, or what is meant here. */
  async #meant(captureId: unknown, offset: unknown): Promise<Uint8Array | undefined> {
    if (typeof captureId !== 'number' || typeof offset !== 'number') return this.#here();
    const text = this.#texts.findText(captureId);
    const session = text?.capture.session;
    if (!text || !session) return undefined;
    const view = await this.#asked(session.hover(offset, text.capture.reveal));
    return view ? encodeUtf8(text.document.getText(text.rangeOf(view.range))) : undefined;
  }

  /** What is meant here; where there is nothing, says so. */
  async #here(): Promise<Uint8Array | undefined> {
    const panel = this.#editors.active;
    const editor = vscode.window.activeTextEditor;
    const bytes = panel
      ? await this.#asked(pointedBytes(panel.capture))
      : editor && encodeUtf8(await this.#textIn(editor));
    if (bytes?.length === 0) {
      void vscode.window.showInformationMessage(
        panel
          ? vscode.l10n.t('Select encoded text, or click it.')
          : vscode.l10n.t('Select encoded text, or put the cursor into it.'),
      );
      return undefined;
    }
    return bytes;
  }

  /** The texts of all selections, in the order of the document, a line each. */
  async #textIn({ document, selections }: vscode.TextEditor): Promise<string> {
    const ordered = [...selections].sort((a, b) => a.start.compareTo(b.start));
    const chosen = ordered.filter(({ isEmpty }) => !isEmpty);
    if (chosen.length > 0) return chosen.map((one) => document.getText(one)).join('\n');
    const runs: vscode.Range[] = [];
    for (const { active } of ordered) {
      const run = await this.#runAt(document, active);
      // Several cursors may stand in one run.
      if (!run.isEmpty && !runs.some((other) => other.isEqual(run))) runs.push(run);
    }
    return runs.map((run) => document.getText(run)).join('\n');
  }

  /** The segment that the capture has at a cursor; else the run of encoded characters there. */
  async #runAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Range> {
    const text = this.#texts.open(document);
    const view = await text?.capture.session
      ?.hover(text.offsetOf(position), text.capture.reveal)
      .catch(() => null);
    if (text && view) return text.rangeOf(view.range);
    const run = encodedRunAt(document.lineAt(position.line).text, position.character);
    return new vscode.Range(position.line, run.start, position.line, run.end);
  }
}

/** What is selected in a capture's page, or else the value of the finding that is chosen there. */
async function pointedBytes({ session, pointed, selection }: OpenCapture): Promise<Uint8Array> {
  if (session && pointed) return session.meant(pointed.exchange, pointed.place);
  if (!session || !selection || selection.finding === null) return new Uint8Array(0);
  const { exchange, finding } = selection;
  return encodeUtf8(await session.value({ exchange, finding }));
}
