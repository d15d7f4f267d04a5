import * as vscode from 'vscode';
import type { PanelView } from '../view/model';
import type { ActiveCapture } from './activeCapture';
import { throttled } from './event';
import { verdictItem, type PanelElement } from './verdictItem';

/** Milliseconds between two refreshes while a capture is being looked at. */
const refreshMs = 1_000;

/** One tree of the side panel, over whatever capture is active. */
export class PanelTree implements vscode.TreeDataProvider<PanelElement>, vscode.Disposable {
  readonly #active: Pick<ActiveCapture, 'capture'>;
  readonly #view: () => PanelView;
  readonly #counted: (roots: number) => void;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #refresh = throttled(refreshMs, () => this.#changed.fire());

  /**
   * @param view tells which tree it is, each time anew: a grouping may have changed.
   * @param counted is told how many roots there are, each time they are asked for.
   */
  constructor(
    active: Pick<ActiveCapture, 'capture'>,
    view: () => PanelView,
    counted: (roots: number) => void = () => {},
  ) {
    this.#active = active;
    this.#view = view;
    this.#counted = counted;
  }

  async getChildren(element?: PanelElement): Promise<PanelElement[]> {
    const elements = await this.#ask(element);
    if (!element) this.#counted(elements.length);
    return elements;
  }

  async #ask(element: PanelElement | undefined): Promise<PanelElement[]> {
    const { capture } = this.#active;
    if (!capture?.session || capture.failure) return [];
    // Left over from a capture that was active before.
    if (element && element.captureId !== capture.id) return [];
    try {
      const parent = element?.node.id ?? null;
      const nodes = await capture.session.panel(this.#view(), parent, capture.reveal);
      return nodes.map((node) => ({ captureId: capture.id, node }));
    } catch {
      // Closed meanwhile, or stopped: the next refresh shows what there is then.
      return [];
    }
  }

  getTreeItem(element: PanelElement): vscode.TreeItem {
    const view = this.#view();
    const tree = view.name === 'verdicts' ? `${view.name}-${view.grouping}` : view.name;
    return verdictItem(element, tree);
  }

  /** Asks for everything anew: at once, or soon where much changes. */
  refresh(isAtOnce: boolean): void {
    if (isAtOnce) this.#changed.fire();
    else this.#refresh.run();
  }

  dispose(): void {
    this.#refresh.dispose();
    this.#changed.dispose();
  }
}
