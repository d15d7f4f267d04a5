import type { SourcedBytes } from '../../../bytes/sourced';
import { TextBuilder } from '../../text/textBuilder';
import { ConnectionInfo } from './info';
import type { Mark } from './marks';

/** Both messages of one exchange as they are put together again, in either dialect. */
export class Transfer {
  readonly info = new ConnectionInfo();
  readonly request: TextBuilder;
  response: TextBuilder;
  /** Where the body of the response begins in it, or null while its head goes on. */
  bodyAt: number | null = null;
  /** Whether the dump cannot tell some bytes apart. */
  isLossy = false;
  /** Whether nothing of it follows. */
  isDone = false;
  /** Number of the transfer where lines have one: then others may stand between. */
  hasNumber = false;
  readonly #block: SourcedBytes;
  #sentAtMs: number | null = null;
  #doneAtMs: number | null = null;

  constructor(block: SourcedBytes) {
    this.#block = block;
    this.request = new TextBuilder(block);
    this.response = new TextBuilder(block);
  }

  /** A new response head begins: what came before was an early one (RFC 9110, section 15.2). */
  restartResponse(): void {
    this.response = new TextBuilder(this.#block);
    this.bodyAt = null;
  }

  /** Notes when a mark was written. */
  at({ kind, timeMs }: Mark): void {
    if (timeMs === null || kind === 'info' || kind === 'other') return;
    if (kind === 'send-header') this.#sentAtMs ??= timeMs;
    this.#doneAtMs = timeMs;
  }

  /** Milliseconds from the first byte sent to the last received, also over midnight. */
  get durationMs(): number | null {
    if (this.#sentAtMs === null || this.#doneAtMs === null) return null;
    const span = this.#doneAtMs - this.#sentAtMs;
    return span < 0 ? span + 24 * 3600 * 1000 : span;
  }
}
