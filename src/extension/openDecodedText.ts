import * as vscode from 'vscode';
import { decodeUtf8 } from '../bytes/text';
import { hexDump } from '../view/hexDump';
import { prettyJson } from '../view/plainText';
import type { StepContent } from '../view/stepContent';

/** VS Code does not edit longer text well; it can be saved instead. */
const mostTextBytes = 16 * 1024 * 1024;
/** A dump takes some five characters a byte. */
const mostDumpedBytes = 4 * 1024 * 1024;
const consentKey = 'payloadLens.opensDecodedText';

/** Languages of VS Code by what the name of a file with such text ends in. */
const languages: Readonly<Record<string, string>> = {
  json: 'json',
  ndjson: 'jsonl',
  xml: 'xml',
  plist: 'xml',
};

/**
 * Opens decoded text as an unsaved document in a new editor, having asked once, as every other
 * extension can read it there. Resolves with whether it was opened.
 */
export async function openDecodedText(
  text: string,
  memento: vscode.Memento,
  language?: string,
): Promise<boolean> {
  if (!(await mayOpenElsewhere(memento, vscode.l10n.t('Open as Text')))) return false;
  const known = new Set(await vscode.languages.getLanguages());
  const document = await vscode.workspace.openTextDocument({
    content: text,
    ...(language !== undefined && known.has(language) ? { language } : {}),
  });
  await vscode.window.showTextDocument(document, { preview: false });
  return true;
}

/**
 * Whether decoded content may stand in an editor that is not ours, which `yes` names: asked once for
 * all of them, as every other extension can read it there.
 */
export async function mayOpenElsewhere(memento: vscode.Memento, yes: string): Promise<boolean> {
  if (memento.get(consentKey) === true) return true;
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Other extensions can read what is open in an editor other than this one.'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'What is opened may hold personal data. It is kept in no file until you save it; this is asked once.',
      ),
    },
    yes,
  );
  if (answer !== yes) return false;
  await memento.update(consentKey, true);
  return true;
}

/** Opens what a step of a chain put out: text as it stands, JSON laid out, other bytes as a dump. */
export async function openStep(content: StepContent, memento: vscode.Memento): Promise<boolean> {
  const { bytes, isText, codec, extension } = content;
  if (bytes.length > (isText ? mostTextBytes : mostDumpedBytes)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This is too large for the text editor. It can be saved.'),
    );
    return false;
  }
  if (!isText) return openDecodedText(hexDump(bytes), memento);
  const text = decodeUtf8(bytes);
  const shown = codec === 'json' ? prettyJson(text, Infinity).text : text;
  return openDecodedText(shown, memento, languages[extension]);
}
