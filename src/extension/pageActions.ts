import * as vscode from 'vscode';
import type { CaptureCommands } from './captureCommands';
import type { PanelActions } from './capturePanel';
import type { OpenCapture } from './openCapture';
import { SessionError } from '../session/api';
import type { SessionApi } from '../session/api';
import type { FindingRef } from '../view/model';
import { exportFiltered } from './exportFiltered';
import type { MeantFinding } from './meantFinding';
import { copyText } from './clipboard';
import type { OwnWordCommands } from './ownWordCommands';
import { openStep } from './openDecodedText';
import { copyStep, saveStep } from './pageSteps';
import type { TextDecoding } from './textDecoding';

/** Carries out what a page wants done outside of itself: each of a closed list, by numbers alone. */
export function pageActions(
  captures: () => CaptureCommands,
  decoding: () => TextDecoding,
  words: () => OwnWordCommands,
  memento: vscode.Memento,
): PanelActions {
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
            await captures().showFinding(capture, intent);
            break;
          case 'copy-step':
            if (session)
              await copyStep(await session.stepContent(intent.exchange, intent.step), intent.as);
            break;
          case 'save-step':
            if (session)
              await saveStep(
                capture.uri,
                intent.exchange,
                await session.stepContent(intent.exchange, intent.step),
              );
            break;
          case 'open-step':
            if (session)
              await openStep(await session.stepContent(intent.exchange, intent.step), memento);
            break;
          case 'decode-step-as':
          case 'explain-step': {
            if (!session) break;
            const { bytes } = await session.stepContent(intent.exchange, intent.step);
            if (intent.name === 'explain-step') await decoding().explainBytes(bytes);
            else await decoding().showBytesAs(bytes);
            break;
          }
          case 'decode-input-as':
            if (session)
              await decoding().showBytesAs(await session.stepInput(intent.exchange, intent.step));
            break;
          case 'show-step-bytes':
            await captures().showBytes(capture, (text) =>
              text.stepRange(intent.exchange, intent.step),
            );
            break;
          case 'mark-known':
            if (session) await words().known.mark(meant(session, intent));
            break;
          case 'not-personal':
            if (session) await words().marks.notPersonal(meant(session, intent));
            break;
          case 'wrong-kind':
            if (session) await words().marks.wrongKind(meant(session, intent));
            break;
          case 'manage-marks':
            await words().marks.manage();
            break;
          case 'decode-anyway':
            await decodeAnyway(capture, intent.exchange);
            break;
          case 'export':
            await exportFiltered(panel);
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

function meant(session: SessionApi, { exchange, finding }: FindingRef): MeantFinding {
  return { session, ref: { exchange, finding } };
}

/** Decodes what a limit had stopped, and says so where even that was too much. */
async function decodeAnyway(capture: OpenCapture, exchange: number): Promise<void> {
  try {
    await capture.lift(exchange);
  } catch (error) {
    if (!(error instanceof SessionError) || error.code === 'closed') return;
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Exchange {0} cannot be decoded any further: {1}', exchange, error.message),
    );
  }
}
