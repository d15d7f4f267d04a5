import * as vscode from 'vscode';
import type { DecodeAnswer } from '../decode/answer';
import type { DecodedField } from '../decode/fields';
import { codecLabel } from '../view/blocks/chain';
import { render } from '../view/sentences';
import { prettyJson } from '../view/plainText';
import { visible, wellCut } from '../view/visible';
import { copyText } from './clipboard';
import { openDecodedText } from './openDecodedText';

/** Lines of decoded text that are listed; the whole is a button away. */
const maxLines = 1_000;
const maxLineLength = 500;
/** JSON longer than this is shown as it is: laying it out would hold up the editor. */
const maxLaidOut = 4 * 1024 * 1024;

/**
 * Shows what a selection decodes to in a quick pick: a list that can be typed into, walked with the
 * keyboard and read aloud, that goes away by itself. A text document would serve long answers
 * better, but every other extension can read one; so that is one button, which asks first.
 *
 * Resolves with whether the user asks why nothing was decoded, which is offered where that is so.
 */
export async function showDecoded(answer: DecodeAnswer, memento: vscode.Memento): Promise<boolean> {
  const copy: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('copy'),
    tooltip: vscode.l10n.t('Copy Everything'),
  };
  const open: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('go-to-file'),
    tooltip: vscode.l10n.t('Open as Text…'),
  };
  const text = decodedText(answer);
  const pick = vscode.window.createQuickPick<DecodedLine>();
  pick.title =
    answer.segments.length > 1
      ? vscode.l10n.t('{0} encoded segments', answer.segments.length)
      : titleOf(answer);
  pick.placeholder = vscode.l10n.t('Type to search; Enter copies the line');
  pick.matchOnDescription = true;
  pick.buttons = [copy, open];
  pick.items = isUndecoded(answer) ? [whyItem(), ...itemsOf(answer)] : itemsOf(answer);
  let wantsWhy = false;
  const done = new Promise<void>((resolve) => pick.onDidHide(resolve));
  pick.onDidAccept(() => {
    const [line] = pick.selectedItems;
    wantsWhy = line?.isQuestion === true;
    if (line && !wantsWhy) void copyText(line.line.trim());
    pick.hide();
  });
  pick.onDidTriggerButton((button) => {
    pick.hide();
    if (button === copy) void copyText(text);
    else void openDecodedText(text, memento, languageOf(answer));
  });
  pick.show();
  await done;
  pick.dispose();
  return wantsWhy;
}

/** Whether an answer says of some text no more than what it said of itself. */
function isUndecoded({ chain, segments, reason, text, base64 }: DecodeAnswer): boolean {
  return chain.length === 0 && segments.length <= 1 && reason === null && (text ?? base64) !== '';
}

function whyItem(): DecodedLine {
  const label = `$(question) ${vscode.l10n.t('Nothing here could be decoded. Why?')}`;
  return { label, line: '', isQuestion: true, alwaysShow: true };
}

function languageOf(answer: DecodeAnswer): string | undefined {
  return answer.segments.length <= 1 && answer.chain.at(-1) === 'json' ? 'json' : undefined;
}

/** The decoded content for reading, one segment after the other where there are several. */
export function decodedText(answer: DecodeAnswer): string {
  return partsOf(answer).map(textOf).join('\n');
}

type Part = Omit<DecodeAnswer, 'segments'>;

/** What an answer consists of: segments where there are several, else itself. */
function partsOf(answer: DecodeAnswer): readonly Part[] {
  return answer.segments.length > 1 ? answer.segments : [answer];
}

/** JSON laid out; a binary container as its fields, other bytes that are no text as base64. */
function textOf({ chain, text, base64, fields }: Part): string {
  if (text === null) return fields?.map(fieldLine).join('\n') ?? base64 ?? '';
  return chain.at(-1) === 'json' && text.length <= maxLaidOut
    ? prettyJson(text, Infinity).text
    : text;
}

function fieldLine({ name, text }: DecodedField): string {
  return name === '' ? text : `${name}: ${text}`;
}

interface DecodedLine extends vscode.QuickPickItem {
  readonly line: string;
  readonly isQuestion?: true;
}

function titleOf({ chain, protection, evidence, state }: Part): string {
  const charset = evidence.find(({ id }) => id === 'decode.charset')?.arguments.charset;
  const steps = chain.map((step) => (step === 'charset' ? String(charset) : codecLabel(step)));
  const all = steps.join(' → ') || vscode.l10n.t('nothing is encoded');
  return `${all} · ${state === 'complete' ? protection : state}`;
}

function itemsOf(answer: DecodeAnswer): DecodedLine[] {
  const parts = partsOf(answer);
  const items: DecodedLine[] = [];
  for (const part of parts) {
    if (parts.length > 1) {
      const kind = vscode.QuickPickItemKind.Separator;
      items.push({ label: titleOf(part), kind, line: '' });
    }
    if (part.reason !== null) {
      const line = render(part.reason);
      items.push({ label: `$(warning) ${plainLabel(line)}`, line });
    }
    for (const line of textOf(part).split(/\r\n|\n|\r/, maxLines + 1)) {
      if (items.length > maxLines) break;
      items.push({ label: plainLabel(shown(line)), line });
    }
    if (items.length > maxLines) {
      items.push({ label: vscode.l10n.t('… more: copy or open everything'), line: '' });
      break;
    }
  }
  return items;
}

function shown(line: string): string {
  return visible(line.length > maxLineLength ? `${wellCut(line, maxLineLength)}…` : line) || ' ';
}

/** Keeps VS Code from drawing `$(name)` in a label as an icon. */
export function plainLabel(text: string): string {
  return text.replace(/\$\(/g, '\\$(');
}
