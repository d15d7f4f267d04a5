import * as vscode from 'vscode';
import type { NodeKind, VerdictNode } from '../view/model';
import { severityIcon } from './severityIcon';

/** Shapes of what is no verdict by itself; kinds that are missing show their severity. */
const shapes: Readonly<Partial<Record<NodeKind, { icon: string; colour?: string }>>> = {
  why: { icon: 'law' },
  factor: { icon: 'symbol-numeric' },
  evidence: { icon: 'info' },
  place: { icon: 'location' },
  identifier: { icon: 'link' },
  hosts: { icon: 'server' },
  host: { icon: 'server' },
  entities: { icon: 'inbox' },
  names: { icon: 'tag' },
  forms: { icon: 'replace' },
  private: { icon: 'eye-closed' },
  exchanges: { icon: 'arrow-swap' },
  note: { icon: 'info' },
  more: { icon: 'ellipsis' },
  'claim-holds': { icon: 'pass', colour: 'testing.iconPassed' },
  'claim-contradicted': { icon: 'error', colour: 'testing.iconFailed' },
  'claim-untested': { icon: 'circle-slash', colour: 'testing.iconSkipped' },
};

/** The icon of a node: its severity where it has one, or else a shape for what it is. */
export function nodeIcon({ kind, severity }: VerdictNode): vscode.ThemeIcon {
  const shape = kind === undefined ? undefined : shapes[kind];
  if (shape === undefined) return severityIcon(severity);
  const { icon, colour } = shape;
  return new vscode.ThemeIcon(
    icon,
    colour === undefined ? undefined : new vscode.ThemeColor(colour),
  );
}

/** Whether the icon shows a severity, which then has to be said aloud as well. */
export function showsSeverity({ kind }: VerdictNode): boolean {
  return kind === undefined || shapes[kind] === undefined;
}
