import * as vscode from 'vscode';
import type { PanelName, VerdictNode } from '../view/model';
import { visible } from '../view/visible';
import type { ActiveCapture } from './activeCapture';
import type { CaptureCommands } from './captureCommands';
import { copyText } from './clipboard';
import type { OpenCapture } from './openCapture';
import type { PanelElement } from './verdictItem';

/** Rules of party that the setting takes. */
const mostRules = 200;

/** What a node of the side panel can have done to it, by its menu and by keys. */
export class PanelCommands {
  readonly #active: Pick<ActiveCapture, 'capture'>;
  readonly #captures: Pick<CaptureCommands, 'narrow' | 'showFinding' | 'showTarget'>;
  readonly #views: ReadonlyMap<string, Pick<vscode.TreeView<PanelElement>, 'selection'>>;

  /** @param views tell what is selected, for commands that a key has run. */
  constructor(
    active: Pick<ActiveCapture, 'capture'>,
    captures: Pick<CaptureCommands, 'narrow' | 'showFinding' | 'showTarget'>,
    views: Readonly<Partial<Record<PanelName, Pick<vscode.TreeView<PanelElement>, 'selection'>>>>,
  ) {
    this.#active = active;
    this.#captures = captures;
    this.#views = new Map(Object.entries(views));
  }

  /** Copies rows as they are shown: masked unless revealed, one a line. */
  async copyRows(from: unknown, selected?: unknown): Promise<void> {
    const chosen = Array.isArray(selected) && selected.length > 0 ? selected : this.#chosen(from);
    const rows = chosen
      .filter(isElement)
      .map(({ node: { label, description } }) =>
        [label, description].filter(Boolean).map(visible).join('\t'),
      );
    if (rows.length > 0) await copyText(rows.join('\n'));
  }

  /** Copies the real value of a field or an identifier: an explicit act. */
  async copyValue(from: unknown): Promise<void> {
    const at = this.#at(from);
    if (!at || at.target.finding === null) return;
    const { exchange, finding } = at.target;
    await copyText((await at.capture.session?.value({ exchange, finding })) ?? '');
  }

  /** Shows an exchange or a field in our editor. */
  async showInEditor(from: unknown): Promise<void> {
    const at = this.#at(from);
    if (at) await this.#captures.showTarget(at.capture.id, at.target.exchange, at.target.finding);
  }

  /** Narrows the editor's list to the exchanges that a node is about. */
  async showOnlyThese(from: unknown): Promise<void> {
    const [element] = this.#chosen(from).filter(isElement);
    const { capture } = this.#active;
    if (!element || capture?.id !== element.captureId) return;
    // Nodes are named alike in all trees; only the claims, which have no such menu, are not.
    const view = { name: 'verdicts', grouping: 'entity' } as const;
    const wish = await capture.session?.filterOf(view, element.node.id, capture.reveal);
    if (wish) await this.#captures.narrow(capture, wish);
  }

  /** Selects the bytes of a field in the text editor. */
  async showBytes(from: unknown): Promise<void> {
    const at = this.#at(from);
    if (!at || at.target.finding === null) return;
    const { exchange, finding } = at.target;
    await this.#captures.showFinding(at.capture, { exchange, finding });
  }

  /** Shows one value in the clear, wherever the capture is shown. */
  revealValue(from: unknown): void {
    const at = this.#at(from);
    if (!at || at.target.finding === null) return;
    at.capture.revealValue({ exchange: at.target.exchange, finding: at.target.finding });
  }

  /** Sets the party of a recipient by a rule for each of its domains; null takes the rules back. */
  async setParty(from: unknown, party: 'first' | 'third' | null): Promise<void> {
    const [element] = this.#chosen(from).filter(isElement);
    const patterns = element?.node.patterns ?? [];
    if (patterns.length === 0) return;
    const settings = vscode.workspace.getConfiguration('payloadLens');
    const known: unknown = settings.inspect('parties')?.globalValue;
    const rules = Object.entries(typeof known === 'object' && known !== null ? known : {});
    const others = rules.filter(([pattern]) => !patterns.includes(pattern));
    // The first rule that fits a host counts: what was chosen last goes before what was there.
    const chosen = party === null ? [] : patterns.map((pattern) => [pattern, party] as const);
    const next = Object.fromEntries([...chosen, ...others].slice(0, mostRules));
    await settings.update('parties', next, vscode.ConfigurationTarget.Global);
  }

  #chosen(from: unknown): readonly unknown[] {
    if (isElement(from)) return [from];
    const name = typeof from === 'object' && from !== null && 'view' in from ? from.view : '';
    return this.#views.get(String(name))?.selection ?? [];
  }

  #at(from: unknown): { capture: OpenCapture; target: NonNullable<VerdictNode['target']> } | null {
    const [element] = this.#chosen(from).filter(isElement);
    const { capture } = this.#active;
    if (!element?.node.target || capture?.id !== element.captureId) return null;
    return { capture, target: element.node.target };
  }
}

function isElement(value: unknown): value is PanelElement {
  return typeof value === 'object' && value !== null && 'captureId' in value && 'node' in value;
}
