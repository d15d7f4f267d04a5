import * as vscode from 'vscode';
import type { Severity } from '../verdict/model';

/** A shape for each severity, the same as on the page, so that colour is never the only sign. */
const looks: Readonly<Record<Severity, { icon: string; colour: string | null }>> = {
  critical: { icon: 'debug-breakpoint-function', colour: 'payloadLens.severityCritical' },
  high: { icon: 'circle-filled', colour: 'payloadLens.severityHigh' },
  medium: { icon: 'debug-breakpoint-log', colour: 'payloadLens.severityMedium' },
  low: { icon: 'circle-outline', colour: 'payloadLens.severityLow' },
  none: { icon: 'dash', colour: null },
};

/** The icon that stands for a severity. */
export function severityIcon(severity: Severity): vscode.ThemeIcon {
  const { icon, colour } = looks[severity];
  return new vscode.ThemeIcon(icon, colour === null ? undefined : new vscode.ThemeColor(colour));
}
