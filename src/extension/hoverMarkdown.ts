import * as vscode from 'vscode';
import type { HoverView } from '../view/model';
import { visible, wellCut } from '../view/visible';

/** Most characters of a hover; VS Code itself cuts at some 10,000. */
const maxCharacters = 2_000;
/** Findings that are named; the rest are counted. */
const maxFindings = 8;

const protectionWords: Readonly<Record<HoverView['protection'], string>> = {
  plaintext: 'readable as it is',
  encoded: 'encoded, not encrypted',
  hashed: 'hashed',
  encrypted: 'encrypted',
  unknown: 'protection unknown',
};

/**
 * A hover as Markdown that cannot be written by a capture: text goes through `appendText` or into a
 * fence longer than any in it, there is no HTML, and the only link that works is our command, with
 * numbers as its arguments.
 */
export function hoverMarkdown(view: HoverView, captureId: number): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.supportHtml = false;
  markdown.supportThemeIcons = false;
  markdown.isTrusted = { enabledCommands: ['payloadLens.showTarget'] };
  markdown.appendMarkdown('**');
  markdown.appendText(cut(view.chain.map(visible).join(' → ') || 'text', 200));
  markdown.appendMarkdown('** · ');
  markdown.appendText(protectionWords[view.protection]);
  if (view.state !== 'complete') markdown.appendText(` · ${view.state}`);
  markdown.appendMarkdown('\n\n');
  const findings = view.findings.slice(0, maxFindings);
  for (const { label, value, severity } of findings) {
    markdown.appendMarkdown('- **');
    markdown.appendText(cut(visible(label), 60));
    markdown.appendMarkdown('** ');
    markdown.appendText(`${severity} · ${cut(visible(value), 60)}`);
    markdown.appendMarkdown('\n');
  }
  if (view.findings.length > findings.length) {
    markdown.appendMarkdown(`- ${view.findings.length - findings.length} more\n`);
  }
  const link = view.target && targetLink(captureId, view.target);
  if (view.text !== null) {
    const left = maxCharacters - markdown.value.length - (link?.length ?? 0) - 100;
    markdown.appendMarkdown(fenced(visibleLines(view.text), Math.max(200, left), view.isCut));
  }
  if (link) markdown.appendMarkdown(`\n\n${link}`);
  return markdown;
}

function targetLink(captureId: number, target: NonNullable<HoverView['target']>): string {
  const parameters = encodeURIComponent(
    JSON.stringify([captureId, target.exchange, target.finding]),
  );
  return `[Show in Payload Lens](command:payloadLens.showTarget?${parameters})`;
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

function visibleLines(text: string): string {
  return text
    .split(/\r\n|\n|\r/, 200)
    .map(visible)
    .join('\n');
}

function cut(text: string, most: number): string {
  return text.length > most ? `${wellCut(text, most)}…` : text;
}
