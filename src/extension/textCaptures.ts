import * as vscode from 'vscode';
import type { ByteRange } from '../bytes/range';
import { encodeUtf8 } from '../bytes/text';
import type { SessionHost } from '../session/api';
import { inputOfText, nameOf } from './captureInput';
import { OpenCapture } from './openCapture';
import { Utf8Offsets } from './utf8Offsets';

/** Characters of a document's start that are looked at to know a capture. */
const headLength = 64 * 1024;
/** Captures in text editors that are kept open at once; the one longest unused goes first. */
const maxOpen = 4;

/** Names that captures may have; what they are is told by their content. */
export const captureTextSelector: vscode.DocumentSelector = [
  { pattern: '**/*.{har,xml,txt,http,req,rest,log,json}' },
  { scheme: 'untitled' },
];

/** Whether bytes begin like a capture of some format. */
export type Recognise = (head: Uint8Array, name: string) => boolean;

/** A capture in a text editor, as of one version of its text. */
export class TextCapture implements vscode.Disposable {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly capture: OpenCapture;
  readonly #offsets: Utf8Offsets;

  constructor(document: vscode.TextDocument, host: SessionHost) {
    this.document = document;
    this.version = document.version;
    const input = inputOfText(document);
    this.#offsets = new Utf8Offsets(document.getText(), input.bytes.length);
    this.capture = new OpenCapture(document.uri, host, { input, failure: null });
  }

  /** Byte offset, in the session's text, of a position. */
  offsetOf(position: vscode.Position): number {
    return this.#offsets.toByte(this.document.offsetAt(position));
  }

  /** Where a run of the session's bytes stands in the document. */
  rangeOf(range: ByteRange): vscode.Range {
    return new vscode.Range(
      this.document.positionAt(this.#offsets.toUnit(range.start)),
      this.document.positionAt(this.#offsets.toUnit(range.end)),
    );
  }

  dispose(): void {
    this.capture.dispose();
  }
}

/** Knows captures among text documents, and opens them. */
export class TextCaptures implements vscode.Disposable {
  readonly #host: SessionHost;
  readonly #recognise: Recognise;
  readonly #known = new WeakMap<vscode.TextDocument, { version: number; isCapture: boolean }>();
  readonly #open = new Map<string, TextCapture>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** A capture was opened or closed. */
  readonly onDidChange = this.#changed.event;
  readonly #closing: vscode.Disposable;

  constructor(host: SessionHost, recognise: Recognise) {
    this.#host = host;
    this.#recognise = recognise;
    this.#closing = vscode.workspace.onDidCloseTextDocument((document) =>
      this.#close(document.uri.toString()),
    );
  }

  /** Whether the document is a capture; looked at once for each version. */
  isCapture(document: vscode.TextDocument): boolean {
    if (vscode.languages.match(captureTextSelector, document) === 0) return false;
    const known = this.#known.get(document);
    if (known?.version === document.version) return known.isCapture;
    const head = document.getText(
      new vscode.Range(new vscode.Position(0, 0), document.positionAt(headLength)),
    );
    const isCapture = this.#recognise(encodeUtf8(head), nameOf(document.uri));
    this.#known.set(document, { version: document.version, isCapture });
    return isCapture;
  }

  /** The capture a document holds, opened when it is not, or undefined where it holds none. */
  open(document: vscode.TextDocument): TextCapture | undefined {
    const key = document.uri.toString();
    const open = this.#open.get(key);
    if (!this.isCapture(document)) {
      if (open) this.#close(key);
      return undefined;
    }
    if (open?.version === document.version) {
      this.#open.delete(key);
      this.#open.set(key, open);
      return open;
    }
    open?.dispose();
    this.#open.delete(key);
    const oldest = this.#open.size >= maxOpen ? this.#open.keys().next().value : undefined;
    if (oldest !== undefined) this.#close(oldest);
    const text = new TextCapture(document, this.#host);
    this.#open.set(key, text);
    this.#changed.fire();
    return text;
  }

  /** Whether a text editor's capture is this one. */
  shows(capture: OpenCapture): boolean {
    return this.find(capture.id) === capture;
  }

  /** The capture of that id, or undefined where it is open in no text editor. */
  find(id: number): OpenCapture | undefined {
    return this.findText(id)?.capture;
  }

  /** The same with its text. */
  findText(id: number): TextCapture | undefined {
    return [...this.#open.values()].find(({ capture }) => capture.id === id);
  }

  /** Opens all anew, with the options as they are now. */
  restart(): void {
    for (const key of [...this.#open.keys()]) this.#close(key);
  }

  dispose(): void {
    this.restart();
    this.#closing.dispose();
    this.#changed.dispose();
  }

  #close(key: string): void {
    const open = this.#open.get(key);
    if (open === undefined) return;
    this.#open.delete(key);
    open.dispose();
    this.#changed.fire();
  }
}
