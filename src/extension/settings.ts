import * as vscode from 'vscode';
import type { CustomRule } from '../detect/customRules';
import type { KnownValue } from '../detect/knownValues';
import type { UserMark } from '../detect/userMarks';
import { sessionOptions } from '../session/options';
import type { SessionOptions } from '../session/options';

const mebibyte = 1024 * 1024;
/** Below the watchdog's ten seconds, so that running out of time is said and not a stopped worker. */
const maxSeconds = 8;

/** What the user has said beside the plain settings: known values, rules, and marks of fields. */
export interface OwnWords {
  readonly known: readonly KnownValue[];
  readonly rules: readonly CustomRule[];
  readonly marks: readonly UserMark[];
}

/** What sessions are opened with, from the settings and `words`; ceilings hold whatever these say. */
export function optionsFromSettings(
  words: OwnWords = { known: [], rules: [], marks: [] },
): SessionOptions {
  const settings = vscode.workspace.getConfiguration('payloadLens');
  const number = (name: string): number | undefined => {
    const value: unknown = settings.get(name);
    return typeof value === 'number' ? value : undefined;
  };
  const scaled = (name: string, factor: number): number | undefined => {
    const value = number(name);
    return value === undefined ? undefined : value * factor;
  };
  const bytesOut = scaled('budget.decodedMegabytes', mebibyte);
  const seconds = number('budget.seconds');
  return sessionOptions({
    limits: {
      bytesOut,
      layers: number('budget.layers'),
      depth: number('budget.depth'),
      timeMs: seconds === undefined ? undefined : Math.min(seconds, maxSeconds) * 1000,
    },
    maxContentBytes: bytesOut,
    minConfidence: number('minConfidence'),
    severity: severitySettings(),
    // The user's own value alone: a workspace is not to say which files are read.
    addressFile: settings.inspect('addressFile')?.globalValue,
    parties: settings.get('parties'),
    language: vscode.env.language,
    ...words,
  });
}

/** What the settings say of severity, as it is: nobody has checked it. */
export function severitySettings(): { readonly weights: unknown; readonly sensitivity: unknown } {
  const settings = vscode.workspace.getConfiguration('payloadLens.severity');
  return { weights: settings.get('weights'), sensitivity: settings.get('sensitivity') };
}

/** What is done in text editors that show a capture. */
export type TextEditorSetting = 'hover' | 'marks' | 'labels' | 'inlayHints';

/** Whether something is done in text editors that show a capture. */
export function isOnInTextEditors(name: TextEditorSetting): boolean {
  return vscode.workspace.getConfiguration('payloadLens.textEditor').get(name, true);
}

/** Whether a change touches what sessions are opened with. */
export function changesOptions(event: vscode.ConfigurationChangeEvent): boolean {
  return (
    event.affectsConfiguration('payloadLens.addressFile') ||
    event.affectsConfiguration('payloadLens.budget') ||
    event.affectsConfiguration('payloadLens.severity') ||
    event.affectsConfiguration('payloadLens.parties') ||
    event.affectsConfiguration('payloadLens.minConfidence')
  );
}
