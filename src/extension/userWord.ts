import * as vscode from 'vscode';
import { mostMarks, readUserMarks, type UserMark } from '../detect/userMarks';

/** Where the workspace keeps the marks. */
export const userWordKey = 'payloadLens.userWord';

/** What the user has said of fields, kept for the workspace: names of fields, never a value. */
export class UserMarks implements vscode.Disposable {
  readonly #memento: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  /** The marks are others now. */
  readonly onDidChange = this.#changed.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  get marks(): readonly UserMark[] {
    return readUserMarks(this.#memento.get(userWordKey));
  }

  /** Adds a mark; what was said of the same place before no longer counts. False where there are too many. */
  async add(mark: UserMark): Promise<boolean> {
    const next = readUserMarks([...this.marks, mark]);
    if (next.length === mostMarks && !next.some((one) => isSame(one, mark))) return false;
    await this.#store(next);
    return true;
  }

  async remove(marks: readonly UserMark[]): Promise<void> {
    await this.#store(this.marks.filter((one) => !marks.some((mark) => isSame(one, mark))));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #store(marks: readonly UserMark[]): Promise<void> {
    await this.#memento.update(userWordKey, marks.length === 0 ? undefined : marks);
    this.#changed.fire();
  }
}

function isSame(a: UserMark, b: UserMark): boolean {
  return JSON.stringify(readUserMarks([a])) === JSON.stringify(readUserMarks([b]));
}
