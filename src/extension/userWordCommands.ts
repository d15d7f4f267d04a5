import * as vscode from 'vscode';
import type { UserMark } from '../detect/userMarks';
import { entityLabel, wording } from '../view/language';
import { visible } from '../view/visible';
import type { ActiveCapture } from './activeCapture';
import { askEntity } from './askEntity';
import { meantFinding } from './meantFinding';
import type { UserMarks } from './userWord';

interface MarkItem extends vscode.QuickPickItem {
  readonly mark: UserMark;
}

/** Takes the user's word on findings, and takes it back. */
export class UserWordCommands {
  readonly #marks: UserMarks;
  readonly #active: Pick<ActiveCapture, 'capture'>;

  constructor(marks: UserMarks, active: Pick<ActiveCapture, 'capture'>) {
    this.#marks = marks;
    this.#active = active;
  }

  /** From now on the field is not reported, in this workspace. */
  async notPersonal(from?: unknown): Promise<void> {
    const meant = meantFinding(from, this.#active);
    if (meant === null) return;
    const place = await meant.session.markedPlace(meant.ref);
    await this.#add({ ...place, becomes: null });
  }

  /** From now on the field is of another kind, in this workspace. */
  async wrongKind(from?: unknown): Promise<void> {
    const meant = meantFinding(from, this.#active);
    if (meant === null) return;
    const place = await meant.session.markedPlace(meant.ref);
    const becomes = await askEntity(
      vscode.l10n.t('Wrong Kind'),
      vscode.l10n.t('Taken for: {0}. What is it?', entityLabel(place.entity)),
      null,
    );
    if (becomes === undefined) return;
    // What it is taken for by itself needs no mark.
    if (becomes === place.entity) await this.#marks.remove(this.#at(place));
    else await this.#add({ ...place, becomes });
  }

  /** Lists the marks, for those to be chosen that are to be taken back. */
  async manage(): Promise<void> {
    const { marks } = this.#marks;
    if (marks.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is marked.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(marks.map(itemOf), {
      title: vscode.l10n.t('Marks in This Workspace'),
      placeHolder: vscode.l10n.t('Choose those to take back'),
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen && chosen.length > 0) await this.#marks.remove(chosen.map(({ mark }) => mark));
  }

  #at(place: Omit<UserMark, 'becomes'>): UserMark[] {
    const key = ({ pattern, entity, domain }: Omit<UserMark, 'becomes'>): string =>
      JSON.stringify([pattern, entity, domain]);
    return this.#marks.marks.filter((mark) => key(mark) === key(place));
  }

  async #add(mark: UserMark): Promise<void> {
    const undo = vscode.l10n.t('Undo');
    const isKept = await this.#marks.add(mark);
    const label = entityLabel(mark.becomes ?? mark.entity);
    const said = !isKept
      ? vscode.l10n.t('There are too many marks. Take some of them back first.')
      : mark.becomes === null
        ? vscode.l10n.t('Marked as not personal: {0}.', label)
        : vscode.l10n.t('Marked as {0}.', label);
    const offered = isKept ? [undo] : [];
    void vscode.window.showInformationMessage(said, ...offered).then((choice) => {
      if (choice === undo) void this.#marks.remove([mark]);
    });
  }
}

function itemOf(mark: UserMark): MarkItem {
  const { pattern, entity, domain, becomes } = mark;
  const [part = '', ...steps] = pattern;
  const was = entityLabel(entity);
  const parts = wording().words.part;
  const where = Object.hasOwn(parts, part) ? parts[part as keyof typeof parts] : part;
  return {
    label:
      becomes === null
        ? vscode.l10n.t('{0}: not personal', was)
        : vscode.l10n.t('{0}: is {1}', was, entityLabel(becomes)),
    description: visible(domain),
    detail: visible([where, ...steps].join(' › ')),
    mark,
  };
}
