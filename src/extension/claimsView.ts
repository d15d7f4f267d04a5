import * as vscode from 'vscode';
import type { ActiveCapture } from './activeCapture';
import { CapturePartView } from './capturePartView';

/** The side panel's view "Claims": what the capture says of each claim of the claims file. */
export function claimsView(active: ActiveCapture): CapturePartView {
  return new CapturePartView('claims', active, {
    empty: vscode.l10n.t('The claims file states no claims.'),
  });
}
