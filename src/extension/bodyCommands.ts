import * as vscode from 'vscode';
import type { BodyChoice } from '../view/copyAs/body';
import { fileNameOf } from '../view/fileName';
import { render } from '../view/sentences';
import type { ByteDocuments } from './byteDocuments';
import type { CaptureEditors } from './captureEditors';
import { nameOf } from './captureInput';
import { answered, chooseFirst } from './copyCommands';
import { meantExchanges } from './meantExchanges';
import type { OpenCapture } from './openCapture';
import { mayOpenElsewhere } from './openDecodedText';
import { saveBytes } from './saveBytes';

/** The extension whose editor shows bytes, and that editor. */
const hexExtension = 'ms-vscode.hexeditor';
const hexEditor = 'hexEditor.hexedit';
const hexKey = 'payloadLens.hasHexEditor';

/** Bytes that a command was run on. */
interface MeantBytes {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What the first byte is called. */
  readonly baseAddress: number;
}

/** What can be done with bodies of our active editor: saving them, and showing them as bytes. */
export class BodyCommands implements vscode.Disposable {
  readonly #editors: Pick<CaptureEditors, 'active'>;
  readonly #documents: Pick<ByteDocuments, 'add'>;
  readonly #memento: vscode.Memento;
  readonly #subscription: vscode.Disposable;

  constructor(
    editors: Pick<CaptureEditors, 'active'>,
    documents: Pick<ByteDocuments, 'add'>,
    memento: vscode.Memento,
  ) {
    this.#editors = editors;
    this.#documents = documents;
    this.#memento = memento;
    this.#subscription = vscode.extensions.onDidChange(setHexKey);
    setHexKey();
  }

  /** Saves a body of the exchange that is meant: as it was sent, or what it is decoded to. */
  async save(context?: unknown): Promise<void> {
    const capture = this.#editors.active?.capture;
    const title = vscode.l10n.t('Save Body');
    const body = await chosenBody(capture, context, title);
    if (capture && body) await saveBytes(capture.uri, { title, ...body });
  }

  /**
   * Shows what is selected or pointed at, a body, or the capture itself in the hex editor; bytes that
   * the capture's file holds as they are have their addresses there.
   */
  async openInHexEditor(context?: unknown): Promise<void> {
    const capture = this.#editors.active?.capture;
    if (!capture) return;
    const isPointed = capture.session !== null && capture.pointed !== null && !hasRows(context);
    if (!isPointed && meantExchanges(context, capture).length === 0) {
      await vscode.commands.executeCommand('vscode.openWith', capture.uri, hexEditor);
      return;
    }
    const meant = isPointed
      ? await pointedBytes(capture)
      : await chosenBody(capture, context, vscode.l10n.t('Open in Hex Editor'));
    if (!meant || !(await mayOpenElsewhere(this.#memento, vscode.l10n.t('Open in Hex Editor')))) {
      return;
    }
    const uri = this.#documents.add(meant.bytes, meant.fileName, meant.baseAddress);
    await vscode.commands.executeCommand('vscode.openWith', uri, hexEditor);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

function setHexKey(): void {
  const isThere = vscode.extensions.getExtension(hexExtension) !== undefined;
  void vscode.commands.executeCommand('setContext', hexKey, isThere);
}

/** Whether a menu was opened on rows of the list, whatever is selected beside it. */
function hasRows(context: unknown): boolean {
  return typeof context === 'object' && context !== null && 'exchange' in context;
}

async function pointedBytes({ uri, session, pointed }: OpenCapture): Promise<MeantBytes | null> {
  const work = session!.meant(pointed!.exchange, pointed!.place);
  const bytes = await answered({ title: vscode.l10n.t('Decoding'), work });
  if (!bytes || bytes.length === 0) return null;
  const fileName = fileNameOf(nameOf(uri), String(pointed!.exchange), 'bin');
  return { fileName, bytes, baseAddress: 0 };
}

/** A body of the exchange that is meant, which the user chooses where there are several. */
async function chosenBody(
  capture: OpenCapture | undefined,
  context: unknown,
  title: string,
): Promise<MeantBytes | null> {
  const [exchange] = capture ? meantExchanges(context, capture) : [];
  const session = capture?.session;
  if (!session || exchange === undefined) {
    void vscode.window.showInformationMessage(chooseFirst());
    return null;
  }
  const choices = await answered({ title, work: session.bodies(exchange) });
  if (!choices) return null;
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This exchange holds no body.'));
    return null;
  }
  const items = choices.map((choice, at) => ({ ...bodyItem(choice), choice: at }));
  const item = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title });
  if (!item) return null;
  const body = await answered({ title, work: session.body(exchange, item.choice) });
  return body ? { ...body, baseAddress: body.fileOffset ?? 0 } : null;
}

function bodyItem({ side, chain, sizeBytes }: BodyChoice): vscode.QuickPickItem {
  const isRequest = side === 'request';
  if (chain.length === 0) {
    return {
      label: isRequest ? vscode.l10n.t('Request Body') : vscode.l10n.t('Response Body'),
      description: render({ id: 'ui.bytes', arguments: { count: sizeBytes } }),
      detail: vscode.l10n.t('As it was sent, without transfer and content codings of HTTP'),
    };
  }
  return {
    label: isRequest
      ? vscode.l10n.t('Request Body, Decoded')
      : vscode.l10n.t('Response Body, Decoded'),
    description: render({ id: 'ui.bytes', arguments: { count: sizeBytes } }),
    detail: chain.join(' › '),
  };
}
