import * as vscode from 'vscode';
import type { CaptureCommands } from './captureCommands';
import type { PanelActions } from './capturePanel';
import { copyText } from './clipboard';

/** Carries out what a page wants done outside of itself: each of a closed list, by numbers alone. */
export function pageActions(captures: () => CaptureCommands): PanelActions {
  return {
    intend(panel, intent) {
      const { capture } = panel;
      const { session } = capture;
      const run = async (): Promise<void> => {
        switch (intent.name) {
          case 'copy-value':
            if (session) await copyText(await session.value(intent));
            break;
          case 'copy-block':
            if (session) await copyText(await session.blockText(intent.exchange, intent.blockId));
            break;
          case 'show-bytes':
            await captures().showBytes(capture, intent);
            break;
          case 'reopen-as-text':
            await captures().openAsText(panel);
            break;
          case 'show-verdicts':
            await vscode.commands.executeCommand('payloadLens.verdicts.focus');
            break;
        }
      };
      run().catch(() => {
        // Closed, stopped, or a number that is no finding's: there is nothing to carry out.
      });
    },
  };
}
