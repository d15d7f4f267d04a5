import * as vscode from 'vscode';
import { decodeUtf8 } from '../bytes/text';
import { entities } from '../detect/entities';
import { longestKnownValue, whyNotKnown, type KnownValue } from '../detect/knownValues';
import type { EntityId } from '../detect/model';
import { maskValue } from '../view/mask';
import { visible } from '../view/visible';
import type { ActiveCapture } from './activeCapture';
import { askEntity } from './askEntity';
import type { CaptureEditors } from './captureEditors';
import type { KnownValues } from './knownValues';
import { isElement, meantFinding } from './meantFinding';
import { entityLabel } from '../view/language';

interface KnownItem extends vscode.QuickPickItem {
  readonly known: KnownValue;
}

/** A text that may become a known value, and what it was taken for. */
interface MeantValue {
  readonly value: string;
  readonly entity: EntityId | null;
}

/** Marks values as the user's own, and forgets them. */
export class KnownValueCommands {
  readonly #known: KnownValues;
  readonly #active: Pick<ActiveCapture, 'capture'>;
  readonly #editors: Pick<CaptureEditors, 'active'>;

  constructor(
    known: KnownValues,
    active: Pick<ActiveCapture, 'capture'>,
    editors: Pick<CaptureEditors, 'active'>,
  ) {
    this.#known = known;
    this.#active = active;
    this.#editors = editors;
  }

  /** Marks what is meant: a node's or a page's finding, what is selected, or what the user types. */
  async mark(from?: unknown): Promise<void> {
    const meant = (await this.#meant(from)) ?? (await typedValue());
    if (meant === undefined) return;
    const why = whyNotKnown(meant.value);
    if (why !== null) {
      void vscode.window.showInformationMessage(whyWords()[why]);
      return;
    }
    const entity = await askEntity(
      vscode.l10n.t('Mark as Known Value'),
      vscode.l10n.t('What is it? It is kept in secret storage on this machine, and nowhere else'),
      meant.entity,
    );
    if (entity === undefined) return;
    const isKept = await this.#known.add({ entity, value: meant.value });
    const said = isKept
      ? vscode.l10n.t('Known from now on: {0}.', entityLabel(entity))
      : vscode.l10n.t('There are too many known values. Remove some of them first.');
    void vscode.window.showInformationMessage(said);
  }

  /** Lists the known values, masked, for those to be chosen that are to be forgotten. */
  async manage(): Promise<void> {
    const { values } = this.#known;
    if (values.length === 0) {
      const mark = vscode.l10n.t('Mark as Known Value…');
      const said = vscode.l10n.t('There are no known values.');
      void vscode.window.showInformationMessage(said, mark).then((choice) => {
        if (choice === mark) void this.mark();
      });
      return;
    }
    const chosen = await vscode.window.showQuickPick(values.map(itemOf), {
      title: vscode.l10n.t('Known Values'),
      placeHolder: vscode.l10n.t('Choose those to forget'),
      canPickMany: true,
      matchOnDescription: true,
    });
    if (chosen && chosen.length > 0) await this.#known.remove(chosen.map(({ known }) => known));
  }

  async #meant(from: unknown): Promise<MeantValue | undefined> {
    const isDirect =
      isElement(from) || (typeof from === 'object' && from !== null && 'ref' in from);
    const panel = this.#editors.active;
    const editor = vscode.window.activeTextEditor;
    if (!isDirect && panel?.capture.pointed) {
      const { exchange, place } = panel.capture.pointed;
      const bytes = await panel.capture.session?.meant(exchange, place);
      if (bytes && bytes.length > 0) return { value: decodeUtf8(bytes), entity: null };
    }
    if (!isDirect && !panel && editor && !editor.selection.isEmpty) {
      return { value: editor.document.getText(editor.selection), entity: null };
    }
    const meant = isDirect || panel ? meantFinding(from, this.#active) : null;
    if (meant === null) return undefined;
    const value = await meant.session.value(meant.ref);
    const { entity } = await meant.session.markedPlace(meant.ref);
    return { value, entity };
  }
}

async function typedValue(): Promise<MeantValue | undefined> {
  const value = await vscode.window.showInputBox({
    title: vscode.l10n.t('Mark as Known Value'),
    prompt: vscode.l10n.t('A value of your own device or account, as you would write it.'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (typed) => {
      const why = whyNotKnown(typed);
      return why === null ? undefined : whyWords()[why];
    },
  });
  return value === undefined ? undefined : { value, entity: null };
}

function whyWords(): Readonly<Record<NonNullable<ReturnType<typeof whyNotKnown>>, string>> {
  return {
    empty: vscode.l10n.t('Select a value, or click it.'),
    short: vscode.l10n.t('This is too short to be looked for.'),
    long: vscode.l10n.t('A known value has at most {0} characters.', longestKnownValue),
    'no-value': vscode.l10n.t('This stands for no value.'),
  };
}

function itemOf(known: KnownValue): KnownItem {
  const { entity, value } = known;
  const isShown = entities[entity].maskKind === 'shown';
  // What is shown everywhere else may be the user's own here.
  const masked = maskValue(value, isShown ? 'user_id' : entity);
  return { label: visible(masked), description: entityLabel(entity), known };
}
