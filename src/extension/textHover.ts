import * as vscode from 'vscode';
import { hoverMarkdown } from './hoverMarkdown';
import { isOnInTextEditors } from './settings';
import { captureTextSelector } from './textCaptures';
import type { TextCaptures } from './textCaptures';

/** Shows what is encoded under the pointer, in text editors that show a capture. */
export function registerTextHover(texts: TextCaptures): vscode.Disposable {
  return vscode.languages.registerHoverProvider(captureTextSelector, {
    async provideHover(document, position, token) {
      if (!isOnInTextEditors('hover')) return undefined;
      const text = texts.open(document);
      const session = text?.capture.session;
      if (!text || !session) return undefined;
      try {
        const view = await session.hover(text.offsetOf(position), text.capture.reveal);
        if (view === null || token.isCancellationRequested) return undefined;
        return new vscode.Hover(hoverMarkdown(view, text.capture.id), text.rangeOf(view.range));
      } catch {
        // Closed or stopped meanwhile: there is nothing to show, and nothing to say about it here.
        return undefined;
      }
    },
  });
}
