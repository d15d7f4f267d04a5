import * as vscode from 'vscode';
import type { ActiveCapture } from './activeCapture';
import { CapturePartView } from './capturePartView';

/** The side panel's view "Identifiers": the values that tie exchanges to one person or device. */
export function identifiersView(active: ActiveCapture): CapturePartView {
  return new CapturePartView('identifiers', active, {
    empty: vscode.l10n.t('No identifiers were found.'),
  });
}
