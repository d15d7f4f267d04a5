import * as vscode from 'vscode';
import type { ActiveCapture } from './activeCapture';
import { CapturePartView } from './capturePartView';

/** The side panel's view "Recipients": who got something, where they are, and what they got. */
export function recipientsView(active: ActiveCapture): CapturePartView {
  return new CapturePartView('recipients', active, {
    empty: vscode.l10n.t('The capture does not say who got anything.'),
  });
}
