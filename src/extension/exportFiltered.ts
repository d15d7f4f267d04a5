import * as vscode from 'vscode';
import { encodeUtf8 } from '../bytes/text';
import { SessionError, type SessionApi } from '../session/api';
import type { ExportFormat, ExportWish } from '../session/export/captureExport';
import { fileNameOf } from '../view/fileName';
import type { Reveal } from '../view/input';
import { nameOf } from './captureInput';
import type { CapturePanel } from './capturePanel';
import { saveBytes } from './saveBytes';
import { slowly, type Tell } from './slowly';

/** More than this is no report that anybody reads; the command line writes any size. */
const mostBytes = 512 * 1024 * 1024;

const endings: Readonly<Record<ExportFormat, string>> = {
  ndjson: 'ndjson',
  csv: 'csv',
  markdown: 'md',
};

/** Saves findings and verdicts of the exchanges that an editor's filter leaves, in a form to be chosen. */
export async function exportFiltered(panel: CapturePanel | undefined): Promise<void> {
  const session = panel?.capture.session;
  if (!panel || !session) return;
  const title = vscode.l10n.t('Export Findings');
  const { reveal, uri } = panel.capture;
  const within = panel.shown;
  const format = await chosenFormat(title, within !== null, reveal);
  if (!format) return;
  const bytes = await gathered(session, { format, within }, reveal, title);
  if (!bytes) return;
  const fileName = fileNameOf(nameOf(uri), 'findings', endings[format]);
  await saveBytes(uri, { title, fileName, bytes });
}

async function chosenFormat(
  title: string,
  isFiltered: boolean,
  reveal: Reveal,
): Promise<ExportFormat | undefined> {
  const items: (vscode.QuickPickItem & { readonly format: ExportFormat })[] = [
    {
      format: 'csv',
      label: 'CSV',
      detail: vscode.l10n.t('A table for spreadsheets: a row for each finding and verdict'),
    },
    {
      format: 'markdown',
      label: 'Markdown',
      detail: vscode.l10n.t('A document: what matters, in sentences and tables'),
    },
    {
      format: 'ndjson',
      label: 'NDJSON',
      detail: vscode.l10n.t('For programs: one JSON object a line, with everything that is known'),
    },
  ];
  const what = isFiltered
    ? vscode.l10n.t('The exchanges that the filter leaves')
    : vscode.l10n.t('All exchanges');
  const how = reveal.all
    ? vscode.l10n.t('personal values in the clear')
    : vscode.l10n.t('personal values masked');
  const item = await vscode.window.showQuickPick(items, { title, placeHolder: `${what}, ${how}` });
  return item?.format;
}

/** All parts of an export, or undefined where it was cancelled or cannot be made; which is said. */
async function gathered(
  session: SessionApi,
  wish: ExportWish,
  reveal: Reveal,
  title: string,
): Promise<Uint8Array | undefined> {
  let isOver = false;
  let tell: Tell = () => undefined;
  const work = (async () => {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let stamp: number | null = null; !isOver;) {
      const part = await session.exportPart(wish, stamp, reveal);
      const bytes = encodeUtf8(part.text);
      parts.push(bytes);
      length += bytes.length;
      if (length > mostBytes) throw new SessionError('failed', tooLarge());
      if (part.done === part.total) return joined(parts, length);
      stamp = part.stamp;
      tell(undefined, part.done / part.total);
    }
    return undefined;
  })();
  try {
    return await slowly({
      title,
      work,
      follow(next) {
        tell = next;
        return new vscode.Disposable(() => (tell = () => undefined));
      },
    });
  } catch (error) {
    if (!(error instanceof SessionError)) throw error;
    if (error.code !== 'closed') void vscode.window.showErrorMessage(error.message);
    return undefined;
  } finally {
    isOver = true;
  }
}

function tooLarge(): string {
  return vscode.l10n.t('This is too large to be exported here. The command line writes any size.');
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
