import * as vscode from 'vscode';
import type { HoverView } from '../view/model';
import { visible, wellCut } from '../view/visible';
import { wording } from '../view/language';

/** Most characters of a hover; VS Code itself cuts at some 10,000. */
const maxCharacters = 2_000;
/** Findings that are named; the rest are counted. */
const maxFindings = 8;

const hoverCommands = [
  'payloadLens.showTarget',
  'payloadLens.copyDecodedValue',
  'payloadLens.decodeAs',
];

/**
 * A hover as Markdown that cannot be written by a capture: every punctuation mark of its text is
 * escaped (`appendText` would leave addresses to become links), or stands in a fence longer than any
 * in it; there is no HTML, and the only links that work are our commands, with numbers as arguments.
 */
export function hoverMarkdown(view: HoverView, captureId: number): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.supportHtml = false;
  markdown.supportThemeIcons = false;
  markdown.isTrusted = { enabledCommands: hoverCommands };
  const chain = cut(view.chain.join(' → ') || 'text', 200);
  const state = view.state === 'complete' ? '' : ` · ${view.state}`;
  const protection = wording().words.shownProtection[view.protection];
  markdown.appendMarkdown(`**${plain(chain)}** · ${protection}${state}\n\n`);
  markdown.appendMarkdown(`${links(captureId, view)}\n\n`);
  const findings = view.findings.slice(0, maxFindings);
  for (const { label, value, severity, count } of findings) {
    const weight = severity === 'none' ? '' : ` · ${severity}`;
    const times = count > 1 ? ` ×${count}` : '';
    const shown = `${plain(cut(value, 60))}${times}`;
    markdown.appendMarkdown(`- **${plain(cut(label, 60))}**${weight} · ${shown}\n`);
  }
  if (view.findings.length > findings.length) {
    const more = vscode.l10n.t('{0} more', view.findings.length - findings.length);
    markdown.appendMarkdown(`- ${more}\n`);
  }
  if (view.text !== null) {
    const left = maxCharacters - markdown.value.length - 100;
    markdown.appendMarkdown(fenced(visibleLines(view.text), Math.max(200, left), view.isCut));
  }
  return markdown;
}

/** What can be done about the run: our own commands, with numbers alone. */
function links(captureId: number, { target, range }: HoverView): string {
  const all: string[] = [];
  if (target) {
    const place = [captureId, target.exchange, target.finding];
    all.push(link(vscode.l10n.t('Show in Payload Lens'), 'showTarget', place));
  }
  all.push(link(vscode.l10n.t('Copy Decoded'), 'copyDecodedValue', [captureId, range.start]));
  all.push(link(vscode.l10n.t('Decode As…'), 'decodeAs', [captureId, range.start]));
  return all.join(' · ');
}

function link(title: string, command: string, parameters: readonly (number | null)[]): string {
  const argument = encodeURIComponent(JSON.stringify(parameters));
  return `[${title}](command:payloadLens.${command}?${argument})`;
}

/** A code block of at most `most` characters that nothing in the text can end. */
function fenced(text: string, most: number, isCut: boolean): string {
  for (let shown = wellCut(text, Math.min(text.length, most)); ;) {
    const runs = shown.match(/`+/g) ?? [];
    const longest = runs.reduce((length, run) => Math.max(length, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    const end = isCut || shown !== text ? '\n…' : '';
    const block = `\n${fence}text\n${shown}${end}\n${fence}\n`;
    // Text of nothing but backticks needs a fence of its own length, twice.
    if (block.length <= most + 20) return block;
    shown = wellCut(shown, shown.length >> 1);
  }
}

/** Text that Markdown takes as it is (CommonMark 2.4: any ASCII punctuation may be escaped). */
function plain(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g, '\\$&');
}

function visibleLines(text: string): string {
  return text
    .split(/\r\n|\n|\r/, 200)
    .map(visible)
    .join('\n');
}

function cut(text: string, most: number): string {
  return text.length > most ? `${wellCut(text, most)}…` : text;
}
