import * as vscode from 'vscode';
import { rangeLength } from '../bytes/range';
import type { ByteRange } from '../bytes/range';
import type { Severity } from '../verdict/model';
import { debounced, throttled } from './event';
import { isOnInTextEditors } from './settings';
import type { TextCapture, TextCaptures } from './textCaptures';

/** Milliseconds a text must be left alone before it is marked again. */
const delayMs = 800;
/** Marks in one editor; more of them would be noticed in its speed and by nobody's eyes. */
const maxMarks = 5_000;
/** Milliseconds between two looks at what has been found so far. */
const refreshMs = 1_000;
/** Bytes from which on a marked run counts as long. */
const longRunBytes = 60;

type Marked = Exclude<Severity, 'none'>;

const looks: Readonly<Record<Marked, { colour: string; border: string }>> = {
  critical: { colour: 'payloadLens.severityCritical', border: 'double' },
  high: { colour: 'payloadLens.severityHigh', border: 'solid' },
  medium: { colour: 'payloadLens.severityMedium', border: 'dashed' },
  low: { colour: 'payloadLens.severityLow', border: 'dotted' },
};
const order: readonly Marked[] = ['critical', 'high', 'medium', 'low'];

/** Marks personal fields in text editors that show a capture. */
export class TextMarks implements vscode.Disposable {
  readonly #texts: TextCaptures;
  readonly #types: Readonly<Record<Marked, vscode.TextEditorDecorationType>>;
  readonly #update = debounced(delayMs, () => void this.#markAll());
  readonly #refresh = throttled(refreshMs, () => void this.#markAll());
  readonly #followed = new Map<TextCapture, vscode.Disposable>();
  readonly #subscriptions: vscode.Disposable;

  constructor(texts: TextCaptures) {
    this.#texts = texts;
    this.#types = {
      critical: createType('critical'),
      high: createType('high'),
      medium: createType('medium'),
      low: createType('low'),
    };
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.#refresh.run()),
      vscode.workspace.onDidChangeTextDocument(() => this.#update.run()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('payloadLens')) this.#update.run();
      }),
    );
    this.#refresh.run();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#update.dispose();
    this.#refresh.dispose();
    for (const following of this.#followed.values()) following.dispose();
    for (const type of Object.values(this.#types)) type.dispose();
  }

  async #markAll(): Promise<void> {
    const isOn = isOnInTextEditors('marks');
    const shown = new Set<TextCapture>();
    for (const editor of vscode.window.visibleTextEditors) {
      const text = isOn ? this.#texts.open(editor.document) : undefined;
      if (text) {
        shown.add(text);
        this.#follow(text);
        await this.#mark(editor, text);
      } else this.#clear(editor);
    }
    for (const [text, following] of this.#followed) {
      if (shown.has(text)) continue;
      following.dispose();
      this.#followed.delete(text);
    }
  }

  /** Marks come while the capture is looked at. */
  #follow(text: TextCapture): void {
    if (this.#followed.has(text)) return;
    const following = text.capture.onDidChange(({ kind }) => {
      if (kind === 'rows' || kind === 'summary') this.#refresh.run();
    });
    this.#followed.set(text, following);
  }

  async #mark(editor: vscode.TextEditor, text: TextCapture): Promise<void> {
    const marks = await text.capture.session?.marks().catch(() => []);
    if (!marks || text.version !== editor.document.version) return;
    const withLabels = isOnInTextEditors('labels');
    const options = new Map<Marked, vscode.DecorationOptions[]>(order.map((name) => [name, []]));
    for (const { range, label, severity } of marks.slice(0, maxMarks)) {
      if (severity === 'none') continue;
      options.get(severity)!.push({
        range: text.rangeOf(range),
        ...(withLabels ? { renderOptions: labelOptions(label, range) } : {}),
      });
    }
    for (const name of order) editor.setDecorations(this.#types[name], options.get(name)!);
  }

  #clear(editor: vscode.TextEditor): void {
    for (const type of Object.values(this.#types)) editor.setDecorations(type, []);
  }
}

/** The label follows what it names; before a run that goes on beyond the screen, it comes first. */
function labelOptions(label: string, range: ByteRange): vscode.DecorationInstanceRenderOptions {
  return rangeLength(range) > longRunBytes
    ? { before: { contentText: `${label} ` } }
    : { after: { contentText: ` ${label}` } };
}

function createType(severity: Marked): vscode.TextEditorDecorationType {
  const { colour, border } = looks[severity];
  const themeColour = new vscode.ThemeColor(colour);
  return vscode.window.createTextEditorDecorationType({
    borderWidth: severity === 'critical' ? '0 0 3px 0' : '0 0 2px 0',
    borderStyle: border,
    borderColor: themeColour,
    overviewRulerColor: themeColour,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    before: { color: themeColour, fontStyle: 'italic' },
    after: { color: themeColour, fontStyle: 'italic' },
  });
}
