import * as vscode from 'vscode';
import { isCaptureTab } from './captureEditors';
import type { CaptureEditors } from './captureEditors';
import { anyEvent } from './event';
import type { CaptureChange, OpenCapture } from './openCapture';
import type { TextCaptures } from './textCaptures';

/**
 * The capture that views and commands speak of: that of the active editor, ours or a text editor
 * that shows one; else the last that was active, as long as it is open. Keeps the context keys.
 */
export class ActiveCapture implements vscode.Disposable {
  readonly #editors: CaptureEditors;
  readonly #texts: TextCaptures;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Another capture, or none, is meant now. */
  readonly onDidChange = this.#changed.event;
  readonly #captureChanged = new vscode.EventEmitter<CaptureChange>();
  /** The capture that is meant has changed. */
  readonly onDidChangeCapture = this.#captureChanged.event;
  readonly #keys = new Map<string, unknown>();
  readonly #subscriptions: vscode.Disposable[];
  #capture: OpenCapture | null = null;
  #following: vscode.Disposable | undefined;

  constructor(editors: CaptureEditors, texts: TextCaptures) {
    this.#editors = editors;
    this.#texts = texts;
    const changes = anyEvent(
      editors.onDidChange,
      texts.onDidChange,
      vscode.window.onDidChangeActiveTextEditor,
      vscode.window.tabGroups.onDidChangeTabs,
      vscode.window.tabGroups.onDidChangeTabGroups,
    );
    this.#subscriptions = [changes(() => this.#update())];
    this.#update();
  }

  /** Null where no capture is open. */
  get capture(): OpenCapture | null {
    return this.#capture;
  }

  dispose(): void {
    this.#following?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
    this.#captureChanged.dispose();
  }

  #update(): void {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    const isOurs = isCaptureTab(tab?.input);
    const panel = isOurs ? this.#editors.active : undefined;
    const editor = isOurs ? undefined : vscode.window.activeTextEditor;
    const text = editor && this.#texts.open(editor.document);
    const next = panel?.capture ?? text?.capture ?? this.#keep();
    this.#set('captureActive', panel !== undefined && panel.capture.failure === null);
    this.#set('captureText', text !== undefined);
    this.#set('textActive', editor !== undefined);
    this.#set('hasCapture', next !== null);
    if (next !== this.#capture) this.#follow(next);
    this.#setStateKeys();
  }

  #keep(): OpenCapture | null {
    const last = this.#capture;
    return last && (this.#editors.shows(last) || this.#texts.shows(last)) ? last : null;
  }

  #follow(capture: OpenCapture | null): void {
    this.#following?.dispose();
    this.#capture = capture;
    this.#following = capture?.onDidChange((change) => {
      if (change.kind === 'failed') this.#update();
      else this.#setStateKeys();
      this.#captureChanged.fire(change);
    });
    this.#changed.fire();
  }

  #setStateKeys(): void {
    const isActive = this.#keys.get('captureActive') === true;
    const finding = this.#capture?.selection?.finding ?? null;
    this.#set('revealed', this.#capture?.reveal.all === true);
    this.#set('findingSelected', isActive && finding !== null);
    this.#set('textSelected', isActive && (this.#capture?.pointed ?? null) !== null);
  }

  #set(key: string, value: unknown): void {
    if (this.#keys.get(key) === value) return;
    this.#keys.set(key, value);
    void vscode.commands.executeCommand('setContext', `payloadLens.${key}`, value);
  }
}
